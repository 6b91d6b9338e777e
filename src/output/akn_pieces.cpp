#include "output/akn_pieces.hpp"

#include <algorithm>
#include <map>

#include "layout/footnotes.hpp"
#include "output/akn_tree.hpp"
#include "text/letters.hpp"

namespace congvan::akn {
namespace {

using layout::LineRole;
using layout::Paragraph;
using layout::Zone;

bool overlap(Span a, Span b) { return a.start < b.end && b.start < a.end; }

// Groups, to be found by the places in them.
class Groups {
 public:
  explicit Groups(const std::vector<Group>& groups) {
    for (std::size_t i = 0; i < groups.size(); ++i)
      for (const Span& place : groups[i].places) members_.push_back({place, i, groups[i].places.back().end});
    std::sort(members_.begin(), members_.end(), [](const Member& a, const Member& b) { return a.piece.start < b.piece.start; });
  }
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  struct Place {
    std::size_t group = none;
    std::size_t end = 0;  ///< of the group
  };
  [[nodiscard]] Place of(Span cell) const {
    const auto after =
        std::lower_bound(members_.begin(), members_.end(), cell.end, [](const Member& m, std::size_t end) { return m.piece.start < end; });
    if (after == members_.begin() || !overlap(std::prev(after)->piece, cell)) return {};
    return {std::prev(after)->group, std::prev(after)->end};
  }

 private:
  struct Member {
    Span piece;
    std::size_t group;
    std::size_t end;
  };
  std::vector<Member> members_;
};

// Addressees or recipients, one a group.
template <class PieceOfItem>
void add_items(const std::vector<PieceOfItem>& pieces, std::string_view role, std::vector<Group>& to) {
  bool open = false;
  for (const PieceOfItem& piece : pieces) {
    if (piece.begins_item || !open) to.push_back({{}, role});
    open = true;
    to.back().places.push_back(piece.span);
  }
}

// ---- marks of footnotes

int mark_number(std::string_view mark) {
  std::size_t length = 0;
  if (const int number = layout::superscript_at(mark, &length); number > 0) return number;
  int number = 0;
  for (const char c : mark)
    if (c >= '0' && c <= '9' && number < 1000) number = number * 10 + (c - '0');
  return number;
}

struct Call {
  int number = 0;  ///< 0: no mark stands there
  std::size_t length = 0;
};

// "m²", "km²": units.
bool follows_unit(std::string_view words, std::size_t begin, std::size_t at) {
  std::size_t from = at;
  while (from > begin && words[from - 1] >= 'a' && words[from - 1] <= 'z') --from;
  const std::string_view unit = words.substr(from, at - from);
  return unit.ends_with('m') && unit.size() <= 2 && (from == begin || !is_letter(code_point_at(words, from - 1).value));
}

Call call_at(std::string_view words, std::size_t begin, std::size_t at) {
  std::size_t length = 0;
  const std::string_view rest = words.substr(at);
  if (rest.starts_with("[^")) {
    const std::size_t close = rest.substr(0, 6).find(']');
    if (close == std::string_view::npos) return {};
    return {mark_number(rest.substr(2, close - 2)), close + 1};
  }
  const bool may_be = rest[0] == '\xC2' || rest[0] == '\xE2';
  const int number = may_be ? layout::superscript_at(rest, &length) : 0;
  if (number == 0 || at == begin || follows_unit(words, begin, at)) return {};
  return {number, length};
}

}  // namespace

Pieces::Pieces(std::string_view text) : zones(layout::find_zones(text)), text_(text) {
  outer_.reserve(text.size());
  add_preface();
  grow_tree(zones, *this, [this](std::size_t begin, std::size_t end) { return add(zones.flow, begin, end); });
  add_conclusions();
  add_rest();
  add_notes();
}

std::size_t Pieces::add(const layout::Flow& flow, std::size_t begin, std::size_t end) {
  const std::string_view words = flow.text();
  while (begin < end && (words[begin] == ' ' || words[begin] == '\n')) ++begin;
  while (begin < end && (words[end - 1] == ' ' || words[end - 1] == '\n')) --end;
  all.push_back({&flow, begin, end, {}, {}});
  return all.size() - 1;
}

// Each cell is a block; those of a group are one, where its first stands.
void Pieces::add_lines(std::size_t first, std::size_t last, const std::vector<Group>& paragraphs, std::vector<std::size_t>& to) {
  const Groups groups(paragraphs);
  std::vector<bool> begun(paragraphs.size(), false);
  std::vector<layout::Cell> cells;
  for (std::size_t i = first; i < last; ++i) {
    if (zones.lines[i].role != LineRole::content) continue;
    const layout::Cells found = layout::cells_of(text_, zones.lines[i]);
    cells.insert(cells.end(), found.begin(), found.end());
  }
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const Groups::Place place = groups.of(cells[k].span);
    const bool grouped = place.group != Groups::none;
    if (grouped && begun[place.group]) continue;
    if (grouped) begun[place.group] = true;
    outer_.separate('\n');
    const std::size_t begin = outer_.size();
    outer_.append(text_, cells[k].span);
    for (std::size_t next = k + 1; grouped && next < cells.size() && cells[next].span.start < place.end; ++next) {
      if (groups.of(cells[next].span).group != place.group) continue;
      outer_.separate(' ');
      outer_.append(text_, cells[next].span);
    }
    if (outer_.size() == begin) continue;
    to.push_back(add(outer_, begin, outer_.size()));
    if (grouped) all.back().role = paragraphs[place.group].role;
  }
}

