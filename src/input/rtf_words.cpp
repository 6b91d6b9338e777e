// Every control word that matters to the text: one row each, sorted by name.
#include <algorithm>
#include <array>

#include "input/rtf_reader.hpp"

namespace congvan::input {
namespace {

using R = RtfReader;

constexpr RtfWord destination(std::string_view name, RtfDestination to) { return {name, &R::open_destination, static_cast<int>(to)}; }
constexpr RtfWord skipped(std::string_view name) { return destination(name, RtfDestination::skip); }
constexpr RtfWord character(std::string_view name, char32_t c) { return {name, &R::put_character, static_cast<int>(c)}; }
constexpr RtfWord footnotes(std::string_view name, NumberFormat format) { return {name, &R::set_note_format, 0, static_cast<int>(format)}; }
constexpr RtfWord endnotes(std::string_view name, NumberFormat format) { return {name, &R::set_note_format, 1, static_cast<int>(format)}; }

constexpr auto words = std::to_array<RtfWord>({
    endnotes("aftnnalc", NumberFormat::lower_letter),
    endnotes("aftnnar", NumberFormat::decimal),
    endnotes("aftnnauc", NumberFormat::upper_letter),
    endnotes("aftnnchi", NumberFormat::symbols),
    endnotes("aftnnrlc", NumberFormat::lower_roman),
    endnotes("aftnnruc", NumberFormat::upper_roman),
    skipped("aftnsep"),
    {"aftnstart", &R::set_note_start, 1},
    skipped("annotation"),
    {"ansicpg", &R::set_code_page, 0, 1252},
    skipped("atnauthor"),
    skipped("atnid"),
    character("bullet", 0x2022),
    {"caps", &R::set_caps},
    {"cell", &R::end_cell, 1},
    {"cellx", &R::set_right},
    {"chftn", &R::mark_note},
    {"clmgf", &R::set_joined, 0},
    {"clmrg", &R::set_joined, 1},
    {"clvmgf", &R::set_continued, 0},
    {"clvmrg", &R::set_continued, 1},
    skipped("colortbl"),
    {"column", &R::break_page},
    {"cpg", &R::set_code_page, 1, 1252},
    {"deff", &R::set_font, 1, 0},
    {"deleted", &R::set_deleted},
    destination("do", RtfDestination::shape),
    destination("dptxbxtext", RtfDestination::box),
    character("emdash", 0x2014),
    character("emspace", 0x2003),
    character("endash", 0x2013),
    character("enspace", 0x2002),
    {"f", &R::set_font, 0, 0},
    {"fcharset", &R::set_charset, 0, 0},
    skipped("filetbl"),
    skipped("fldinst"),
    destination("fonttbl", RtfDestination::fonts),
    skipped("footer"),
    skipped("footerf"),
    skipped("footerl"),
    skipped("footerr"),
    destination("footnote", RtfDestination::note),
    {"ftnalt", &R::mark_endnote},
    footnotes("ftnnalc", NumberFormat::lower_letter),
    footnotes("ftnnar", NumberFormat::decimal),
    footnotes("ftnnauc", NumberFormat::upper_letter),
    footnotes("ftnnchi", NumberFormat::symbols),
    footnotes("ftnnrlc", NumberFormat::lower_roman),
    footnotes("ftnnruc", NumberFormat::upper_roman),
    skipped("ftnsep"),
    {"ftnstart", &R::set_note_start, 0},
    skipped("header"),
    skipped("headerf"),
    skipped("headerl"),
    skipped("headerr"),
    skipped("info"),
    {"intbl", &R::set_in_table},
    {"itap", &R::set_depth},
    character("lbr", U'\n'),
    character("ldblquote", 0x201C),
    character("line", U'\n'),
    skipped("listoverridetable"),
    skipped("listtable"),
    destination("listtext", RtfDestination::label),
    character("lquote", 0x2018),
    {"mvf", &R::set_deleted},
    {"nestcell", &R::end_cell, 2},
    {"nestrow", &R::end_row, 2},
    destination("nesttableprops", RtfDestination::nested_row),
    skipped("nonesttables"),
    skipped("nonshppict"),
    skipped("objdata"),
    {"page", &R::break_page},
    {"par", &R::end_paragraph},
    {"pard", &R::reset_paragraph},
    skipped("pict"),
    {"plain", &R::reset_characters},
    destination("pntext", RtfDestination::label),
    skipped("pntxta"),
    skipped("pntxtb"),
    character("qmspace", 0x2005),
    character("rdblquote", 0x201D),
    skipped("revtbl"),
    {"row", &R::end_row, 1},
    character("rquote", 0x2019),
    skipped("rxe"),
    endnotes("saftnnalc", NumberFormat::lower_letter),
    endnotes("saftnnar", NumberFormat::decimal),
    endnotes("saftnnauc", NumberFormat::upper_letter),
    endnotes("saftnnchi", NumberFormat::symbols),
    endnotes("saftnnrlc", NumberFormat::lower_roman),
    endnotes("saftnnruc", NumberFormat::upper_roman),
    {"sect", &R::end_section},
    footnotes("sftnnalc", NumberFormat::lower_letter),
    footnotes("sftnnar", NumberFormat::decimal),
    footnotes("sftnnauc", NumberFormat::upper_letter),
    footnotes("sftnnchi", NumberFormat::symbols),
    footnotes("sftnnrlc", NumberFormat::lower_roman),
    footnotes("sftnnruc", NumberFormat::upper_roman),
    destination("shpinst", RtfDestination::shape),
    skipped("shprslt"),
    destination("shptxt", RtfDestination::box),
    skipped("sp"),
    skipped("stylesheet"),
    character("tab", U'\t'),
    skipped("tc"),
    skipped("tcn"),
    {"trleft", &R::set_left, 0, 0},
    {"trowd", &R::start_shape},
    skipped("txe"),
    {"u", &R::put_unicode, 0, 0},
    {"uc", &R::set_unicode_skip},
    destination("ud", RtfDestination::text),
    destination("upr", RtfDestination::alternative),
    {"v", &R::set_hidden},
    skipped("xe"),
});
static_assert(std::is_sorted(words.begin(), words.end(), [](const RtfWord& a, const RtfWord& b) { return a.name < b.name; }));

}  // namespace

const RtfWord* find_rtf_word(std::string_view name) {
  const auto* at =
      std::lower_bound(words.begin(), words.end(), name, [](const RtfWord& word, std::string_view key) { return word.name < key; });
  return at != words.end() && at->name == name ? at : nullptr;
}

}  // namespace congvan::input
