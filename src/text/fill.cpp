#include "text/fill.hpp"

#include "text/utf8.hpp"

namespace congvan {
namespace {

constexpr std::size_t kMaxQuoted = 160;  // bytes

void append_quoted(std::string_view value, std::string& out) {
  if (value.data() == nullptr) {
    out += "…";
    return;
  }
  for (std::size_t at = 0; at < value.size();) {
    const Decoded c = decode_utf8(value, at);
    if (at + c.size > kMaxQuoted) {
      out += "…";
      return;
    }
    if (c.value < 0x20) {
      out += ' ';
    } else {
      out += value.substr(at, c.size);
    }
    at += c.size;
  }
}

}  // namespace

std::string fill_in(std::string_view sentence, const Fill& words) {
  std::string out;
  while (!sentence.empty()) {
    const std::size_t brace = sentence.find('{');
    out += sentence.substr(0, brace);
    if (brace == std::string_view::npos) break;
    const char first = sentence[brace + 1];
    append_quoted(first == 'f' ? words.found : first == 'e' ? words.expected : words.other, out);
    sentence.remove_prefix(sentence.find('}', brace) + 1);
  }
  return out;
}

}  // namespace congvan
