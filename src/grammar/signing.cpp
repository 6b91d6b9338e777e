#include "grammar/signing.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "grammar/date.hpp"
#include "grammar/scan.hpp"
#include "lexicon/signing.hpp"
#include "text/phrases.hpp"

namespace congvan::grammar {
namespace {

using layout::SignatureCell;
using layout::Zones;

// ---- signatures

// One column of the block: the cells of one signer, or of several one below the other.
struct Column {
  int center = 0;
  std::vector<const SignatureCell*> cells;
};

std::vector<Column> columns_of(const std::vector<SignatureCell>& cells) {
  bool side_by_side = false;
  for (std::size_t i = 1; i < cells.size(); ++i) side_by_side = side_by_side || cells[i].line == cells[i - 1].line;
  std::vector<Column> columns;
  for (const SignatureCell& cell : cells) {
    const int center = (cell.cell.column + cell.cell.end_column) / 2;
    Column* nearest = nullptr;
    for (Column& column : columns) {
      if (nearest == nullptr || std::abs(column.center - center) < std::abs(nearest->center - center)) nearest = &column;
    }
    const bool taken = nearest != nullptr && nearest->cells.back()->line == cell.line;
    if (nearest == nullptr || (side_by_side && (taken || std::abs(nearest->center - center) > 16))) {
      columns.push_back({center, {&cell}});
    } else {
      nearest->cells.push_back(&cell);
    }
  }
  return columns;
}

class Reader {
 public:
  Reader(const Values& values, const std::vector<layout::Line>& lines) : values_(values), lines_(lines) {}

  std::vector<Signature> read(const Column& column) {
    for (const SignatureCell* cell : column.cells) take(*cell);
    flush();
    return std::move(done_);
  }

 private:
  void take(const SignatureCell& cell) {
    const std::string_view words = cell.cell.in(values_.text());
    std::size_t length = 0;
    const bool capitals = is_all_caps(words);
    const bool position = lexicon::position_at(words, &length);
    if (capitals && lexicon::capacity_at(words, &length)) {
      if (given(current_.name) || !title_.empty()) flush();
      capacity_.push_back({cell.cell.span});
      extend(cell.cell.span);
    } else if (capitals && position) {
      if (given(current_.name)) flush();
      title_.push_back(cell.cell.span);
      extend(cell.cell.span);
    } else if (capitals && !given(current_.name) && !names_in_capitals(cell, words)) {
      continue_capitals(cell.cell.span);
    } else if (layout::is_person_name(words) && !(position && !begun())) {
      if (given(current_.name)) {
        if (!begun_again_) return;
      }
      current_.name = name_of(cell.cell.span);
      extend(cell.cell.span);
    } else if (position && title_.empty() && !given(current_.name)) {
      title_.push_back(cell.cell.span);
      extend(cell.cell.span);
    } else if (begun() && !given(current_.name) && starts_with_title(words)) {
      current_.name = name_of(cell.cell.span);
      extend(cell.cell.span);
    }
  }

  [[nodiscard]] static bool starts_with_title(std::string_view words) {
    std::size_t length = 0;
    return lexicon::academic_title_at(words, &length) && layout::is_person_name(words.substr(length));
  }

  // A name printed in capitals: a known family name, or room left above it for the hand.
  [[nodiscard]] bool names_in_capitals(const SignatureCell& cell, std::string_view words) const {
    if (!begun() || !layout::is_person_name(words)) return false;
    return lexicon::begins_with_family_name(words) || (cell.line < lines_.size() && lines_[cell.line].blanks_before >= 2);
  }

  [[nodiscard]] bool begun() const { return !capacity_.empty() || !title_.empty(); }

  // A second line in capitals completes the line above: "TM. BAN CHỈ HUY⏎PHÒNG CHỐNG THIÊN TAI".
  void continue_capitals(Span span) {
    if (!title_.empty()) {
      title_.push_back(span);
    } else if (!capacity_.empty()) {
      capacity_.back().push_back(span);
    } else {
      return;
    }
    extend(span);
  }

  [[nodiscard]] Value name_of(Span span) const {
    Value name = values_.of(span);
    std::size_t length = 0;
    while (lexicon::academic_title_at(name, &length)) name = name.substr(length);
    return without_outer_marks(name);
  }

  void extend(Span span) {
    if (current_.span.empty()) current_.span = span;
    current_.span.start = std::min(current_.span.start, span.start);
    current_.span.end = std::max(current_.span.end, span.end);
  }

  void flush() {
    if (!title_.empty()) current_.title = values_.joined(title_);
    for (const std::vector<Span>& pieces : capacity_) current_.capacity.push_back(values_.joined(pieces));
    if (!current_.capacity.empty() || given(current_.title) || given(current_.name)) done_.push_back(std::move(current_));
    current_ = {};
    capacity_.clear();
    title_.clear();
  }

