#include "text/words.hpp"

namespace congvan {
namespace {

// What the character at `at` adds to a word, and its bytes.
struct Letter {
  unsigned code = 0;
  std::uint32_t size = 1;
};
Letter letter_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {detail::letter_codes_low[lead], 1};
  const CodePoint point = code_point_at(text, at);
  const auto size = static_cast<std::uint32_t>(point.size);
  if (point.value < detail::kEndOfLow) return {detail::letter_codes_low[point.value], size};
  return {point.value >= 0x1E00 && point.value < 0x1F00 ? detail::letter_codes_additional[point.value - 0x1E00] : 0U, size};
}

// A word as its letters are added one by one.
class Builder {
 public:
  void add(unsigned code) {
    const std::uint64_t skeleton = code & 0xFFU;
    const std::uint64_t shape = code >> 8U;
    if (place_ < 64) {
      token_.key |= skeleton << place_;
      token_.shape |= shape << place_;
    } else {
      add_beyond(skeleton, shape);
    }
    place_ += 8;
  }
  [[nodiscard]] Token finish(std::size_t begin, std::size_t end) {
    token_.begin = static_cast<std::uint32_t>(begin);
    token_.end = static_cast<std::uint32_t>(end);
    return token_;
  }

 private:
  // Of a long word the shape keeps what tells its case: how it begins, whether it holds small letters, whether it holds capitals.
  void add_beyond(std::uint64_t skeleton, std::uint64_t shape) {
    if (place_ == 64) {
      const bool small = (token_.shape & Token::kSmall) != 0;
      const bool capital = (token_.shape & Token::kCapital) != 0;
      token_.shape = (token_.shape & 0xC0U) | (small ? 0x4000U : 0U) | (capital ? 0x800000U : 0U);
    }
    token_.key = ((token_.key * 0x9E3779B97F4A7C15U) ^ skeleton) | Token::kLong;
    token_.shape |= (shape & 0x40U) << 8U | (shape & 0x80U) << 16U;
  }

  Token token_;
  unsigned place_ = 0;
};

}  // namespace

Token token_at(std::string_view text, std::size_t at) {
  Builder word;
  std::size_t end = at;
  while (end < text.size()) {
    const Letter letter = letter_at(text, end);
    if (letter.code == 0) break;
    word.add(letter.code);
    end += letter.size;
  }
  return word.finish(at, end);
}

void Words::read(std::string_view text) {
  tokens_.clear();
  firsts_.clear();
  tokens_.reserve(text.size() / 5 + 8);
  firsts_.reserve(text.size() / kGroup + 1);
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    if (letter.code == 0) {
      at += letter.size;
      continue;
    }
    const auto index = static_cast<std::uint32_t>(tokens_.size());
    while (firsts_.size() <= at / kGroup) firsts_.push_back(index);
    at = tokens_.emplace_back(token_at(text, at)).end;
  }
}

}  // namespace congvan
