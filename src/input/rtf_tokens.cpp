#include "input/rtf_tokens.hpp"

#include <algorithm>

namespace congvan::input {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

RtfToken byte_token(RtfToken::Kind kind, char byte) { return {kind, {}, {}, static_cast<unsigned char>(byte)}; }

}  // namespace

RtfToken RtfTokens::next() {
  while (at_ < bytes_.size() && (bytes_[at_] == '\r' || bytes_[at_] == '\n' || bytes_[at_] == '\0')) ++at_;
  if (at_ == bytes_.size()) return {};
  const char c = bytes_[at_++];
  if (c == '{') return {RtfToken::Kind::open, {}, {}, 0};
  if (c == '}') return {RtfToken::Kind::close, {}, {}, 0};
  if (c == '\\') return control();
  return byte_token(RtfToken::Kind::byte, c);
}

RtfToken RtfTokens::control() {
  if (at_ == bytes_.size()) return {};
  const char c = bytes_[at_];
  if (is_ascii_letter(c)) return control_word();
  ++at_;
  if (c == '\'') {
    const int high = at_ < bytes_.size() ? hex_value(bytes_[at_]) : -1;
    const int low = at_ + 1 < bytes_.size() ? hex_value(bytes_[at_ + 1]) : -1;
    if (high < 0 || low < 0) return byte_token(RtfToken::Kind::symbol, c);
    at_ += 2;
    return byte_token(RtfToken::Kind::byte, static_cast<char>(high * 16 + low));
  }
  if (c == '\r' && at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
  return byte_token(RtfToken::Kind::symbol, c);
}

RtfToken RtfTokens::control_word() {
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && is_ascii_letter(bytes_[at_])) ++at_;
  RtfToken token{RtfToken::Kind::word, bytes_.substr(begin, at_ - begin), {}, 0};
  token.value = number();
  if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
  if (token.name == "bin" && token.value && *token.value > 0) at_ += std::min(bytes_.size() - at_, static_cast<std::size_t>(*token.value));
  return token;
}

/// A number too large for its purpose stays at a limit.
std::optional<int> RtfTokens::number() {
  std::size_t at = at_;
  const bool negative = at < bytes_.size() && bytes_[at] == '-';
  if (negative) ++at;
  const std::size_t digits = at;
  int value = 0;
  for (; at < bytes_.size() && bytes_[at] >= '0' && bytes_[at] <= '9'; ++at) value = std::min(value, 99'999'999) * 10 + (bytes_[at] - '0');
  if (at == digits) return {};
  at_ = at;
  return negative ? -value : value;
}

}  // namespace congvan::input
