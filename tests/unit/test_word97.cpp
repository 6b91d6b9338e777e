// Word 97 files: a small one made by tests/data/make_doc.py holds one of each thing; damaged copies of it must give an error or a record.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "input/cfb.hpp"
#include "input/word97.hpp"
#include "input/word97_formatting.hpp"
#include "input/word97_lists.hpp"
#include "packed.hpp"

using namespace congvan::input;
using namespace congvan::testing;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

constexpr auto read_whole = [](std::string_view bytes) { (void)to_text(read_word97(bytes, {})); };

std::string changed(std::string bytes, std::size_t at, std::string_view by) { return bytes.replace(at, by.size(), by); }

constexpr std::size_t document_place = 512;  // the WordDocument stream begins in the first sector

}  // namespace

TEST_CASE("a Word file gives its text, numbers, notes, tables and text boxes") {
  CHECK(to_text(read_word97(data_file("small.doc"), {})) == data_file("small.doc.txt"));
}

TEST_CASE("a vertically merged cell holds nothing of its own") {
  const Content content = read_word97(data_file("small.doc"), {});
  const Table* last = nullptr;
  for (const Block& block : content.blocks) {
    if (!block.table.empty()) last = &block.table.front();
  }
  REQUIRE(last != nullptr);
  REQUIRE(last->rows.size() == 2);
  CHECK_FALSE(last->rows[0].cells.at(1).continued);
  CHECK(last->rows[1].cells.at(1).continued);
}

TEST_CASE("what cannot be read says why") {
  const std::string good = data_file("small.doc");
  CHECK(problem_of("", read_whole) == Problem::damaged);
  CHECK(problem_of("{\\rtf1}", read_whole) == Problem::damaged);
  CHECK(problem_of(changed(good, document_place + 0x0B, "\x03"sv), read_whole) == Problem::encrypted);
  CHECK(problem_of(changed(good, document_place + 2, "\x68\0"sv), read_whole) == Problem::unsupported_format);
  CHECK(problem_of(changed(good, document_place, "\xDC\xA5"sv), read_whole) == Problem::unsupported_format);
  CHECK(problem_of(changed(good, document_place + 0x0B, "\0"sv), read_whole) == Problem::damaged);                // names 0Table
  CHECK(problem_of(changed(good, document_place + 0x4C, "\xFF\xFF\xFF\x7F"sv), read_whole) == Problem::damaged);  // ccpText
}

TEST_CASE("a Word file cut anywhere is an error") {
  const std::string good = data_file("small.doc");
  for (std::size_t percent = 0; percent < 100; ++percent) {
    CAPTURE(percent);
    CHECK(problem_of(std::string_view(good).substr(0, good.size() * percent / 100), read_whole) == Problem::damaged);
  }
}

TEST_CASE("a Word file with a byte changed gives an error or a text") {
  const std::string good = data_file("small.doc");
  int texts = 0;
  for (std::size_t at = 0; at < good.size(); at += 3) {
    for (const char byte : {'\0', '\x01', '\x7F', '\xFF'}) texts += problem_of(changed(good, at, {&byte, 1}), read_whole) ? 0 : 1;
  }
  CHECK(texts > 0);
}

TEST_CASE("modifiers are cut by the size that their code tells") {
  Sprms sprms("\x3B\x08\x01\x0B\x46\x02\x00\x15\xC6\x02\xAA\xBB\x09\x6A\x02\x00\xFC\xF0\x00\x08"sv);
  CHECK(sprms.next()->operand == "\x01"sv);
  const auto list = sprms.next();
  CHECK(list->code == 0x460B);
  CHECK(operand_value(*list) == 2);
  CHECK(sprms.next()->operand == "\x02\xAA\xBB"sv);
  CHECK(operand_value(*sprms.next()) == 0xF0FC0002);
  CHECK_FALSE(sprms.next().has_value());  // cut
}

TEST_CASE("toggles follow the style or turn it round") {
  const auto after = [](char value, bool style) {
    Word97Characters of_style;
    of_style.caps = style;
    Word97Characters characters = of_style;
    apply({0x083B, std::string_view(&value, 1)}, characters, of_style);
    return characters.caps;
  };
  CHECK(after('\x01', false));
  CHECK_FALSE(after('\x00', true));
  CHECK(after('\x80', true));
  CHECK_FALSE(after('\x81', true));
  CHECK(after('\x81', false));
}

