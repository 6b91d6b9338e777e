#include "grammar/issuer.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "grammar/body_name.hpp"
#include "grammar/scan.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/signing.hpp"
#include "text/exact_phrases.hpp"
#include "text/phrases.hpp"

namespace congvan::grammar {
namespace {

using layout::Zones;

// The first letters of a name's words, abbreviations whole: "Sở Nông nghiệp và PTNT" gives "snnptnt".
std::string initials(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    const Word word = word_at(name, i);
    if (word.empty()) {
      i += code_point_at(name, i).size;
      continue;
    }
    const std::string folded = skeleton(word.in(name));
    if (word.all_caps && folded.size() > 1)
      out += folded;
    else if (folded != "va")
      out += folded[0];
    i = word.end;
  }
  return out;
}

bool fits_symbol(std::string_view name, const Record& record) {
  if (!record.reference || !given(record.reference->issuer_code)) return true;
  const std::string code = skeleton(record.reference->issuer_code);
  return initials(name).starts_with(code) || skeleton(name).starts_with(code);
}

// ---- issuer

// "ỦY BAN NHÂN DÂN TỈNH" without the place's name.
bool awaits_place(std::string_view above) {
  static constexpr Phrases<6> kBodies{
      {"ubnd", "uy ban nhan dan", "hdnd", "hoi dong nhan dan", "toa an nhan dan", "vien kiem sat nhan dan"}};
  static constexpr std::array<std::string_view, 10> kPlaces = {"tinh",   "thanh pho", "tp",       "huyen",  "quan",
                                                               "thi xa", "xa",        "thi tran", "phuong", "dac khu"};
  if (!kBodies.begin(above)) return false;
  const std::string folded = skeleton(trim(above));
  return std::any_of(kPlaces.begin(), kPlaces.end(), [&](std::string_view place) {
    return folded.size() > place.size() && folded.ends_with(place) && folded[folded.size() - place.size() - 1] == ' ';
  });
}

// Two words that may be a place's, though they begin like a body ("BẾN …", "BA …", "HỘI …"); "SỞ XD", "PHÒNG NV" are none.
bool may_be_place(std::string_view line) {
  static constexpr ExactPhrases<19> kBodies{{"sở", "phòng", "ban", "văn", "thanh", "trung", "cục", "chi", "trường", "công", "ủy", "uỷ",
                                             "viện", "báo", "đài", "tổ", "đội", "quỹ", "bộ"}};
  const std::string_view words = trim(line);
  return std::count(words.begin(), words.end(), ' ') < 2 && !kBodies.begin(words);
}

bool goes_on(std::string_view above, std::string_view line) {
  if (lexicon::is_unfinished_body(above) || (awaits_place(above) && may_be_place(line))) return true;
  const std::string_view left = trim(above);
  const Word last = word_before(left, left.size());
  if (left.ends_with(',') || left.ends_with('-') || skeleton(last.in(left)) == "va") return true;
  // Words of a name that look like a body's head without their marks: "Phòng, chống", "(chuyển) đổi số".
  static constexpr Phrases<4> kMiddles{{"phong chong", "phong, chong", "doi so", "khu vuc"}};
  if (kMiddles.begin(line)) return true;
  return !lexicon::body_head_at(line);
}

// Where the body begins on the line of its superior: "UBND TỈNH LAI CHÂU SỞ NỘI VỤ"; the size when nowhere.
std::size_t find_second_body(std::string_view line) {
  static constexpr Phrases<8> kSuperiors{{"ubnd", "uy ban nhan dan", "bo", "tong cuc", "so", "tinh uy", "thanh uy", "huyen uy"}};
  static constexpr Phrases<10> kBodies{
      {"so", "cuc", "chi cuc", "van phong", "trung tam", "thanh tra", "truong thpt", "truong thcs", "benh vien", "ban quan ly"}};
  const bool superior = kSuperiors.begin(line);
  std::size_t words = 0;
  for (std::size_t i = 0; superior && i < line.size();) {
    const Word word = word_at(line, i);
    if (word.empty()) {
      i += code_point_at(line, i).size;
      continue;
    }
    if (++words > 2) {
      if (kBodies.begin(line.substr(i))) return i;
    }
    i = word.end;
  }
  return line.size();
}

// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" names the body after the position.
std::size_t skip_position(std::string_view words) {
  std::size_t length = 0;
  if (!lexicon::position_at(words, &length)) return 0;
  const std::size_t after = skip_blanks(words, length);
  return after < words.size() && lexicon::body_head_at(words.substr(after)) ? after : 0;
}

bool issuer_from_authority(const Zones& zones, const Values& values, Record& record) {
  const std::vector<Span>& lines = zones.letterhead.authority;
  if (lines.empty()) return false;
  std::vector<Span> pieces = lines;
  pieces.front().start += skip_position(values.raw(pieces.front()));
  const Value name = without_outer_marks(values.joined(pieces));
  if (!lexicon::body_head_at(name) || name.find(' ') == Value::npos) return false;
  record.issuer = Issuer{name, {}, IssuerSource::body, {pieces.front().start, pieces.back().end}};
  return true;
}

// A name in full: its head, and a capital word after it that is no position.
bool is_full_name(std::string_view name) {
  std::size_t head = 0;
  if (!lexicon::body_head_at(name, &head)) return false;
  const std::size_t next = skip_blanks(name, head);
  if (next >= name.size() || lexicon::position_at(name.substr(next), nullptr)) return false;
  for (std::size_t i = next; i < name.size();) {
    const Word word = word_at(name, i);
    if (!word.empty() && word.capital) return true;
    i = word.empty() ? i + code_point_at(name, i).size : word.end;
  }
  return starts_with_words(name.substr(next), "nong nghiep") || name.find(' ', next) != std::string_view::npos;
}

// "Giám đốc Sở Văn hoá, Thể thao và Du lịch yêu cầu …": the body that speaks at the beginning of a clause.
bool issuer_from_clause(const Zones& zones, std::string_view words, std::size_t offset, const Values& values, Record& record) {
  bool clause = true;
  for (std::size_t i = 0; i < words.size();) {
    const Word word = word_at(words, i);
    if (word.empty()) {
      const char c = words[i];
      if (c == '.' || c == ';' || c == ',' || c == ':' || c == '\n')
        clause = true;
      else if (c != ' ')
        clause = false;
      i += code_point_at(words, i).size;
      continue;
    }
    // After "xem xét" a speaker may follow without a comma; a position begins a clause of its own.
    if (word.capital && (clause || lexicon::position_at(words.substr(i), nullptr))) {
      const std::size_t begin = i + skip_position(words.substr(i));
      const std::size_t end = body_name_end(words, begin);
      const std::string_view name = words.substr(begin, end - begin);
      if (end > begin && is_full_name(name) && lexicon::speaking_verb_at(words.substr(skip_blanks(words, end))) &&
          fits_symbol(name, record)) {
        const Span span = zones.flow.to_source({offset + begin, offset + end});
        record.issuer = Issuer{values.of(span), {}, IssuerSource::body, span};
        return true;
      }
    }
    clause = false;
    i = word.end;
  }
  return false;
}

}  // namespace

