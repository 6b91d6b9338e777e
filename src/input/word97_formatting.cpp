#include "input/word97_formatting.hpp"

#include <algorithm>
#include <array>

namespace congvan::input {
namespace {

constexpr std::size_t page_size = 512;
constexpr std::uint16_t sprm_define_table = 0xD608;  // sprmTDefTable
constexpr std::uint16_t sprm_change_tabs = 0xC615;   // sprmPChgTabs

std::uint16_t u16_at(std::string_view bytes, std::size_t at) { return ByteView(bytes, "formatting").u16(at); }

/// ToggleOperand ([MS-DOC] 2.9.327): off, on, as the style has it, the opposite.
void toggle(bool& property, std::uint32_t value, bool style) {
  if (value == 0 || value == 1) property = value == 1;
  if (value == 0x80) property = style;
  if (value == 0x81) property = !style;
}

/// PapxInFkp ([MS-DOC] 2.9.174): the size counts words, and stands in a second byte when the first is 0.
std::string_view paragraph_formatting(const ByteView& page, std::size_t at) {
  const std::size_t half = page.u8(at);
  if (half != 0) return page.piece(at + 1, std::min(2 * half - 1, page_size - at - 1));
  const std::size_t words = page.u8(at + 1);
  return page.piece(at + 2, std::min(2 * words, page_size - at - 2));
}

}  // namespace

std::size_t Word97Paragraph::table_depth() const { return depth != 0 ? depth : in_table ? 1 : 0; }

/// The upper three bits of a sprm give its operand's size ([MS-DOC] 2.2.5.1).
std::size_t Sprms::operand_size(std::uint16_t code) const {
  static constexpr std::array<std::size_t, 8> sizes = {1, 1, 2, 4, 2, 2, 0, 3};
  const std::size_t kind = code >> 13U;
  if (kind != 6) return sizes.at(kind);
  const ByteView bytes(rest_, "formatting");
  if (code == sprm_define_table) return std::size_t{1} + bytes.u16(2);
  const std::size_t size = bytes.u8(2);
  if (code != sprm_change_tabs || size != 255) return 1 + size;
  const std::size_t deleted = std::size_t{4} * bytes.u8(3);
  return 1 + 1 + deleted + 1 + std::size_t{3} * bytes.u8(4 + deleted);
}

std::optional<Sprm> Sprms::next() {
  // The shortest operand of variable size needs four bytes to tell it.
  if (rest_.size() < 3) return {};
  Sprm sprm;
  sprm.code = u16_at(rest_, 0);
  const bool variable = sprm.code >> 13U == 6;
  if (variable && rest_.size() < 4) return {};
  std::size_t size = 0;
  try {
    size = operand_size(sprm.code);
  } catch (const DecodeError&) {
    return {};
  }
  if (rest_.size() - 2 < size) return {};
  sprm.operand = rest_.substr(2, size);
  rest_.remove_prefix(2 + size);
  return sprm;
}

std::uint32_t operand_value(const Sprm& sprm) {
  std::uint32_t value = 0;
  for (std::size_t i = std::min<std::size_t>(sprm.operand.size(), 4); i-- > 0;)
    value = value << 8U | static_cast<unsigned char>(sprm.operand[i]);
  return value;
}

void apply(const Sprm& sprm, Word97Characters& characters, const Word97Characters& style) {
  const std::uint32_t value = operand_value(sprm);
  switch (sprm.code) {
    case 0x0800:  // sprmCFRMarkDel
      characters.deleted = value != 0;
      break;
    case 0x083B:  // sprmCFCaps
      toggle(characters.caps, value, style.caps);
      break;
    case 0x083C:  // sprmCFVanish
      toggle(characters.hidden, value, style.hidden);
      break;
    case 0x4A4F:  // sprmCRgFtc0
      characters.font = static_cast<std::uint16_t>(value);
      break;
    case 0x4A51:  // sprmCRgFtc2
      characters.other_font = static_cast<std::uint16_t>(value);
      break;
    case 0x6A09:  // sprmCSymbol
      characters.symbol_font = static_cast<std::uint16_t>(value);
      characters.symbol = static_cast<std::uint16_t>(value >> 16U);
      break;
    default:
      break;
  }
}

void apply(const Sprm& sprm, Word97Paragraph& paragraph) {
  const std::uint32_t value = operand_value(sprm);
  switch (sprm.code) {
    case 0x260A:  // sprmPIlvl
      paragraph.level = static_cast<std::uint8_t>(value);
      break;
    case 0x460B:  // sprmPIlfo
      paragraph.list = static_cast<std::uint16_t>(value);
      break;
    case 0x2416:  // sprmPFInTable
      paragraph.in_table = value != 0;
      break;
    case 0x2417:  // sprmPFTtp
      paragraph.row_end = value != 0;
      break;
    case 0x244B:  // sprmPFInnerTableCell
      paragraph.inner_cell = value != 0;
      break;
    case 0x244C:  // sprmPFInnerTtp
      paragraph.inner_row = value != 0;
      break;
    case 0x6649:  // sprmPItap
      paragraph.depth = value;
      break;
    case 0x664A:  // sprmPDtap
      paragraph.depth += value;
      break;
    case sprm_define_table:
      paragraph.row = sprm.operand;
      break;
    default:
      break;
  }
}

/// TDefTableOperand ([MS-DOC] 2.9.316): the number of cells, their edges, then a TC80 each.
RowShape row_shape(std::string_view definition) {
  RowShape shape;
  if (definition.size() < 5) return shape;
  const std::size_t cells = static_cast<unsigned char>(definition[2]);
  const std::size_t edges = 3;
  const std::size_t flags = edges + 2 * (cells + 1);
  if (definition.size() < flags) return shape;
  const auto edge = [&](std::size_t i) { return static_cast<std::int16_t>(u16_at(definition, edges + 2 * i)); };
  shape.left = edge(0);
  for (std::size_t i = 0; i < cells; ++i) {
    RowShape::Edge cell;
    cell.right = edge(i + 1);
    const std::size_t at = flags + 20 * i;
    const unsigned bits = at + 2 <= definition.size() ? u16_at(definition, at) : 0U;
    cell.joined = (bits & 0x0002U) != 0;                              // fMerged
    cell.continued = (bits & 0x0020U) != 0 && (bits & 0x0040U) == 0;  // fVertMerge without fVertRestart
    shape.cells.push_back(cell);
  }
  return shape;
}

Word97Runs::Word97Runs(const Word97File& file, Kind kind) {
  const Plc plc(file.part(kind == Kind::characters ? Word97Part::character_pages : Word97Part::paragraph_pages), 4);
  const ByteView document(file.document(), "the WordDocument stream");
  std::vector<bool> seen(document.size() / page_size + 1);
  for (std::size_t i = 0; i < plc.size(); ++i) {
    const std::size_t page = plc.bytes().u32(plc.value_at(i)) & 0x3FFFFFU;
    const std::string_view bytes = document.piece(page * page_size, page_size);
    if (seen[page]) continue;
    seen[page] = true;
    read_page(bytes, kind);
  }
  std::stable_sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) { return a.begin < b.begin; });
}

