// A file of records, however large, to the JSON texts in it, one at a time: the lines of JSON Lines, or the values of an array.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace congvan::records {

struct Piece {
  std::string_view text;   ///< valid until the next piece; empty when `too_large`
  std::size_t line = 1;    ///< where it begins in the file
  bool too_large = false;  ///< above the limit: it was passed over
};

class PieceReader {
 public:
  /// Reads from where the descriptor stands; it stays open. A piece above `max_size` bytes is passed over.
  PieceReader(int descriptor, std::size_t max_size) : descriptor_(descriptor), max_size_(max_size) {}
  /// The next text that is not blank. Whether it is JSON is for the parser to say: a damaged one ends with its line, in an array where the
  /// next record begins. Nothing at the end of the file, and after an error of the system.
  [[nodiscard]] std::optional<Piece> next();
  /// The errno that ended the reading, or 0.
  [[nodiscard]] int error_number() const { return error_number_; }

 private:
  /// How a byte of an array's value is to be taken.
  struct Scan {
    std::size_t depth = 0;
    bool in_string = false;
    bool escaped = false;
    bool lost = false;  ///< the value is damaged: only a record's beginning ends it
  };
  void start();
  [[nodiscard]] bool skip_between();
  [[nodiscard]] std::size_t end_of_line(std::size_t from) const;
  [[nodiscard]] std::size_t end_of_value(std::size_t from, Scan& scan);
  [[nodiscard]] bool record_begins(std::size_t at);
  [[nodiscard]] std::string_view rest() const { return std::string_view(buffer_).substr(begin_); }
  void consume(std::size_t size);
  [[nodiscard]] bool more();

  int descriptor_;
  std::size_t max_size_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is not given out yet
  std::size_t given_ = 0;  // of that, what was given out last
  std::size_t line_ = 1;   // at begin_
  bool started_ = false;
  bool array_ = false;
  int error_number_ = 0;
};

}  // namespace congvan::records
