#include "input/html.hpp"

#include "input/html_charset.hpp"
#include "input/html_reader.hpp"
#include "input/html_tokens.hpp"

namespace congvan::input {

Content read_html(std::string_view bytes, std::optional<Encoding> forced, const Limits& limits, Decoded* about) {
  const HtmlSource source = html_source(bytes, forced);
  HtmlTokens tokens(source.utf8);
  HtmlReader reader(limits, source.fonts_decoded);
  for (HtmlToken token; tokens.next(token);) reader.read(token);
  if (about != nullptr) {
    about->format = "html";
    about->encoding = source.encoding;
    if (source.assumed) {
      const auto kind = source.detection.unsure ? Doubt::Kind::encoding_unsure : Doubt::Kind::encoding_assumed;
      about->doubts.push_back({.kind = kind, .begin = 0, .end = 0, .found = source.encoding});
    }
  }
  return reader.finish();
}

}  // namespace congvan::input
