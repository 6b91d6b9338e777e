// A file's bytes turned into text by one of the readers, or the reason why that cannot be.
#pragma once
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace congvan::input {

/// Something that a reader assumed or doubted, told in the record's diagnostics. Offsets are bytes of `Decoded::text`, before NFC.
struct Doubt {
  enum class Kind { encoding_assumed, encoding_unsure, ocr_unsure } kind = Kind::encoding_assumed;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string found;  ///< the encoding's name, or the words that were read with low confidence
};

struct Decoded {
  std::string text;             ///< UTF-8, any normalisation form; bytes of UTF-8 that are broken stand as they were
  std::string format = "text";  ///< docx, odt, rtf, doc, html, pdf, tiff, jpeg, png, text
  std::string encoding = "UTF-8";
  std::optional<std::size_t> pages;
  bool ocr = false;
  std::vector<Doubt> doubts;
};

/// Limits that hold for every reader: a file must not make the program use more.
struct Limits {
  std::size_t text = std::size_t{256} << 20U;      ///< bytes of text or of one inflated part
  std::size_t inflated = std::size_t{512} << 20U;  ///< bytes of all inflated parts of one file
  std::size_t depth = 256;                         ///< nesting of elements, groups, tables
  std::size_t pages = 5000;
};

/// Why a file gave no text.
enum class Problem : unsigned char { unsupported_format, encrypted, damaged, too_large, timeout, no_text, decoder_missing };

/// Thrown by readers; only the command catches it. `what()` names the part at fault, in English, for the message in brackets.
class DecodeError : public std::runtime_error {
 public:
  DecodeError(Problem problem, const std::string& detail) : std::runtime_error(detail), problem_(problem) {}
  [[nodiscard]] Problem problem() const { return problem_; }

 private:
  Problem problem_;
};

}  // namespace congvan::input
