#include "input/plain.hpp"

#include <algorithm>

#include "text/letters.hpp"

namespace congvan::input {
namespace {

/// The first word that holds a letter beyond ASCII: what a reader checks the assumption by.
void point_at_first_word(std::string_view text, Doubt& doubt) {
  const auto* const high = std::ranges::find_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (high == text.end()) return;
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
  const auto at = static_cast<std::size_t>(high - text.begin());
  doubt.begin = at;
  while (doubt.begin > 0 && !blank(text[doubt.begin - 1])) --doubt.begin;
  doubt.end = at;
  while (doubt.end < text.size() && !blank(text[doubt.end])) ++doubt.end;
}

}  // namespace

void tell_assumed(Decoded& decoded, const Detection& detection) {
  Doubt doubt;
  doubt.kind = detection.unsure ? Doubt::Kind::encoding_unsure : Doubt::Kind::encoding_assumed;
  doubt.found = decoded.encoding;
  point_at_first_word(decoded.text, doubt);
  decoded.doubts.push_back(doubt);
}

void undo_mojibake(Decoded& decoded) {
  const std::optional<Encoding> hidden = mojibake(decoded.text);
  if (!hidden) return;
  decoded.text = repair_mojibake(decoded.text, *hidden);
  decoded.encoding = *hidden == Encoding::utf8 ? "UTF-8 encoded twice" : std::string(name_of(*hidden)) + " in UTF-8";
  tell_assumed(decoded, {});
}

Decoded read_plain(std::string_view bytes, std::optional<Encoding> forced) {
  Decoded decoded;
  const Detection detection = forced ? Detection{.encoding = *forced, .marked = true} : detect(bytes);
  decoded.encoding = name_of(detection.encoding);
  if (detection.encoding == Encoding::utf8)
    decoded.text = bytes;  // as it is: what is broken is told by `Text`
  else
    decoded.text = to_utf8(bytes, detection.encoding);
  if (forced) return decoded;
  if (detection.encoding != Encoding::utf8 && !detection.marked) tell_assumed(decoded, detection);
  if (detection.encoding == Encoding::utf8) undo_mojibake(decoded);
  return decoded;
}

}  // namespace congvan::input
