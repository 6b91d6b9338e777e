#include "decode/doubts.hpp"

#include "text/letters.hpp"

namespace congvan::decode {
namespace {

constexpr double kSure = 88;  // of 100: figures read with less confidence are doubted

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

// "ngày", "tháng", "năm", "số" before a word make it a part of a date or a reference.
bool is_announced(std::string_view text, std::size_t begin) {
  std::string_view before = trim(text.substr(begin < 24 ? 0 : begin - 24, begin < 24 ? begin : 24));
  while (!before.empty() && (before.back() == ':' || before.back() == '.')) before = trim(before.substr(0, before.size() - 1));
  const std::string word = before.empty() ? std::string() : skeleton(word_before(before, before.size()).in(before));
  return word == "ngay" || word == "thang" || word == "nam" || word == "so";
}

// "12/SVD-VP", "/SVD-VP", "05/01/2026"; not "ký./.", "V/v", "huyện/thị".
bool is_reference_part(std::string_view word) {
  if (word.find("\u2044") != std::string_view::npos) return true;
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos || word.ends_with("./.")) return false;
  return has_digit(word) || (slash + 1 < word.size() && is_upper(code_point_at(word, slash + 1).value));
}

// "Số:b3" and "b3" behind "Số:": whatever stands there is meant for the document's number.
bool is_own_number(std::string_view text, const Piece& piece) {
  const std::string_view word = text.substr(piece.begin, piece.end - piece.begin);
  std::size_t length = 0;
  if (starts_with_words(word, "so", &length)) return length + 1 < word.size() && word[length] == ':';
  const std::string_view before = trim(text.substr(0, piece.begin));
  if (!before.ends_with(':')) return false;
  const congvan::Word last = word_before(before, before.size() - 1);
  return skeleton(last.in(before)) == "so" && last.capital;
}

bool is_doubtful(const Reading& reading, const Piece& piece) {
  const std::string_view word = std::string_view(reading.text).substr(piece.begin, piece.end - piece.begin);
  if (piece.confidence >= kSure) return false;
  return is_reference_part(word) || is_own_number(reading.text, piece) ||
         (has_digit(word) && (is_announced(reading.text, piece.begin) || starts_with_words(word, "so")));
}

}  // namespace

std::vector<input::Doubt> find_doubts(const Reading& reading) {
  std::vector<input::Doubt> doubts;
  for (const Piece& piece : reading.pieces) {
    if (!is_doubtful(reading, piece)) continue;
    doubts.push_back({input::Doubt::Kind::ocr_unsure, piece.begin, piece.end, reading.text.substr(piece.begin, piece.end - piece.begin)});
  }
  return doubts;
}

}  // namespace congvan::decode