TEST_CASE("each modifier changes what the format says it does, and no other changes anything") {
  const auto characters = [](std::uint16_t code, std::string_view operand) {
    Word97Characters changed;
    apply({code, operand}, changed, {});
    return std::to_string(changed.deleted) + std::to_string(changed.caps) + std::to_string(changed.hidden) + " " +
           std::to_string(changed.font) + " " + std::to_string(changed.other_font) + " " + std::to_string(changed.symbol_font.value_or(0)) +
           " " + std::to_string(changed.symbol);
  };
  const std::string none = characters(0x0835, "\x01"sv);  // bold
  CHECK(characters(0x0800, "\x01"sv) == "1" + none.substr(1));
  CHECK(characters(0x083B, "\x01"sv) == "01" + none.substr(2));
  CHECK(characters(0x083C, "\x01"sv) == "001" + none.substr(3));
  CHECK(characters(0x4A4F, "\x03\x00"sv) != none);
  CHECK(characters(0x4A51, "\x03\x00"sv) != none);
  CHECK(characters(0x6A09, "\x03\x00\x41\xF0"sv).ends_with(" 3 61505"));
  const auto paragraph = [](std::uint16_t code, std::string_view operand) {
    Word97Paragraph changed;
    apply({code, operand}, changed);
    return std::to_string(changed.level.value_or(0)) + " " + std::to_string(changed.list) + " " + std::to_string(changed.in_table) +
           std::to_string(changed.row_end) + std::to_string(changed.inner_cell) + std::to_string(changed.inner_row) + " " +
           std::to_string(changed.table_depth()) + " " + std::to_string(changed.row.size());
  };
  CHECK(paragraph(0x2403, "\x01"sv) == "0 0 0000 0 0");  // alignment
  CHECK(paragraph(0x260A, "\x02"sv) == "2 0 0000 0 0");
  CHECK(paragraph(0x460B, "\x05\x00"sv) == "0 5 0000 0 0");
  CHECK(paragraph(0x2416, "\x01"sv) == "0 0 1000 1 0");
  CHECK(paragraph(0x2417, "\x01"sv) == "0 0 0100 0 0");
  CHECK(paragraph(0x244B, "\x01"sv) == "0 0 0010 0 0");
  CHECK(paragraph(0x244C, "\x01"sv) == "0 0 0001 0 0");
  CHECK(paragraph(0x6649, "\x02\x00\x00\x00"sv) == "0 0 0000 2 0");
  CHECK(paragraph(0x664A, "\x01\x00\x00\x00"sv) == "0 0 0000 1 0");
  CHECK(paragraph(0xD608, "\x02\x00\xAA"sv) == "0 0 0000 0 3");
}

TEST_CASE("a change of many tabs tells its size by their numbers") {
  // 255: one tab goes (four bytes), one comes (three).
  Sprms sprms("\x15\xC6\xFF\x01\x00\x00\x00\x00\x01\x00\x00\x00\x3B\x08\x01"sv);
  CHECK(sprms.next()->operand.size() == 10);
  CHECK(sprms.next()->code == 0x083B);
  CHECK_FALSE(Sprms("\x15\xC6\xFF\x01"sv).next().has_value());
  CHECK_FALSE(Sprms("\x08\xD6\x01"sv).next().has_value());
}

TEST_CASE("a row's definition gives edges and merged cells") {
  const std::string cell(18, '\0');
  const RowShape shape = row_shape("\x00\x00\x02\x9C\xFF\x10\x27\x20\x4E"s + "\x00\x00"s + cell + "\x22\x00"s + cell);
  CHECK(shape.left == -100);
  REQUIRE(shape.cells.size() == 2);
  CHECK(shape.cells[0].right == 10000);
  CHECK_FALSE(shape.cells[0].joined);
  CHECK(shape.cells[1].joined);
  CHECK(shape.cells[1].continued);
  CHECK(row_shape("\x00\x00\x09"sv).cells.empty());
}

TEST_CASE("numbers that a file names must lie inside it") {
  const ByteView bytes("\x01\x02\x03\x04"sv, "a test");
  CHECK(bytes.u32(0) == 0x04030201);
  CHECK(bytes.piece(4, 0).empty());
  CHECK_THROWS_AS((void)bytes.u16(3), DecodeError);
  CHECK_THROWS_AS((void)bytes.piece(2, static_cast<std::size_t>(-1)), DecodeError);
}
