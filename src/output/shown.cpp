#include "output/shown.hpp"

#include <algorithm>
#include <array>

#include "output/exported.hpp"
#include "output/message.hpp"
#include "output/values.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

struct Words {
  std::string_view english;
  std::string_view vietnamese;
};
[[nodiscard]] std::string_view in(Language language, Words words) {
  return language == Language::vietnamese ? words.vietnamese : words.english;
}

// In the order of Part.
constexpr std::array<Words, static_cast<std::size_t>(Part::count_)> part_titles = {{
    {"Document", "Văn bản"},
    {"Signatures", "Người ký"},
    {"Cited documents", "Văn bản được viện dẫn"},
    {"Directives", "Nội dung giao việc"},
    {"Deadlines", "Thời hạn"},
    {"Recipients", "Nơi nhận"},
    {"Footnotes", "Chú thích"},
    {"Attachments", "Phụ lục"},
    {"Findings", "Chỗ cần xem lại"},
}};

/// The bytes from `at` that read as the value, whatever blanks and line ends lie between its words; 0 when they do not.
std::size_t length_of(std::string_view text, std::size_t at, Value value) {
  std::size_t p = at;
  for (std::size_t i = 0; i < value.size();) {
    const CodePoint wanted = code_point_at(value, i);
    i += wanted.size;
    if (is_blank(wanted.value) || wanted.value == U'\n') {
      while (p < text.size() &&
             (is_blank(code_point_at(text, p).value) || text[p] == '\n' || text[p] == '\r' || text[p] == '*' || text[p] == '_'))
        p += code_point_at(text, p).size;
      continue;
    }
    if (p >= text.size() || code_point_at(text, p).value != wanted.value) return 0;
    p += wanted.size;
  }
  return p - at;
}

class Builder {
 public:
  Builder(const Document& document, Language language)
      : record_(*document.record), text_(document.text != nullptr ? document.text->utf8 : std::string_view{}), language_(language) {}

  [[nodiscard]] Shown build(const std::vector<Finding>& findings) {
    head();
    for (const Signature& signature : record_.signatures) sign(signature);
    for (std::size_t i = 0; i < record_.citations.size(); ++i) cite(record_.citations[i], i);
    for (const Directive& directive : record_.directives) direct(directive);
    for (const Directive& directive : record_.directives)
      for (const Deadline& deadline : directive.deadlines) limit(deadline, directive.path);
    for (const Recipient& recipient : record_.recipients) add(Part::recipient, {}, recipient.text, recipient.span);
    for (const Footnote& note : record_.footnotes) add(Part::footnote, note.mark, note.text, note.span);
    for (const Attachment& attachment : record_.attachments) add(Part::attachment, {}, attachment.title, attachment.span);
    for (const Finding& finding : findings) tell(finding);
    return std::move(shown_);
  }

 private:
  ShownField& add(Part part, std::string_view name, Value value, Span span) {
    ShownField field;
    field.part = part;
    field.name = name;
    if (given(value)) field.value = std::string(value);
    field.span = span;
    shown_.fields.push_back(std::move(field));
    return shown_.fields.back();
  }
  void add_head(Words name, Value value, Span span = {}) {
    if (given(value)) add(Part::head, in(language_, name), value, span.empty() ? find(value) : span);
  }

  /// Where a value stands that is a piece of the text, or was joined from its lines.
  [[nodiscard]] Span find(Value value) const {
    if (!given(value) || value.empty() || text_.empty()) return {};
    const std::less<> before;
    const char* const begin = text_.data();
    if (!before(value.data(), begin) && before(value.data(), begin + text_.size())) {
      const auto at = static_cast<std::size_t>(value.data() - begin);
      return {at, at + value.size()};
    }
    const std::string_view first = value.substr(0, value.find_first_of(" \n"));
    for (std::size_t at = text_.find(first); at != std::string_view::npos; at = text_.find(first, at + 1))
      if (const std::size_t length = length_of(text_, at, value); length > 0) return {at, at + length};
    return {};
  }

  void head() {
    const auto& reference = record_.reference;
    add_head({"Kind", "Tên loại"}, record_.type_name);
    if (reference) add_head({"Number", "Số, ký hiệu"}, reference->canonical, reference->span);
    if (record_.date) add_head({"Date", "Ngày"}, record_.date->raw, record_.date->span);
    add_head({"Place", "Địa danh"}, record_.place);
    if (record_.issuer) {
      add_head({"Issuer", "Cơ quan ban hành"}, record_.issuer->name, record_.issuer->span);
      if (record_.issuer_inferred) add_head({"Issuer, in full", "Tên đầy đủ"}, record_.issuer_full, record_.issuer->span);
      add_head({"Above it", "Cơ quan chủ quản"}, record_.issuer->parent);
    }
    add_head({"Subject", "Trích yếu"}, record_.subject);
    for (const Value addressee : record_.addressees) add_head({"To", "Kính gửi"}, addressee);
    add_head({"Urgency", "Độ khẩn"}, record_.urgency);
    add_head({"Secrecy", "Độ mật"}, record_.secrecy);
    shown_.title = reference && given(reference->canonical) ? std::string(reference->canonical) : std::string{};
  }

