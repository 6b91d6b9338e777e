// A document as one page: its text on the left, every field marked; the fields on the right. Clicking either shows the other; j and k (or
// the arrows) go from field to field.
#include <algorithm>
#include <array>

#include "output/findings.hpp"
#include "output/html.hpp"
#include "output/message.hpp"
#include "output/names.hpp"
#include "output/shown.hpp"

namespace congvan {
namespace {

// In the order of Part: names of classes.
constexpr std::array<std::string_view, static_cast<std::size_t>(Part::count_)> classes = {
    "head", "signature", "citation", "directive", "deadline", "recipient", "footnote", "attachment", "finding"};

constexpr std::string_view style = R"(
body{display:grid;grid-template:auto 1fr/minmax(0,3fr) minmax(20rem,2fr);height:100vh}
header{grid-column:1/-1;padding:.5rem 1rem;border-bottom:1px solid var(--line);display:flex;gap:1rem;align-items:baseline;flex-wrap:wrap}
header h1{font-size:1.1rem;margin:0}header span{color:var(--faint);font-size:.875rem;overflow-wrap:anywhere}
#text,#fields{overflow:auto;padding:1rem}
#fields{border-left:1px solid var(--line);background:var(--panel)}
#text pre{margin:0 auto;max-width:46rem;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
#fields h2{font-size:.95rem;margin:1.1rem 0 .3rem;color:var(--faint);font-weight:600}#fields h2:first-child{margin-top:0}
#fields ul{list-style:none;margin:0;padding:0}
#fields li{padding:.3rem .5rem;border-left:3px solid transparent;border-radius:4px;overflow-wrap:anywhere}
#fields li[data-f]{cursor:pointer}#fields li:hover{background:var(--ground)}
#fields li.on{background:var(--mark);border-left-color:var(--link)}
small{color:var(--faint);display:block}dfn{font-style:normal;color:var(--faint);margin-right:.4em}
[data-m]{cursor:pointer;border-radius:2px;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.m-head{text-decoration-color:var(--link)}.m-citation{background:color-mix(in srgb,var(--link) 14%,transparent);text-decoration-color:var(--link)}
.m-directive,.m-recipient{text-decoration:none}.m-signature{background:color-mix(in srgb,var(--faint) 18%,transparent);text-decoration:none}
.m-deadline{background:color-mix(in srgb,var(--warning) 16%,transparent);text-decoration:none}
.m-footnote,.m-attachment{text-decoration-style:dotted}
.f-error{text-decoration:underline wavy var(--error)}.f-warning{text-decoration:underline wavy var(--warning)}.f-info{text-decoration:underline dotted var(--info)}
[data-m].on{background:var(--mark)}
@media(max-width:55rem){body{display:block;height:auto}#fields{border-left:0;border-top:1px solid var(--line)}#text,#fields{overflow:visible}}
@media print{body{display:block;height:auto}#text,#fields{overflow:visible;padding:0}#fields{border:0;break-before:page}#text pre{max-width:none}[data-m]{background:none!important}}
)";

constexpr std::string_view script = R"(<script>
const fields=[...document.querySelectorAll('li[data-f]')],marks=[...document.querySelectorAll('[data-m]')];
const ids=new Map(marks.map(mark=>[mark,mark.dataset.m.split(' ')]));
let at=-1;
function show(id,scrollText,scrollField){
 for(const one of document.querySelectorAll('.on'))one.classList.remove('on');
 const pieces=marks.filter(mark=>ids.get(mark).includes(id));
 for(const piece of pieces)piece.classList.add('on');
 const field=document.querySelector('li[data-f="'+id+'"]');
 at=fields.indexOf(field);
 if(field){field.classList.add('on');if(scrollField)field.scrollIntoView({block:'nearest'})}
 if(scrollText&&pieces.length)pieces[0].scrollIntoView({block:'center'});
 history.replaceState(null,'','#'+id);
}
for(const field of fields)field.addEventListener('click',()=>show(field.dataset.f,true,false));
for(const mark of marks)mark.addEventListener('click',()=>show(ids.get(mark).at(-1),false,true));
addEventListener('keydown',event=>{
 if(event.ctrlKey||event.altKey||event.metaKey||!fields.length)return;
 const step={j:1,ArrowDown:1,k:-1,ArrowUp:-1}[event.key];
 if(!step)return;
 event.preventDefault();
 show(fields[Math.min(fields.length-1,Math.max(0,at+step))].dataset.f,true,true);
});
if(location.hash.length>1)show(location.hash.slice(1),true,true);
</script>
)";

void append_segment(const Segment& segment, std::string_view text, std::span<const ShownField> fields, std::string& out) {
  const std::string_view words = text.substr(segment.span.start, segment.span.size());
  if (segment.fields.empty()) return append_html(words, out);
  out += "<span class=\"";
  // The narrowest field that is no finding gives the look, the gravest finding its underline.
  const auto shape =
      std::find_if(segment.fields.rbegin(), segment.fields.rend(), [&](std::uint32_t i) { return fields[i].part != Part::finding; });
  if (shape != segment.fields.rend()) out.append("m-").append(classes[static_cast<std::size_t>(fields[*shape].part)]);
  const ShownField* grave = nullptr;
  for (const std::uint32_t i : segment.fields)
    if (fields[i].part == Part::finding && (grave == nullptr || fields[i].severity < grave->severity)) grave = &fields[i];
  if (grave != nullptr) {
    out.append(" f-").append(name_of(grave->severity)).append("\" title=\"");
    append_html(grave->value, out);
  }
  out += "\" data-m=\"";
  for (std::size_t i = 0; i < segment.fields.size(); ++i) out.append(i == 0 ? "" : " ").append(std::to_string(segment.fields[i]));
  out += "\">";
  append_html(words, out);
  out += "</span>";
}

void append_field(const ShownField& field, std::size_t index, Language language, std::string& out) {
  out += "<li";
  if (!field.span.empty()) out.append(" data-f=\"").append(std::to_string(index)).append("\" tabindex=\"0\"");
  if (field.level > 0) out.append(" style=\"margin-left:").append(std::to_string(std::min(field.level, 8))).append("em\"");
  out += ">";
  if (field.part == Part::finding) {
    out.append("<b class=\"").append(name_of(field.severity)).append("\">").append(severity_word(field.severity, language)).append("</b> ");
  } else if (!field.name.empty()) {
    out += "<dfn>";
    append_html(field.name, out);
    out += "</dfn>";
  }
  append_html(field.value, out);
  if (!field.note.empty()) {
    out += "<small>";
    append_html(field.note, out);
    out += "</small>";
  }
  out += "</li>\n";
}

void append_part(Part part, std::span<const ShownField> fields, Language language, std::string& out) {
  bool begun = false;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].part != part) continue;
    if (!begun) {
      out.append("<h2>").append(title_of(part, language)).append("</h2>\n<ul class=\"");
      out.append(classes[static_cast<std::size_t>(part)]).append("\">\n");
    }
    begun = true;
    append_field(fields[i], i, language, out);
  }
  if (begun) out += "</ul>\n";
}

}  // namespace

void write_shown_html(const Shown& shown, const Document& document, Language language, std::string& out) {
  const std::string_view text = document.text != nullptr ? document.text->utf8 : std::string_view{};
  begin_html_page(shown.title, style, language, out);
  out += "<header><h1>";
  append_html(shown.title, out);
  out += "</h1><span>";
  append_html(printable_path(document.source.path), out);
  out += "</span><span class=\"screen\">";
  out += language == Language::vietnamese ? "j, k: chỗ sau, chỗ trước" : "j, k: next, previous";
  out += "</span></header>\n<main id=\"text\"><pre>";
  if (document.error) append_html(document.error->message, out);
  for (const Segment& segment : segments_of(text.size(), shown.fields)) append_segment(segment, text, shown.fields, out);
  out += "</pre></main>\n<aside id=\"fields\">\n";
  append_part(Part::head, shown.fields, language, out);
  append_part(Part::finding, shown.fields, language, out);  // what a reader came for
  for (std::size_t part = 1; part < static_cast<std::size_t>(Part::finding); ++part)
    append_part(static_cast<Part>(part), shown.fields, language, out);
  out.append("</aside>\n").append(script).append("</body>\n</html>\n");
}

}  // namespace congvan