void read_issuer(const Zones& zones, const Values& values, Record& record) {
  const std::vector<layout::Cell>& cells = zones.letterhead.issuer;
  if (cells.empty()) return;
  std::vector<std::vector<Span>> bodies;
  for (const layout::Cell& cell : cells) {
    const std::size_t second = find_second_body(cell.in(values.text()));
    for (const Span line : {Span{cell.span.start, cell.span.start + second}, Span{cell.span.start + second, cell.span.end}}) {
      if (line.empty()) continue;
      const bool continues = !bodies.empty() && goes_on(values.raw(bodies.back().back()), values.raw(line));
      if (continues)
        bodies.back().push_back(line);
      else
        bodies.push_back({line});
    }
  }
  Issuer issuer;
  issuer.name = without_outer_marks(values.joined(bodies.back()));
  if (bodies.size() > 1) issuer.parent = without_outer_marks(values.joined(bodies[bodies.size() - 2]));
  issuer.from = IssuerSource::letterhead;
  issuer.span = {bodies.back().front().start, bodies.back().back().end};
  // Capitals that name no body are a scanner's or a stamp's.
  const bool body = lexicon::body_head_at(issuer.name) || (given(issuer.parent) && lexicon::body_head_at(issuer.parent)) ||
                    (record.reference && fits_symbol(issuer.name, record));
  if (body) record.issuer = issuer;
}

void find_issuer_elsewhere(const Zones& zones, const Values& values, Record& record) {
  if (record.issuer || issuer_from_authority(zones, values, record)) return;
  for (const Signature& signature : record.signatures) {
    for (const Value capacity : signature.capacity) {
      std::size_t length = 0;
      if (!lexicon::capacity_at(capacity, &length)) continue;
      const Value name = trim(capacity.substr(length));
      // "TM. ỦY BAN NHÂN DÂN" leaves the place open.
      if (!lexicon::body_head_at(name) || lexicon::is_unfinished_body(name) || lexicon::position_at(name, nullptr)) continue;
      record.issuer = Issuer{name, {}, IssuerSource::signature, signature.span};
      return;
    }
  }
  if (!record.reference && !record.date && record.signatures.empty() && !given(record.type)) return;
  for (const layout::Paragraph& paragraph : zones.paragraphs) {
    if (paragraph.zone != layout::Zone::body) continue;
    if (issuer_from_clause(zones, zones.words(paragraph), paragraph.begin, values, record)) return;
  }
}

}  // namespace congvan::grammar