/// ChpxFkp, PapxFkp ([MS-DOC] 2.9.33, 2.9.175): places, then the offset of each run's formatting in the page; the count is the last byte.
void Word97Runs::read_page(std::string_view bytes, Kind kind) {
  const ByteView page(bytes, "a page of formatting");
  const std::size_t count = page.u8(page_size - 1);
  const std::size_t offset_size = kind == Kind::characters ? 1 : 13;
  if (4 * (count + 1) + offset_size * count > page_size - 1) throw DecodeError(Problem::damaged, "a page of formatting");
  for (std::size_t i = 0; i < count; ++i) {
    Run run{page.u32(4 * i), page.u32(4 * (i + 1)), {}};
    if (run.begin >= run.end) continue;
    const std::size_t at = 2 * std::size_t{page.u8(4 * (count + 1) + offset_size * i)};
    if (at != 0 && kind == Kind::characters) run.formatting = page.piece(at + 1, std::min<std::size_t>(page.u8(at), page_size - at - 1));
    if (at != 0 && kind == Kind::paragraphs) run.formatting = paragraph_formatting(page, at);
    runs_.push_back(run);
  }
}

Word97Runs::Run Word97Runs::at(std::uint32_t fc) const {
  const auto next = std::upper_bound(runs_.begin(), runs_.end(), fc, [](std::uint32_t value, const Run& run) { return value < run.begin; });
  const std::uint32_t limit = next == runs_.end() ? 0xFFFFFFFFU : next->begin;
  if (next == runs_.begin() || std::prev(next)->end <= fc) return {fc, limit, {}};
  Run run = *std::prev(next);
  run.end = std::min(run.end, limit);
  return run;
}

}  // namespace congvan::input
