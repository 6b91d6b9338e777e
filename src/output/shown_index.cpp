// The page over many documents: a row each, found by words, kind, year and whether something is to be looked at.
#include <algorithm>
#include <set>

#include "output/html.hpp"
#include "output/shown.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

constexpr std::string_view style = R"(
main{max-width:90rem;margin:0 auto;padding:1rem}
h1{font-size:1.3rem;margin:0 0 .8rem}
.tools{display:flex;gap:.6rem;flex-wrap:wrap;align-items:center;position:sticky;top:0;background:var(--ground);padding:.5rem 0;border-bottom:1px solid var(--line)}
.tools input[type=search]{flex:1 1 16rem}
#count{color:var(--faint);margin-left:auto}
table{border-collapse:collapse;width:100%;font-size:.925rem}
th,td{padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th{text-align:left;font-weight:600;color:var(--faint);white-space:nowrap;overflow-wrap:normal}
td.n{text-align:right;white-space:nowrap}td.d{white-space:nowrap}
tr[hidden]{display:none}
tbody tr{content-visibility:auto}
small{color:var(--faint);display:block}
@media(max-width:50rem){th:nth-child(4),td:nth-child(4){display:none}}
)";

// Words are compared without tones and marks, as the rows' own are.
constexpr std::string_view script = R"(<script>
const rows=[...document.querySelectorAll('tbody tr')],get=id=>document.getElementById(id),count=get('count');
const fold=text=>text.normalize('NFD').replace(/[\u0300-\u036f]/g,'').replace(/[\u0111\u0110]/g,'d').toLowerCase();
function filter(){
 const words=fold(get('words').value).split(/\s+/).filter(Boolean),kind=get('kind').value,year=get('year').value,look=get('look').checked;
 let shown=0;
 for(const row of rows){
  const data=row.dataset;
  row.hidden=!((!kind||data.k===kind)&&(!year||data.y===year)&&(!look||data.n!=='0')&&words.every(word=>data.s.includes(word)));
  shown+=!row.hidden;
 }
 count.textContent=shown+' / '+rows.length;
}
for(const id of ['words','kind','year','look'])get(id).addEventListener('input',filter);
addEventListener('keydown',event=>{if(event.key==='/'&&document.activeElement!==get('words')){event.preventDefault();get('words').focus()}});
filter();
</script>
)";

void append_choice(std::string_view id, std::string_view all, const std::set<std::string>& values, std::string& out) {
  out.append("<select id=\"")
      .append(id)
      .append("\" aria-label=\"")
      .append(all)
      .append("\"><option value=\"\">")
      .append(all)
      .append("</option>");
  for (const std::string& value : values) {
    out += "<option>";
    append_html(value, out);
    out += "</option>";
  }
  out += "</select>\n";
}

void append_cell(std::string_view type, std::string_view value, std::string& out) {
  out.append("<td").append(type).append(">");
  append_html(value, out);
  out += "</td>";
}

void append_row(const IndexRow& row, Language language, std::string& out) {
  const auto data = [&](std::string_view name, const std::string& value) {
    out.append(" data-").append(name).append("=\"");
    append_html(value, out);
    out += "\"";
  };
  out += "<tr";
  data("k", row.type);
  data("y", row.date.substr(0, 4));
  data("n", std::to_string(row.findings + (row.error.empty() ? 0 : 1)));
  data("s", skeleton(row.reference + " " + row.type + " " + row.date + " " + row.issuer + " " + row.subject + " " + row.path));
  out += "><td>";
  const std::string_view name = row.reference.empty() ? std::string_view(row.path) : std::string_view(row.reference);
  if (!row.page.empty()) out.append("<a href=\"").append(row.page).append("\">");
  append_html(name, out);
  if (!row.page.empty()) out += "</a>";
  if (!row.reference.empty()) {
    out += "<small>";
    append_html(row.path, out);
    out += "</small>";
  }
  out += "</td>";
  append_cell(" class=\"d\"", row.date, out);
  append_cell("", row.error.empty() ? row.type : (language == Language::vietnamese ? "không đọc được" : "not read"), out);
  append_cell("", row.issuer, out);
  append_cell("", row.error.empty() ? row.subject : row.error, out);
  append_cell(" class=\"n\"", std::to_string(row.citations), out);
  append_cell(row.findings > 0 ? " class=\"n warning\"" : " class=\"n\"", std::to_string(row.findings), out);
  out += "</tr>\n";
}

}  // namespace

void write_index_html(std::span<const IndexRow> rows, Language language, std::string& out) {
  const bool vietnamese = language == Language::vietnamese;
  std::set<std::string> kinds;
  std::set<std::string> years;
  for (const IndexRow& row : rows) {
    if (!row.type.empty()) kinds.insert(row.type);
    if (row.date.size() >= 4) years.insert(row.date.substr(0, 4));
  }
  const std::string_view title = vietnamese ? "Danh mục văn bản" : "Documents";
  begin_html_page(title, style, language, out);
  out.append("<main>\n<h1>")
      .append(title)
      .append("</h1>\n<div class=\"tools screen\">\n<input type=\"search\" id=\"words\" placeholder=\"");
  out.append(vietnamese ? "Tìm (gõ / để vào ô này)" : "Search (/ jumps here)")
      .append("\" aria-label=\"")
      .append(vietnamese ? "Tìm" : "Search")
      .append("\">\n");
  append_choice("kind", vietnamese ? "Mọi tên loại" : "All kinds", kinds, out);
  append_choice("year", vietnamese ? "Mọi năm" : "All years", years, out);
  out.append("<label><input type=\"checkbox\" id=\"look\"> ")
      .append(vietnamese ? "cần xem lại" : "to be looked at")
      .append("</label>\n<span id=\"count\"></span>\n</div>\n<table>\n<thead><tr>");
  for (const std::string_view name :
       {vietnamese ? std::string_view("Số, ký hiệu") : "Number", vietnamese ? std::string_view("Ngày") : "Date",
        vietnamese ? std::string_view("Tên loại") : "Kind", vietnamese ? std::string_view("Cơ quan ban hành") : "Issuer",
        vietnamese ? std::string_view("Trích yếu") : "Subject", vietnamese ? std::string_view("Viện dẫn") : "Cites",
        vietnamese ? std::string_view("Xem lại") : "Findings"})
    out.append("<th scope=\"col\">").append(name).append("</th>");
  out += "</tr></thead>\n<tbody>\n";
  for (const IndexRow& row : rows) append_row(row, language, out);
  out.append("</tbody>\n</table>\n</main>\n").append(script).append("</body>\n</html>\n");
}

}  // namespace congvan