  void sign(const Signature& signature) {
    std::string words;
    for (const Value line : signature.capacity) words.append(line).append(" / ");
    if (given(signature.title)) words.append(signature.title);
    ShownField& field = add(Part::signature, {}, signature.name, given(signature.name) ? find(signature.name) : signature.span);
    if (field.span.empty()) field.span = signature.span;
    field.note = std::move(words);
  }

  void cite(const Citation& citation, std::size_t index) {
    IdText id;
    ShownField& field = add(Part::citation, {}, {}, citation.span);
    const auto join = [](std::string& to, Value words) {
      if (!given(words) || words.empty()) return;
      if (!to.empty()) to += " · ";
      to += words;
    };
    join(field.value, citation.type_name);
    if (citation.reference) join(field.value, citation.reference->canonical);
    join(field.value, citation.title);
    if (citation.date) join(field.value, citation.date->raw);
    join(field.value, citation.issuer);
    join(field.note, id_text(index, id));
    if (citation.issuer_inferred) join(field.note, citation.issuer_full);
    join(field.note, citation.relation);
    join(field.note, citation.pinpoint);
    join(field.note, citation.subject);
  }

  void direct(const Directive& directive) {
    ShownField& field = add(Part::directive, {}, {}, directive.span);
    field.value = std::string(directive.path) + "  " + std::string(directive.text.substr(0, directive.text.find('\n')));
    field.level = directive.level - 1;
    const auto join = [&](Words name, const std::string& words) {
      if (words.empty()) return;
      if (!field.note.empty()) field.note += " · ";
      field.note.append(in(language_, name)).append(": ").append(words);
    };
    std::string who;
    for (const Assignee& assignee : directive.assignees) who.append(who.empty() ? "" : "; ").append(assignee.name);
    std::string when;
    for (const Deadline& deadline : directive.deadlines) when.append(when.empty() ? "" : "; ").append(deadline.raw);
    join({"who", "giao"}, who);
    join({"by", "hạn"}, when);
  }

  void limit(const Deadline& deadline, Value path) {
    ShownField& field = add(Part::deadline, {}, deadline.raw, deadline.span);
    if (given(deadline.value)) field.note = std::string(deadline.value) + " · ";
    field.note += path;
  }

  void tell(const Finding& finding) {
    ShownField& field = add(Part::finding, finding.rule->name, finding.message, finding.place.span);
    field.severity = finding.severity;
    field.note = std::string(language_ == Language::vietnamese ? finding.rule->clause.vietnamese : finding.rule->clause.english);
  }

  const Record& record_;
  std::string_view text_;
  Language language_;
  Shown shown_;
};

struct Edge {
  std::size_t at;
  bool begins;
  std::uint32_t field;
};

}  // namespace

std::string_view title_of(Part part, Language language) { return in(language, part_titles[static_cast<std::size_t>(part)]); }

Shown shown_of(const Document& document, const std::vector<Finding>& findings, Language language) {
  if (document.record == nullptr || document.error) return {};
  Shown shown = Builder(document, language).build(findings);
  if (shown.title.empty()) shown.title = printable_path(document.source.path);
  return shown;
}

std::vector<Segment> segments_of(std::size_t size, std::span<const ShownField> fields) {
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Span span = fields[i].span;
    if (span.empty() || span.end > size) continue;
    edges.push_back({span.start, true, static_cast<std::uint32_t>(i)});
    edges.push_back({span.end, false, static_cast<std::uint32_t>(i)});
  }
  std::ranges::stable_sort(edges, {}, &Edge::at);
  std::vector<Segment> segments;
  std::vector<std::uint32_t> open;
  std::size_t at = 0;
  const auto cut = [&](std::size_t to) {
    if (to == at) return;
    std::vector<std::uint32_t> sorted = open;
    std::ranges::stable_sort(sorted, std::greater{}, [&](std::uint32_t field) { return fields[field].span.size(); });
    segments.push_back({{at, to}, std::move(sorted)});
    at = to;
  };
  for (const Edge& edge : edges) {
    cut(edge.at);
    if (edge.begins) {
      open.push_back(edge.field);
    } else {
      std::erase(open, edge.field);
    }
  }
  cut(size);
  return segments;
}

IndexRow index_row_of(const Document& document, const std::vector<Finding>& findings) {
  IndexRow row;
  row.path = printable_path(document.source.path);
  if (document.error) row.error = printable_message(document.error->message);
  if (document.record == nullptr || document.error) return row;
  const Record& record = *document.record;
  const auto put = [](std::string& to, Value value) {
    if (given(value)) to = std::string(value);
  };
  if (record.reference) put(row.reference, record.reference->canonical);
  put(row.type, record.type_name);
  DateText text;
  if (record.date) put(row.date, date_text(record.date->value, text));
  put(row.issuer, issuer_name(record));
  put(row.subject, record.subject);
  row.citations = record.citations.size();
  row.findings =
      static_cast<std::size_t>(std::ranges::count_if(findings, [](const Finding& one) { return one.severity != Severity::info; }));
  return row;
}

}  // namespace congvan
