// The streams of a Word 97 file, its index (FIB) and where its characters are stored (piece table).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/cfb.hpp"
#include "input/decoded.hpp"

namespace congvan::input {

/// The pairs fcX, lcbX of FibRgFcLcb97 that are read here, by their index in it.
enum class Word97Part : std::uint8_t {
  styles = 1,            ///< Stshf
  footnote_marks = 2,    ///< PlcffndRef
  footnote_texts = 3,    ///< PlcffndTxt
  character_pages = 12,  ///< PlcfBteChpx
  paragraph_pages = 13,  ///< PlcfBtePapx
  fonts = 15,            ///< SttbfFfn
  properties = 31,       ///< Dop
  pieces = 33,           ///< Clx
  shapes = 40,           ///< PlcSpaMom
  endnote_marks = 46,    ///< PlcfendRef
  endnote_texts = 47,    ///< PlcfendTxt
  box_texts = 56,        ///< PlcftxbxTxt
  lists = 73,            ///< PlfLst
  list_overrides = 74,   ///< PlfLfo
};

/// Character positions [begin, end).
struct CpRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A PLC ([MS-DOC] 2.2.2): n + 1 positions, then n values of `value_size` bytes.
class Plc {
 public:
  Plc(std::string_view bytes, std::size_t value_size);
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::uint32_t position(std::size_t i) const { return bytes_.u32(4 * i); }
  [[nodiscard]] std::size_t value_at(std::size_t i) const { return 4 * (size_ + 1) + i * value_size_; }
  [[nodiscard]] const ByteView& bytes() const { return bytes_; }

 private:
  ByteView bytes_;
  std::size_t value_size_;
  std::size_t size_;
};

/// Characters that are stored one after the other.
struct Word97Piece {
  CpRange cps;
  std::uint32_t fc = 0;      ///< the place of the first in the WordDocument stream
  bool wide = false;         ///< UTF-16; else windows-1252
  std::string_view changes;  ///< the Prm's grpprl
};

class Word97File {
 public:
  Word97File(std::string_view bytes, const Limits& limits);
  Word97File(const Word97File&) = delete;
  Word97File& operator=(const Word97File&) = delete;
  ~Word97File() = default;

  [[nodiscard]] const std::string& document() const { return document_; }
  [[nodiscard]] const std::string& table() const { return table_; }
  [[nodiscard]] const std::string& data() const { return data_; }
  [[nodiscard]] std::string_view part(Word97Part part) const;
  [[nodiscard]] std::size_t place_of(Word97Part part) const;

  [[nodiscard]] const std::vector<Word97Piece>& pieces() const { return pieces_; }
  // The stories follow each other in the positions: body, footnotes, headers, comments, endnotes, text boxes (FibRgLw97.ccpText …).
  [[nodiscard]] CpRange body() const { return story(0); }
  [[nodiscard]] CpRange footnotes() const { return story(1); }
  [[nodiscard]] CpRange endnotes() const { return story(5); }
  [[nodiscard]] CpRange boxes() const { return story(6); }

 private:
  [[nodiscard]] CpRange story(std::size_t index) const;
  void read_pieces();
  [[nodiscard]] Word97Piece piece_at(const Plc& plc, std::size_t i, const std::vector<std::string_view>& changes) const;

  std::string document_;
  std::string table_;
  std::string data_;
  std::vector<Word97Piece> pieces_;
};

}  // namespace congvan::input
