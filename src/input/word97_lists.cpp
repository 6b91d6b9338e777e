#include "input/word97_lists.hpp"

#include <algorithm>

namespace congvan::input {
namespace {

constexpr std::size_t lstf_size = 28;
constexpr std::size_t lvlf_size = 28;
constexpr std::size_t lfo_size = 16;
constexpr std::uint16_t last_instance = 0x7FE;  // greater values of ilfo say that a number was taken away

}  // namespace

NumberFormat number_format(std::uint16_t nfc) {
  switch (nfc) {
    case 1:
      return NumberFormat::upper_roman;
    case 2:
      return NumberFormat::lower_roman;
    case 3:
      return NumberFormat::upper_letter;
    case 4:
      return NumberFormat::lower_letter;
    case 5:
      return NumberFormat::ordinal;
    case 9:
      return NumberFormat::symbols;
    case 18:
      return NumberFormat::circle;
    case 22:
      return NumberFormat::decimal_zero;
    case 23:
      return NumberFormat::bullet;
    case 255:
      return NumberFormat::none;
    default:
      return NumberFormat::decimal;
  }
}

Word97Lists::Word97Lists(const Word97File& file, const Word97Styles& styles) : styles_(&styles) {
  read_lists(file);
  read_instances(file);
}

/// PlfLst ([MS-DOC] 2.9.193): the lists; their levels follow right after it, though its size does not count them.
void Word97Lists::read_lists(const Word97File& file) {
  const std::string_view bytes = file.part(Word97Part::lists);
  if (bytes.empty()) return;
  const ByteView table(file.table(), "the table of lists");
  const std::size_t count = table.u16(file.place_of(Word97Part::lists));
  std::vector<List> lists;
  for (std::size_t i = 0; i < count; ++i) lists.push_back(list_at(table, file.place_of(Word97Part::lists) + 2 + lstf_size * i));
  std::size_t at = file.place_of(Word97Part::lists) + bytes.size();
  for (const List& list : lists) {
    ListDefinition levels{};
    for (std::size_t level = 0; level < list.levels; ++level) levels.at(level) = level_at(table, at);
    lists_.define(static_cast<int>(list.id), std::move(levels));
    by_id_[list.id] = list;
  }
}

/// LSTF ([MS-DOC] 2.9.145).
Word97Lists::List Word97Lists::list_at(const ByteView& table, std::size_t at) const {
  List list;
  list.id = table.u32(at);
  for (std::size_t level = 0; level < list.styles.size(); ++level) list.styles.at(level) = table.u16(at + 8 + 2 * level);
  const bool simple = (table.u8(at + 26) & 1U) != 0;
  list.levels = simple ? 1 : 9;
  return list;
}

/// LVL ([MS-DOC] 2.9.150): LVLF, two grpprls, the text; characters below 9 in the text are the numbers of those levels.
ListLevel Word97Lists::level_at(const ByteView& table, std::size_t& at) const {
  ListLevel level;
  level.start = static_cast<int>(std::min<std::uint32_t>(table.u32(at), 0x7FFF));
  level.format = number_format(table.u8(at + 4));
  const unsigned flags = table.u8(at + 5);
  level.legal = (flags & 0x04U) != 0;
  if ((flags & 0x08U) != 0) level.restart_after = table.u8(at + 26);  // fNoRestart, ilvlRestartLim
  level.glued = table.u8(at + 15) == 2;                               // ixchFollow
  const std::size_t characters_size = table.u8(at + 24);
  const std::size_t paragraph_size = table.u8(at + 25);
  const std::string_view grpprl = table.piece(at + lvlf_size + paragraph_size, characters_size);
  at += lvlf_size + paragraph_size + characters_size;
  const Word97Characters look = styles_->characters(0, grpprl, {});
  level.hidden = look.hidden;
  level.capitals = look.caps;
  const std::size_t length = table.u16(at);
  const std::string_view text = table.piece(at + 2, 2 * length);
  at += 2 + 2 * length;
  const bool signs = styles_->face(look.font).signs != Face::Signs::none;
  for (std::size_t i = 0; i < length; ++i) {
    const char32_t unit = ByteView(text, "a list's text").u16(2 * i);
    if (unit < 9) {
      level.text += {'%', static_cast<char>('1' + unit)};
    } else {
      append_utf8(level.text, signs && unit < 0x100 ? 0xF000 + unit : unit);
    }
  }
  return level;
}

/// PlfLfo ([MS-DOC] 2.9.192): the instances, then the overrides of each (LFOData).
void Word97Lists::read_instances(const Word97File& file) {
  const std::string_view bytes = file.part(Word97Part::list_overrides);
  if (bytes.empty()) return;
  const ByteView table(file.table(), "the table of lists");
  const std::size_t begin = file.place_of(Word97Part::list_overrides);
  const std::size_t count = std::min<std::size_t>(table.u32(begin), last_instance);
  std::size_t at = begin + 4 + lfo_size * table.u32(begin);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t lfo = begin + 4 + lfo_size * i;
    const std::uint32_t list = table.u32(lfo);
    at += 4;
    lists_.add_instance(static_cast<int>(i + 1), static_cast<int>(list), overrides_at(table, at, table.u8(lfo + 12)));
    list_of_instance_.push_back(list);
  }
}

/// LFOLVL ([MS-DOC] 2.9.133): a start, a whole level, or both (then the start is the level's own).
std::vector<Lists::Override> Word97Lists::overrides_at(const ByteView& table, std::size_t& at, std::size_t count) const {
  std::vector<Lists::Override> overrides;
  for (std::size_t i = 0; i < count; ++i) {
    Lists::Override change;
    const auto start = static_cast<int>(std::min<std::uint32_t>(table.u32(at), 0x7FFF));
    const unsigned flags = table.u8(at + 4);
    at += 8;
    change.level = flags & 0x0FU;
    if ((flags & 0x20U) != 0) change.replacement = level_at(table, at);
    if ((flags & 0x10U) != 0) change.start = change.replacement ? change.replacement->start : start;
    overrides.push_back(std::move(change));
  }
  return overrides;
}

std::string Word97Lists::next_label(const Word97Paragraph& paragraph) {
  if (paragraph.list == 0 || paragraph.list > list_of_instance_.size()) return {};
  const auto list = by_id_.find(list_of_instance_[paragraph.list - 1U]);
  if (list == by_id_.end()) return {};
  std::size_t level = paragraph.level.value_or(0);
  if (!paragraph.level) {
    // A style that names a list stands for one of its levels.
    const auto& styles = list->second.styles;
    const auto* const linked = std::find(styles.begin(), styles.end(), paragraph.style);
    if (linked != styles.end()) level = static_cast<std::size_t>(linked - styles.begin());
  }
  return lists_.next_label(paragraph.list, std::min<std::size_t>(level, list->second.levels - 1));
}

}  // namespace congvan::input
