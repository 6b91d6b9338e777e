#include "output/akn_inline.hpp"

#include <algorithm>
#include <functional>

#include "output/values.hpp"
#include "output/xml_text.hpp"

namespace congvan::akn {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
  std::string out = " " + std::string(name) + "=\"";
  append_xml(value, out);
  return out + "\"";
}

/// The first place in the flow, from `begin` to `end`, that stands at or after a place in the text.
std::size_t place_in_flow(const Piece& piece, std::size_t source) {
  std::size_t low = piece.begin;
  std::size_t high = piece.end;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (piece.flow->to_source({middle, middle + 1}).start < source)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

class Collector {
 public:
  Collector(const Record& record, std::string_view text) : record_(record), text_(text) {}

  std::vector<Mark> collect(const layout::Zones& zones) {
    head(zones);
    for (std::size_t i = 0; i < record_.signatures.size(); ++i) sign(i);
    for (std::size_t i = 0; i < record_.citations.size(); ++i)
      add(record_.citations[i].span, "ref", attribute("href", target_of(record_, i)));
    for (const ShortMention& mention : record_.mentions)
      if (!mention.refers_to.several && mention.refers_to.citations.size() == 1)
        add(mention.span, "ref", attribute("href", target_of(record_, mention.refers_to.citations.front())));
    for (const Directive& directive : record_.directives)
      for (const Deadline& deadline : directive.deadlines)
        if (given(deadline.value) && is_day(deadline.value)) add(deadline.span, "date", attribute("date", deadline.value));
    return std::move(marks_);
  }

 private:
  void add(Span span, std::string_view element, std::string attributes = {}) {
    if (!span.empty()) marks_.push_back({span, element, std::move(attributes), false});
  }

  void head(const layout::Zones& zones) {
    if (record_.reference) add(record_.reference->span, "docNumber");
    DateText date;
    if (record_.date && record_.date->value.day != 0)
      add(record_.date->span, "docDate", attribute("date", date_text(record_.date->value, date)));
    if (record_.issuer) {
      for (const layout::Cell& line : zones.letterhead.issuer)
        add({std::max(line.span.start, record_.issuer->span.start), std::min(line.span.end, record_.issuer->span.end)}, "organization",
            attribute("refersTo", "#issuer"));
    }
    for (std::size_t i = 0; i < record_.addressees.size(); ++i)
      add(span_of(record_.addressees[i]), "organization", attribute("refersTo", "#addressee_" + std::to_string(i + 1)));
    add(span_of(record_.place), "location", attribute("refersTo", "#place"));
    if (zones.letterhead.title) add(zones.letterhead.title->span, "docType");
    const auto& subject = zones.letterhead.subject;
    if (!subject.empty()) marks_.push_back({{subject.front().start, subject.back().end}, "docTitle", {}, true});
  }

  void sign(std::size_t index) {
    const Signature& signature = record_.signatures[index];
    const std::string number = std::to_string(index + 1);
    add(span_of(signature.title), "role", attribute("refersTo", "#role_" + number));
    add(span_of(signature.name), "signature");
    add(span_of(signature.name), "person",
        attribute("refersTo", "#signer_" + number) + (given(signature.title) ? attribute("as", "#role_" + number) : ""));
  }

  /// Of a value that is a piece of the text.
  [[nodiscard]] Span span_of(Value value) const {
    const std::less<> before;
    if (!given(value) || before(value.data(), text_.data()) || !before(value.data(), text_.data() + text_.size())) return {};
    const auto start = static_cast<std::size_t>(value.data() - text_.data());
    return {start, start + value.size()};
  }

  static bool is_day(Value value) { return value.size() == 10 && value[4] == '-' && value[7] == '-'; }

  const Record& record_;
  std::string_view text_;
  std::vector<Mark> marks_;
};

}  // namespace

std::string target_of(const Record& record, std::size_t citation) {
  const Citation& here = record.citations[citation];
  const std::size_t first = here.same_as && *here.same_as < record.citations.size() ? *here.same_as : citation;
  Work work = work_of(record.citations[first]);
  if (!work.resolved()) return "#cited_" + std::to_string(first + 1);
  const std::string fragment = here.provisions.size() == 1 ? fragment_of(here.provisions.front()) : std::string();
  return work.iri() + (fragment.empty() ? "" : "/!main#" + fragment);
}

std::vector<Mark> marks_of(const Record& record, std::string_view text, const layout::Zones& zones) {
  return Collector(record, text).collect(zones);
}

Inline::Inline(std::vector<Mark> marks, Ids& ids) : marks_(std::move(marks)), ids_(ids) {
  std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
  });
  for (const Mark& mark : marks_) ends_.push_back(std::max(mark.span.end, ends_.empty() ? 0 : ends_.back()));
}

std::vector<Inline::Found> Inline::marks_in(const Piece& piece) const {
  const Span source = piece.source();
  const auto first = std::upper_bound(ends_.begin(), ends_.end(), source.start) - ends_.begin();
  std::vector<Found> found;
  for (auto i = static_cast<std::size_t>(first); i < marks_.size() && marks_[i].span.start < source.end; ++i) {
    if (marks_[i].once && marks_[i].span.start < source.start) continue;
    const std::size_t begin = place_in_flow(piece, marks_[i].span.start);
    const std::size_t end = place_in_flow(piece, marks_[i].span.end);
    if (begin < end) found.push_back({begin, end, &marks_[i]});
  }
  return found;
}

void Inline::open(const Mark& mark, std::string& out) {
  out.append("<").append(mark.element);
  if (mark.element == "ref") out += attribute("eId", ids_.next("ref"));
  out.append(mark.attributes).append(">");
}

void Inline::write(const Piece& piece, std::string& out, const std::function<void(std::size_t)>& write_note) {
  const std::string_view text = piece.flow->text();
  std::vector<Found> opened;
  std::size_t at = piece.begin;
  std::size_t next_note = 0;
  const auto copy_words = [&](std::size_t end) {
    if (end > at) replaced_ += append_xml(text.substr(at, end - at), out);
    at = std::max(at, end);
  };
  const auto copy_to = [&](std::size_t end) {
    for (; next_note < piece.notes.size() && piece.notes[next_note].begin < end; ++next_note) {
      copy_words(piece.notes[next_note].begin);
      write_note(piece.notes[next_note].note);
      at = std::max(at, piece.notes[next_note].end);
    }
    copy_words(end);
  };
  const auto close = [&] {
    copy_to(opened.back().end);
    out.append("</").append(opened.back().mark->element).append(">");
    opened.pop_back();
  };
  for (Found found : marks_in(piece)) {
    while (!opened.empty() && opened.back().end <= found.begin) close();
    if (!opened.empty()) found.end = std::min(found.end, opened.back().end);
    copy_to(found.begin);
    open(*found.mark, out);
    opened.push_back(found);
  }
  while (!opened.empty()) close();
  copy_to(piece.end);
  for (; next_note < piece.notes.size(); ++next_note) write_note(piece.notes[next_note].note);
}

}  // namespace congvan::akn
