#include "output/html.hpp"

#include "text/letters.hpp"

namespace congvan {

// The colours keep a contrast of 4.5 to 1 and more on their ground.
const std::string_view page_style = R"(
:root{color-scheme:light dark;--ground:#fdfdfb;--ink:#1d1f21;--faint:#5f6368;--line:#d9d9d3;--panel:#f3f3ee;--error:#b3261e;--warning:#8a5300;--info:#1b5e9c;--mark:#ffe58a;--link:#1b5e9c}
@media (prefers-color-scheme:dark){:root{--ground:#191b1e;--ink:#e4e3df;--faint:#a2a5aa;--line:#3a3d42;--panel:#22252a;--error:#ff9d94;--warning:#f0b95c;--info:#8cc2f5;--mark:#5c4a00;--link:#8cc2f5}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,"Segoe UI","Noto Sans",sans-serif}
a{color:var(--link)}
button,input,select{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:6px;padding:.3em .6em}
:focus-visible{outline:2px solid var(--link);outline-offset:1px}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
@media print{:root{--ground:#fff;--ink:#000;--faint:#444;--line:#bbb;--panel:#fff;--mark:#eee}body{font-size:10.5pt}.screen{display:none!important}}
)";

void append_html(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const bool control = (c.value < 0x20 && c.value != U'\n' && c.value != U'\t') || (c.value >= 0x7F && c.value < 0xA0);
    const bool turns = (c.value >= 0x202A && c.value <= 0x202E) || (c.value >= 0x2066 && c.value <= 0x2069);
    if (c.value == U'&') {
      out += "&amp;";
    } else if (c.value == U'<') {
      out += "&lt;";
    } else if (c.value == U'>') {
      out += "&gt;";
    } else if (c.value == U'"') {
      out += "&quot;";
    } else if (c.value == U'\'') {
      out += "&#39;";
    } else if (c.value == U'\r' || c.value == U'\f') {
      // A line's end has one sign, a page's none.
    } else if (control || turns || (c.value == 0xFFFD && c.size == 1)) {
      out += "\uFFFD";
    } else {
      out += text.substr(at, c.size);
    }
    at += c.size;
  }
}

void begin_html_page(std::string_view title, std::string_view style, Language language, std::string& out) {
  out += "<!DOCTYPE html>\n<html lang=\"";
  out += language == Language::vietnamese ? "vi" : "en";
  out +=
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';style-src 'unsafe-inline';script-src 'unsafe-inline'\">\n"
      "<title>";
  append_html(title, out);
  out.append("</title>\n<style>").append(page_style).append(style).append("</style>\n</head>\n<body>\n");
}

}  // namespace congvan