  const Values& values_;
  const std::vector<layout::Line>& lines_;
  Signature current_;
  std::vector<std::vector<Span>> capacity_;
  std::vector<Span> title_;
  std::vector<Signature> done_;
  bool begun_again_ = false;
};

// ---- stamps: "Ký bởi: …", "Thời gian ký: 27/03/2026 22:44:36 +07:00"

Value after_colon(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon == std::string_view::npos ? Value{} : trim(line.substr(colon + 1));
}

std::string iso_time(std::string_view words) {
  const auto figures = figures_at(words, skip_blanks(words, 0));
  if (!figures || figures->value.day == 0) return {};
  std::size_t at = skip_blanks(words, figures->end);
  const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
  std::string out = std::to_string(figures->value.year) + "-" + two(figures->value.month) + "-" + two(figures->value.day);
  int parts[3] = {0, 0, 0};
  int count = 0;
  while (count < 3) {
    const std::size_t end = skip_digits(words, at);
    if (end == at || end - at > 2) break;
    parts[count++] = to_number(words.substr(at, end - at));
    at = end;
    if (at >= words.size() || words[at] != ':') break;
    ++at;
  }
  if (count < 2) return {};
  out += "T" + two(parts[0]) + ":" + two(parts[1]) + ":" + two(parts[2]);
  at = skip_blanks(words, at);
  const std::string_view zone = words.substr(std::min(at, words.size()));
  if (zone.size() >= 6 && (zone[0] == '+' || zone[0] == '-') && zone[3] == ':') out += zone.substr(0, 6);
  return out;
}

// Behind the label, and on the lines below it that have none.
Value signer_of(const std::vector<Span>& stamps, std::size_t label, const Values& values) {
  const Value first = after_colon(values.raw(stamps[label]));
  std::vector<Span> pieces;
  const auto begin = static_cast<std::size_t>(first.data() - values.text().data());
  if (given(first)) pieces.push_back({begin, begin + first.size()});
  for (std::size_t i = label + 1; i < stamps.size() && !lexicon::is_stamp_line(values.raw(stamps[i])); ++i) pieces.push_back(stamps[i]);
  return values.joined(pieces);
}

std::optional<DigitalSignature> read_stamps(const std::vector<Span>& stamps, const Values& values) {
  DigitalSignature digital;
  for (std::size_t i = 0; i < stamps.size(); ++i) {
    const std::string_view line = values.raw(stamps[i]);
    if (lexicon::names_signer(line)) {
      if (!given(digital.signer)) digital.signer = signer_of(stamps, i, values);
    } else if (starts_with_words(line, "thoi gian ky") || starts_with_words(line, "ngay ky") || starts_with_words(line, "ky ngay")) {
      std::string time = iso_time(after_colon(line));
      if (time.empty() && i + 1 < stamps.size())
        time = iso_time(std::string(after_colon(line)) + " " + std::string(values.raw(stamps[i + 1])));
      if (!given(digital.time) && !time.empty()) digital.time = values.keep(time);
    }
  }
  if (!given(digital.signer) && !given(digital.time)) return std::nullopt;
  return digital;
}

// ---- recipients

bool is_purpose(std::string_view inner) {
  static constexpr Phrases<16> kPurposes{{"de", "b/c", "bc", "b/cao", "bao cao", "t/h", "th", "p/h", "ph", "thuc hien", "phoi hop",
                                          "theo doi", "biet", "dang tai", "gop y", "dua tin"}};
  return kPurposes.begin(inner);
}

void read_purpose(Recipient& recipient) {
  const Value text = recipient.text;
  if (text.empty() || text.back() != ')') return;
  const std::size_t open = text.rfind('(');
  if (open == Value::npos) return;
  const Value inner = trim(text.substr(open + 1, text.size() - open - 2));
  if (is_purpose(inner)) recipient.purpose = inner;
}

// "Lưu: VT, VP (Hương)", "Lưu: VT, NC.Châu", "Lưu (VP ; KT&KĐCL)", "Lưu Văn phòng Tỉnh uỷ"
void read_archive(Recipient& recipient) {
  std::size_t length = 0;
  if (!starts_with_words(recipient.text, "luu", &length)) return;
  recipient.archive = true;
  Value rest = trim(recipient.text.substr(length));
  while (!rest.empty() && (rest.front() == ':' || rest.front() == ' ')) rest.remove_prefix(1);
  if (!rest.empty() && rest.front() == '(' && rest.back() == ')') rest = rest.substr(1, rest.size() - 2);
  for (std::size_t begin = 0; begin < rest.size();) {
    const std::size_t end = std::min(rest.find_first_of(",;", begin), rest.size());
    Value unit = without_outer_marks(rest.substr(begin, end - begin));
    begin = end + 1;
    const std::size_t open = unit.find('(');
    if (open != Value::npos) {
      const Value inner = trim(unit.substr(open + 1, std::min(unit.find(')', open), unit.size()) - open - 1));
      const bool copies = inner.find_first_not_of("0123456789b ") == Value::npos;
      if (!copies && !inner.empty()) recipient.drafter = inner;
      unit = without_outer_marks(unit.substr(0, open));
    }
    const std::size_t dot = unit.rfind('.');
    if (dot != Value::npos && dot > 0 && dot + 1 < unit.size()) {
      const Word name = word_at(unit, dot + 1);
      if (!name.empty() && name.capital && !name.all_caps) {
        recipient.drafter = trim(unit.substr(dot + 1));
        unit = without_outer_marks(unit.substr(0, dot));
      }
    }
    if (!unit.empty()) recipient.units.push_back(unit);
  }
}

}  // namespace

void read_signatures(const Zones& zones, const Values& values, Record& record) {
  for (const Column& column : columns_of(zones.tail.signature)) {
    for (Signature& signature : Reader(values, zones.lines).read(column)) record.signatures.push_back(std::move(signature));
  }
  if (record.signatures.empty()) return;
  auto digital = read_stamps(zones.tail.stamps, values);
  if (!digital) digital = read_stamps(zones.letterhead.stamps, values);
  record.signatures.front().digital = digital;
}

void read_recipients(const Zones& zones, const Values& values, Record& record) {
  for (const layout::Paragraph& paragraph : zones.paragraphs) {
    if (paragraph.zone != layout::Zone::recipients) continue;
    Recipient recipient;
    recipient.span = zones.flow.to_source({paragraph.begin, paragraph.end});
    recipient.text = without_outer_marks(values.keep(zones.words(paragraph)));
    if (recipient.text.empty()) continue;
    read_purpose(recipient);
    read_archive(recipient);
    record.recipients.push_back(recipient);
  }
}

}  // namespace congvan::grammar
