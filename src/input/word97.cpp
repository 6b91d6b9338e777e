// Finds the notes and text boxes of the body, then reads it.
#include "input/word97.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "input/word97_story.hpp"

namespace congvan::input {
namespace {

constexpr std::size_t mark_size = 2;    // FRD: 0 for a mark typed by hand
constexpr std::size_t shape_size = 26;  // Spa, begins with the shape's lid
constexpr std::size_t box_size = 22;    // FTXBXS
constexpr std::size_t box_lid_place = 14;

/// The part of a story between two positions, which the file counts from the story's beginning.
CpRange part_of(CpRange story, std::uint32_t begin, std::uint32_t end) {
  if (begin > end || end > story.end - story.begin) throw DecodeError(Problem::damaged, "a note or text box outside of its story");
  return {story.begin + begin, story.begin + end};
}

/// PlcffndRef with PlcffndTxt, PlcfendRef with PlcfendTxt: the positions of the marks, and of the words that belong to each.
void find_notes(const Word97File& file, bool endnotes, Word97Anchors& anchors) {
  const Plc marks(file.part(endnotes ? Word97Part::endnote_marks : Word97Part::footnote_marks), mark_size);
  const Plc texts(file.part(endnotes ? Word97Part::endnote_texts : Word97Part::footnote_texts), 0);
  const CpRange story = endnotes ? file.endnotes() : file.footnotes();
  for (std::size_t i = 0; i < std::min(marks.size(), texts.size()); ++i) {
    const CpRange text = part_of(story, texts.position(i), texts.position(i + 1));
    const bool automatic = marks.bytes().u16(marks.value_at(i)) != 0;
    anchors.marks.try_emplace(marks.position(i), Word97Anchors::Mark{text, endnotes, automatic});
  }
}

/// PlcftxbxTxt names for each text box the shape (lid) that it belongs to, PlcSpaMom the position of each shape. Boxes inside a group of
/// shapes are not in PlcSpaMom: they are read where the group is, that is at the first shape without a box of its own, else at the end.
void find_boxes(const Word97File& file, Word97Anchors& anchors) {
  const Plc boxes(file.part(Word97Part::box_texts), box_size);
  const Plc shapes(file.part(Word97Part::shapes), shape_size);
  std::map<std::uint32_t, std::uint32_t> places;
  for (std::size_t i = 0; i < shapes.size(); ++i) places.try_emplace(shapes.bytes().u32(shapes.value_at(i)), shapes.position(i));
  std::vector<CpRange> lost;
  std::map<std::uint32_t, std::uint32_t> groups = places;
  // The last entry is a guard that belongs to no shape.
  for (std::size_t i = 0; i + 1 < boxes.size(); ++i) {
    const CpRange text = part_of(file.boxes(), boxes.position(i), boxes.position(i + 1));
    const std::uint32_t lid = boxes.bytes().u32(boxes.value_at(i) + box_lid_place);
    const auto place = places.find(lid);
    groups.erase(lid);
    if (place != places.end()) {
      anchors.boxes[place->second].push_back(text);
    } else {
      lost.push_back(text);
    }
  }
  const std::uint32_t rest = groups.empty() ? file.body().end : groups.begin()->second;
  for (const CpRange& text : lost) anchors.boxes[rest].push_back(text);
}

/// Dop ([MS-DOC] 2.7.2): where the numbers of notes begin, and, since Word 97, their form.
void read_note_numbers(const Word97File& file, Word97Anchors& anchors) {
  const std::string_view bytes = file.part(Word97Part::properties);
  const ByteView dop(bytes, "the document's properties");
  anchors.endnotes.format = NumberFormat::lower_roman;
  if (bytes.size() < 54) return;
  anchors.footnotes.next = std::max(1, dop.u16(2) >> 2U);  // nFtn
  anchors.endnotes.next = std::max(1, dop.u16(52) >> 2U);  // nEdn
  if (bytes.size() < 496) return;
  anchors.footnotes.format = number_format(dop.u16(492));  // nfcFtnRef
  anchors.endnotes.format = number_format(dop.u16(494));   // nfcEdnRef
}

}  // namespace

Content read_word97(std::string_view bytes, const Limits& limits) {
  const Word97File file(bytes, limits);
  Budget budget(limits);
  Word97Context context(file, budget);
  Word97Anchors anchors;
  find_notes(file, false, anchors);
  find_notes(file, true, anchors);
  find_boxes(file, anchors);
  read_note_numbers(file, anchors);
  Content content;
  content.blocks = Word97Story(context, &anchors).read(file.body());
  for (const auto& [cp, boxes] : anchors.boxes) {
    // Shapes whose place in the text is gone.
    for (const CpRange& box : boxes) {
      std::vector<Block> blocks = Word97Story(context, nullptr).read(box);
      std::move(blocks.begin(), blocks.end(), std::back_inserter(content.blocks));
    }
  }
  content.notes = std::move(anchors.notes);
  return content;
}

}  // namespace congvan::input
