#include "records/pieces.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace congvan::records {
namespace {

constexpr std::size_t chunk = std::size_t{256} * 1024;
constexpr std::size_t not_yet = std::string_view::npos;
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::optional<Piece> PieceReader::next() {
  consume(std::exchange(given_, 0));
  if (!started_) start();
  if (!skip_between()) return std::nullopt;
  Piece piece{.text = {}, .line = line_, .too_large = false};
  Scan scan;
  std::size_t scanned = 0;
  while (true) {
    const std::size_t end = array_ ? end_of_value(scanned, scan) : end_of_line(scanned);
    if (end != not_yet) {
      given_ = end;
      break;
    }
    scanned = rest().size();
    if (scanned > max_size_) {
      piece.too_large = true;
      consume(scanned);
      scanned = 0;
    }
    if (!more()) {
      given_ = rest().size();
      break;
    }
  }
  piece.too_large = piece.too_large || given_ > max_size_;
  if (!piece.too_large) piece.text = rest().substr(0, given_);
  return error_number_ == 0 ? std::optional(piece) : std::nullopt;
}

void PieceReader::start() {
  started_ = true;
  while (rest().size() < byte_order_mark.size() && more()) {
  }
  if (rest().starts_with(byte_order_mark)) consume(byte_order_mark.size());
  if (!skip_between()) return;
  array_ = rest().front() == '[';
}

/// Passes over what stands between two texts. False at the end.
bool PieceReader::skip_between() {
  while (true) {
    const std::string_view ahead = rest();
    const std::size_t at = ahead.find_first_not_of(array_ ? " \t\r\n,[]" : blanks);
    consume(std::min(at, ahead.size()));
    if (at != std::string_view::npos) return true;
    if (!more()) return false;
  }
}

std::size_t PieceReader::end_of_line(std::size_t from) const { return rest().find('\n', from); }

std::size_t PieceReader::end_of_value(std::size_t from, Scan& scan) {
  for (std::size_t at = from; at < rest().size(); ++at) {
    const char c = rest()[at];
    if (c == '\n') {
      if (record_begins(at + 1)) return at;
      scan.lost = scan.lost || scan.in_string;  // no string goes over a line's end
    } else if (scan.lost) {
      continue;
    } else if (scan.in_string) {
      if (c == '"' && !scan.escaped) scan.in_string = false;
      scan.escaped = c == '\\' && !scan.escaped;
    } else if (c == '"') {
      scan.in_string = true;
    } else if (c == '{' || c == '[') {
      ++scan.depth;
    } else if (c == '}' || c == ']') {
      if (scan.depth == 0) return std::max<std::size_t>(at, 1);  // a bracket too many ends what is before it, or stands alone
      if (scan.depth == 1) return at + 1;
      --scan.depth;
    } else if (c == ',' && scan.depth == 0) {
      return at;
    }
  }
  return not_yet;
}

/// A line that begins with `{`, blanks and `"schema"` begins a record: no other object of a record has that key.
bool PieceReader::record_begins(std::size_t at) {
  constexpr std::string_view key = "\"schema\"";
  constexpr std::size_t farthest = 32;
  while (rest().size() < at + farthest && more()) {
  }
  std::string_view ahead = rest().substr(at, farthest);
  if (!ahead.starts_with('{')) return false;
  ahead.remove_prefix(1);
  ahead.remove_prefix(std::min(ahead.find_first_not_of(blanks), ahead.size()));
  return ahead.starts_with(key);
}

void PieceReader::consume(std::size_t size) {
  const std::string_view passed = rest().substr(0, size);
  for (std::size_t at = 0; (at = passed.find('\n', at)) != std::string_view::npos; ++at) ++line_;
  begin_ += size;
}

/// Reads on. False at the end of the file, and after an error.
bool PieceReader::more() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t size = buffer_.size();
  buffer_.resize(size + chunk);
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, buffer_.data() + size, chunk);
  } while (got < 0 && errno == EINTR);
  if (got < 0) error_number_ = errno;
  buffer_.resize(size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  return got > 0;
}

}  // namespace congvan::records