void Pieces::add_preface() {
  std::vector<Group> paragraphs;
  if (!zones.letterhead.subject.empty()) paragraphs.push_back({zones.letterhead.subject, {}});
  add_items(zones.letterhead.addressees, "kinhGui", paragraphs);
  add_lines(0, std::min(zones.letterhead.body_line, zones.lines.size()), paragraphs, preface);
}

void Pieces::add_conclusions() {
  const std::size_t begin = std::max(zones.tail.begin_line, zones.letterhead.body_line);
  std::vector<Group> paragraphs;
  add_items(zones.tail.recipients, "noiNhan", paragraphs);
  add_lines(begin, std::max(begin, zones.tail.end_line), paragraphs, conclusions);
  // Stamps of digital signatures may be printed anywhere on the page.
  for (const Span stamp : zones.tail.stamps) {
    const auto line =
        std::partition_point(zones.lines.begin(), zones.lines.end(), [stamp](const layout::Line& l) { return l.end <= stamp.start; });
    const auto index = static_cast<std::size_t>(line - zones.lines.begin());
    if (index < zones.letterhead.body_line || (index >= begin && index < zones.tail.end_line)) continue;
    outer_.separate('\n');
    const std::size_t at = outer_.size();
    outer_.append(text_, stamp);
    conclusions.push_back(add(outer_, at, outer_.size()));
  }
}

// What comes after the signature: attachments from their titles on, and words before the first.
void Pieces::add_rest() {
  std::size_t next = 0;
  for (const Paragraph& paragraph : zones.paragraphs) {
    if (paragraph.zone != Zone::appendix) continue;
    const std::size_t piece = add(zones.flow, paragraph.begin, paragraph.end);
    const Span source = all[piece].source();
    while (next < zones.attachments.size() && zones.attachments[next].start < source.end) {
      if (overlap(zones.attachments[next], source)) attachments.emplace_back();
      ++next;
    }
    (attachments.empty() ? conclusions : attachments.back().pieces).push_back(piece);
  }
}

// A note stands where its mark calls it; where that is not certain, after the block that is printed before it.
void Pieces::add_notes() {
  std::vector<std::pair<std::size_t, std::size_t>> starts;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!all[i].empty()) starts.emplace_back(all[i].source().start, i);
  std::sort(starts.begin(), starts.end());
  std::vector<std::vector<std::pair<std::size_t, NoteCall>>> calls(zones.notes.size());
  find_calls(calls);
  notes.assign(zones.notes.size(), add(zones.flow, 0, 0));
  for (const Paragraph& paragraph : zones.paragraphs)
    if (paragraph.zone == Zone::footnote) notes[paragraph.note] = add(zones.flow, paragraph.begin, paragraph.end);
  for (std::size_t i = 0; i < zones.notes.size(); ++i) {
    if (zones.notes[i].pieces.empty()) continue;
    if (calls[i].size() == 1) {
      all[calls[i].front().first].notes.push_back(calls[i].front().second);
      continue;
    }
    const auto after = std::upper_bound(starts.begin(), starts.end(), std::pair{zones.notes[i].pieces.front().start, all.size()});
    if (after == starts.begin()) {
      nodes.front().items.insert(nodes.front().items.begin(), {false, add(zones.flow, 0, 0)});
      all.back().notes.push_back({i, 0, 0});
    } else {
      Piece& piece = all[std::prev(after)->second];
      piece.notes.push_back({i, piece.end, piece.end});
    }
  }
  for (Piece& piece : all)
    std::stable_sort(piece.notes.begin(), piece.notes.end(), [](const NoteCall& a, const NoteCall& b) { return a.begin < b.begin; });
}

// The marks "¹" and "[^1]" in all words, for each note those that may call it.
void Pieces::find_calls(std::vector<std::vector<std::pair<std::size_t, NoteCall>>>& calls) const {
  std::map<int, std::size_t> by_number;  // a number that two notes have calls neither
  for (std::size_t i = 0; i < zones.notes.size(); ++i) {
    const int number = mark_number(text_.substr(zones.notes[i].mark.start, zones.notes[i].mark.size()));
    if (!by_number.try_emplace(number, i).second) by_number[number] = calls.size();
  }
  if (by_number.empty()) return;
  for (std::size_t p = 0; p < all.size(); ++p) {
    const std::string_view words = all[p].flow->text().substr(0, all[p].end);
    for (std::size_t at = all[p].begin; at < words.size();) {
      const Call call = call_at(words, all[p].begin, at);
      const auto known = call.number == 0 ? by_number.end() : by_number.find(call.number);
      if (known != by_number.end() && known->second < calls.size())
        calls[known->second].push_back({p, {known->second, at, at + call.length}});
      at += call.number == 0 ? code_point_at(words, at).size : call.length;
    }
  }
}

}  // namespace congvan::akn
