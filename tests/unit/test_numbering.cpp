// Automatic numbers of lists: formats, and how lists count.
#include <doctest/doctest.h>

#include "input/numbering.hpp"

using namespace congvan::input;

namespace {

ListLevel level(NumberFormat format, const char* text, int start = 1) {
  ListLevel made;
  made.format = format;
  made.text = text;
  made.start = start;
  return made;
}

ListDefinition outline() {
  ListDefinition levels;
  levels[0] = level(NumberFormat::upper_roman, "%1.");
  levels[1] = level(NumberFormat::decimal, "%2.");
  levels[2] = level(NumberFormat::decimal, "%2.%3.");
  return levels;
}

}  // namespace

TEST_CASE("numbers are written in every format") {
  CHECK(format_number(1994, NumberFormat::upper_roman) == "MCMXCIV");
  CHECK(format_number(4, NumberFormat::lower_roman) == "iv");
  CHECK(format_number(0, NumberFormat::upper_roman) == "0");
  CHECK(format_number(1'000'000, NumberFormat::upper_roman) == "1000000");
  CHECK(format_number(26, NumberFormat::lower_letter) == "z");
  CHECK(format_number(28, NumberFormat::upper_letter) == "BB");
  CHECK(format_number(9, NumberFormat::decimal_zero) == "09");
  CHECK(format_number(12, NumberFormat::ordinal) == "12th");
  CHECK(format_number(22, NumberFormat::ordinal) == "22nd");
  CHECK(format_number(5, NumberFormat::vietnamese) == "năm");
  CHECK(format_number(15, NumberFormat::vietnamese) == "mười lăm");
  CHECK(format_number(21, NumberFormat::vietnamese) == "hai mươi mốt");
  CHECK(format_number(3, NumberFormat::circle) == "③");
  CHECK(format_number(6, NumberFormat::symbols) == "††");
}

TEST_CASE("deeper levels start anew after one above, and levels never used count as their start") {
  Lists lists;
  lists.define(0, outline());
  lists.add_instance(1, 0);
  CHECK(lists.next_label(1, 2) == "1.1. ");
  CHECK(lists.next_label(1, 0) == "I. ");
  CHECK(lists.next_label(1, 1) == "1. ");
  CHECK(lists.next_label(1, 2) == "1.1. ");
  CHECK(lists.next_label(1, 2) == "1.2. ");
  CHECK(lists.next_label(1, 1) == "2. ");
  CHECK(lists.next_label(1, 2) == "2.1. ");
  CHECK(lists.next_label(1, 0) == "II. ");
  CHECK(lists.next_label(1, 1) == "1. ");
  CHECK(lists.next_label(9, 0).empty());
  CHECK(lists.next_label(1, 99).empty());
}

TEST_CASE("instances of one definition go on counting; an overriding start counts once") {
  Lists lists;
  lists.define(0, outline());
  lists.add_instance(1, 0);
  lists.add_instance(2, 0);
  lists.add_instance(3, 0, {{0, 5, std::nullopt}});
  CHECK(lists.next_label(1, 0) == "I. ");
  CHECK(lists.next_label(2, 0) == "II. ");
  CHECK(lists.next_label(3, 0) == "V. ");
  CHECK(lists.next_label(3, 0) == "VI. ");
  CHECK(lists.next_label(1, 0) == "VII. ");
}

TEST_CASE("an instance may have a level of its own") {
  Lists lists;
  lists.define(0, outline());
  lists.add_instance(1, 0, {{0, std::nullopt, level(NumberFormat::lower_letter, "%1)")}});
  CHECK(lists.next_label(1, 0) == "a) ");
  CHECK(lists.next_label(1, 1) == "1. ");
}

TEST_CASE("a level may never start anew, or only after some level") {
  ListDefinition levels = outline();
  levels[1].restart_after = 0;
  levels[2].restart_after = 1;
  ListCounter counter;
  const auto next = [&](std::size_t at) {
    counter.step(levels, at, levels[at].start);
    return counter.label(levels, at);
  };
  CHECK(next(0) == "I. ");
  CHECK(next(1) == "1. ");
  CHECK(next(2) == "1.1. ");
  CHECK(next(1) == "2. ");
  CHECK(next(2) == "2.2. ");
  CHECK(next(0) == "II. ");
  CHECK(next(1) == "3. ");
  CHECK(next(2) == "3.1. ");
}

TEST_CASE("labels have the form of their level") {
  ListDefinition levels = outline();
  ListCounter counter;
  counter.step(levels, 0, 1);
  levels[1] = level(NumberFormat::decimal, "%1.%2");
  levels[1].legal = true;
  CHECK(counter.label(levels, 1) == "1.1 ");
  levels[1].legal = false;
  CHECK(counter.label(levels, 1) == "I.1 ");
  levels[1] = level(NumberFormat::bullet, "\uF0B7");
  CHECK(counter.label(levels, 1) == "- ");
  levels[1] = level(NumberFormat::bullet, "+");
  CHECK(counter.label(levels, 1) == "+ ");
  levels[1] = level(NumberFormat::none, "Điều");
  CHECK(counter.label(levels, 1) == "Điều ");
  levels[1].capitals = true;
  CHECK(counter.label(levels, 1) == "ĐIỀU ");
  levels[1].glued = true;
  CHECK(counter.label(levels, 1) == "ĐIỀU");
  levels[1].hidden = true;
  CHECK(counter.label(levels, 1).empty());
}
