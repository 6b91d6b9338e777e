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

bool is_doubtful(const Reading& reading, const Piece& piece) {
  const std::string_view word = std::string_view(reading.text).substr(piece.begin, piece.end - piece.begin);
  const bool stroke = word.find('/') != std::string_view::npos || word.find("\u2044") != std::string_view::npos;
  const bool slash = stroke && word != "./." && word.size() > 2;
  if (piece.confidence >= kSure || !(has_digit(word) || slash)) return false;
  return slash || is_announced(reading.text, piece.begin) || starts_with_words(word, "so");
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
