#include "input/html_charset.hpp"

#include <algorithm>

#include "text/letters.hpp"

namespace congvan::input {
namespace {

constexpr std::size_t kHead = 16 * 1024;  // Word writes much before the declaration
constexpr std::size_t kLongestTag = 512;
constexpr double kCertain = 0.8;

/// The name after "charset=" in a <meta> tag, be it an attribute or a part of content="text/html; charset=…".
std::string_view charset_in(std::string_view tag) {
  constexpr std::string_view blanks = " \t\r\n\"'";
  for (std::size_t at = 0; (at = tag.find("charset", at)) != std::string_view::npos;) {
    at += 7;
    std::size_t begin = tag.find_first_not_of(blanks, at);
    if (begin == std::string_view::npos || tag[begin] != '=') continue;
    begin = tag.find_first_not_of(blanks, begin + 1);
    if (begin == std::string_view::npos) continue;
    return tag.substr(begin, tag.find_first_of(" \t\r\n\"';/>", begin) - begin);
  }
  return {};
}

std::optional<Encoding> declared(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, kHead));
  for (std::size_t at = 0; (at = head.find("<meta", at)) != std::string::npos; ++at) {
    const std::string_view rest = std::string_view(head).substr(at, kLongestTag);
    const std::string_view name = charset_in(rest.substr(0, rest.find('>')));
    if (name.empty()) continue;
    const auto encoding = encoding_of_name(name);
    const bool wide = encoding == Encoding::utf16le || encoding == Encoding::utf16be;  // it could not have been read then
    return wide ? Encoding::utf8 : encoding.value_or(Encoding::windows_1252);
  }
  return std::nullopt;
}

bool is_old(Encoding encoding) { return encoding > Encoding::windows_1258; }

}  // namespace

HtmlSource html_source(std::string_view bytes, std::optional<Encoding> forced) {
  HtmlSource source;
  const std::optional<Encoding> label = declared(bytes);
  source.detection = detect(bytes);
  Encoding encoding = source.detection.encoding;
  const bool certain = !source.detection.unsure && source.detection.score >= kCertain;
  if (forced)
    encoding = *forced;
  else if (!certain && encoding != Encoding::utf8)
    encoding = label.value_or(Encoding::windows_1252);
  source.utf8 = to_utf8(bytes, encoding);
  source.encoding = name_of(encoding);
  source.assumed = !forced && encoding != Encoding::utf8 && label != encoding && !source.detection.marked;
  source.fonts_decoded = is_old(encoding);
  if (forced || source.fonts_decoded) return source;
  if (const auto hidden = mojibake(source.utf8)) {
    source.utf8 = repair_mojibake(source.utf8, *hidden);
    source.encoding = std::string(name_of(*hidden)) + " in " + source.encoding;
    source.assumed = true;
    source.fonts_decoded = true;
  }
  return source;
}

}  // namespace congvan::input
