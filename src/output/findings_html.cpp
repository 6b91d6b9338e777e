// Findings as one page: for those who read them in a browser or on paper.
#include <algorithm>

#include "output/findings.hpp"
#include "output/html.hpp"
#include "output/names.hpp"

namespace congvan {
namespace {

constexpr std::string_view style = R"(
main{max-width:62rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.4rem;margin:0 0 1rem}
article{border-top:1px solid var(--line);padding:.7rem 0;break-inside:avoid}
article p{margin:.15rem 0}
.where,.clause{color:var(--faint);font-size:.875rem;overflow-wrap:anywhere}
.quote{font-family:ui-monospace,"Noto Sans Mono",monospace;font-size:.875rem;background:var(--panel);border-radius:6px;padding:.35rem .6rem;overflow-wrap:anywhere;white-space:pre-wrap}
mark{background:var(--mark);color:inherit;border-radius:3px}
b{font-weight:600}
.summary{white-space:pre-wrap;background:var(--panel);border-radius:6px;padding:.6rem .8rem;margin-top:1.5rem}
.tools{margin-bottom:1rem}.tools input{width:min(100%,30rem)}
)";

// Shows the findings whose words hold all that was typed.
constexpr std::string_view script = R"(<script>
const box=document.querySelector('input'),all=[...document.querySelectorAll('article')];
box.addEventListener('input',()=>{const words=box.value.toLowerCase().split(/\s+/).filter(Boolean);
for(const one of all)one.hidden=!words.every(word=>one.textContent.toLowerCase().includes(word))});
</script>
)";

void append_place(const FindingPlace& place, std::string& out) {
  out += "<p class=\"where\">";
  append_html(place.path, out);
  if (place.line > 0) out += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
  out += "</p>\n";
  if (place.quote.empty()) return;
  out += "<p class=\"quote\">";
  append_html(place.quote.substr(0, place.mark.start), out);
  out += "<mark>";
  append_html(place.quote.substr(place.mark.start, place.mark.size()), out);
  out += "</mark>";
  append_html(place.quote.substr(std::max(place.mark.start, place.mark.end)), out);
  out += "</p>\n";
}

}  // namespace

void begin_findings_html(std::string_view title, Language language, std::string& out) {
  begin_html_page(title, style, language, out);
  out += "<main>\n<h1>";
  append_html(title, out);
  out += "</h1>\n<p class=\"tools screen\"><input type=\"search\" aria-label=\"";
  const std::string_view filter = language == Language::vietnamese ? "Lọc" : "Filter";
  out.append(filter).append("\" placeholder=\"").append(filter).append("\"></p>\n");
}

void write_finding_html(const Finding& finding, Language language, std::string& out) {
  out += "<article>\n<p><b class=\"";
  out.append(name_of(finding.severity)).append("\">").append(severity_word(finding.severity, language)).append("</b> ");
  append_html(finding.message, out);
  out.append(" <code>").append(finding.rule->name).append("</code></p>\n");
  append_place(finding.place, out);
  for (const RelatedPlace& related : finding.related) {
    out += "<p>";
    append_html(related.message, out);
    out += "</p>\n";
    append_place(related.place, out);
  }
  if (const std::string_view clause = clause_of(*finding.rule, language); !clause.empty()) {
    out += "<p class=\"clause\">";
    append_html(clause, out);
    out += "</p>\n";
  }
  out += "</article>\n";
}

void end_findings_html(std::string_view summary, std::string& out) {
  out += "<p class=\"summary\">";
  append_html(summary, out);
  out.append("</p>\n</main>\n").append(script).append("</body>\n</html>\n");
}

}  // namespace congvan
