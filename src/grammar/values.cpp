#include "grammar/values.hpp"

#include "text/letters.hpp"

namespace congvan {

Value Arena::keep(std::string_view text) {
  // One byte more than needed, so that an empty value is given and not null.
  char* bytes = static_cast<char*>(bytes_.allocate(text.size() + 1, 1));
  text.copy(bytes, text.size());
  bytes[text.size()] = '\0';
  return {bytes, text.size()};
}

namespace grammar {
namespace {

bool is_plain(std::string_view piece) {
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const auto c = static_cast<unsigned char>(piece[i]);
    if (c < ' ' || c == '*' || c == '_' || c == '`' || c == '\\' || c == '|' || c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF)
      return false;
    if (c == ' ' && (i == 0 || i + 1 == piece.size() || piece[i + 1] == ' ')) return false;
  }
  return !piece.empty();
}

}  // namespace

Value Values::of(Span piece) const {
  const Value raw_piece = raw(piece);
  if (is_plain(raw_piece)) return raw_piece;
  return joined({piece});
}

Value Values::joined(const std::vector<Span>& pieces) const {
  if (pieces.size() == 1 && is_plain(raw(pieces[0]))) return raw(pieces[0]);
  layout::Flow flow;
  for (const Span piece : pieces) {
    flow.separate(' ');
    flow.append(text_, piece);
  }
  return keep(trim(flow.text()));
}

Value without_outer_marks(Value value) {
  value = trim(value);
  const auto is_mark = [](char32_t c) {
    return c == U'.' || c == U';' || c == U',' || c == U':' || c == U'"' || c == 0x201C || c == 0x201D || c == U'/';
  };
  while (!value.empty() && is_mark(code_point_before(value, value.size()).value)) {
    value = trim(value.substr(0, value.size() - code_point_before(value, value.size()).size));
  }
  while (!value.empty()) {
    const CodePoint first = code_point_at(value, 0);
    if (first.value != U'"' && first.value != 0x201C && first.value != U':' && first.value != U';' && first.value != U',') break;
    value = trim(value.substr(first.size));
  }
  return value;
}

}  // namespace grammar
}  // namespace congvan
