// Bodies and provinces by name and day.
#include <algorithm>
#include <vector>

#include "exact.hpp"
#include "lexicon/body_table.hpp"
#include "lexicon/provinces.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string abbreviation_of(std::string_view text) {
  std::size_t length = 0;
  const lexicon::Body* body = lexicon::body_at(text, {}, &length);
  return body == nullptr ? "none" : std::string(body->abbreviation) + "|" + std::string(text.substr(0, length));
}

std::string organ_of(std::string_view text) {
  const lexicon::Province* province = lexicon::province_at(text);
  return province == nullptr ? "none" : std::string(province->organ);
}

}  // namespace

TEST_CASE("a body is known by its name in any case and place of tone marks, or by its abbreviation") {
  check_rows(
      {
          {"Bộ Nội vụ", "BNV|Bộ Nội vụ"},
          {"BỘ NỘI VỤ", "BNV|BỘ NỘI VỤ"},
          {"Bộ Văn hoá, Thể thao và Du lịch ban hành", "BVHTTDL|Bộ Văn hoá, Thể thao và Du lịch"},
          {"Bộ Lao động – Thương binh và Xã hội", "BLĐTBXH|Bộ Lao động – Thương binh và Xã hội"},
          {"Sở Nông nghiệp và Phát triển nông thôn tỉnh", "SNNPTNT|Sở Nông nghiệp và Phát triển nông thôn"},
          {"Sở Nông nghiệp và Môi trường", "SNNMT|Sở Nông nghiệp và Môi trường"},
          {"UBND tỉnh", "UBND|UBND"},
          {"UBND huyện Sơn Khê", "UBND|UBND huyện"},
          {"Uỷ ban nhân dân tỉnh", "UBND|Uỷ ban nhân dân"},
          {"VPCP", "VPCP|VPCP"},
          {"Thủ tướng Chính phủ", "TTg|Thủ tướng Chính phủ"},
          {"Thủ trưởng các đơn vị", "none"},
          {"bộ nội vụ", "none"},
          {"Bộ Nội vụng", "none"},
          {"VPCPX", "none"},
          {"", "none"},
      },
      abbreviation_of);
}

TEST_CASE("a province is known by its name in any spelling") {
  check_rows(
      {
          {"Lai Châu", "H35"},
          {"LAI CHÂU", "H35"},
          {"Bà Rịa – Vũng Tàu", "H06"},
          {"Bà Rịa-Vũng Tàu", "H06"},
          {"Đăk Lăk", "H15"},
          {"Đắc Lắc", "H15"},
          {"Thừa Thiên - Huế", "H57"},
          {"Huế", "H57"},
          {"Hoà Bình", "H28"},
          {"KonTum", "H34"},
          {"HCM", "H29"},
          {"Hà Nộ", "none"},
          {"hà nội", "none"},
          {"Hà Tây", "none"},
      },
      organ_of);
}

TEST_CASE("a merged province leads to one of the 34, and these have codes of their own") {
  std::vector<int> codes;
  for (const lexicon::Province& each : lexicon::provinces()) {
    CAPTURE(each.name);
    if (each.code != 0) {
      CHECK(each.into.empty());
      CHECK(std::find(codes.begin(), codes.end(), each.code) == codes.end());
      codes.push_back(each.code);
    } else {
      const lexicon::Province* heir = lexicon::province_of_organ(each.into);
      REQUIRE(heir != nullptr);
      CHECK(heir->code != 0);
    }
  }
  CHECK(codes.size() == 34);
}

TEST_CASE("a province is a city from its day on") {
  const lexicon::Province& hue = *lexicon::province_of_organ("H57");
  CHECK_FALSE(lexicon::is_city(hue, {2024, 12, 31}));
  CHECK(lexicon::is_city(hue, {2025, 1, 1}));
  CHECK(lexicon::is_city(*lexicon::province_of_organ("H26"), {1999, 1, 1}));
  CHECK_FALSE(lexicon::is_city(*lexicon::province_of_organ("H35"), {2026, 1, 1}));
}

TEST_CASE("a day that is not given in full is before another only where that is certain") {
  CHECK(lexicon::is_before({2024, 0, 0}, {2025, 1, 1}));
  CHECK_FALSE(lexicon::is_before({2025, 0, 0}, {2025, 12, 31}));
  CHECK(lexicon::is_before({2025, 1, 0}, {2025, 2, 3}));
  CHECK_FALSE(lexicon::is_before({2025, 2, 0}, {2025, 2, 3}));
  CHECK(lexicon::is_before({2025, 2, 2}, {2025, 2, 3}));
  CHECK_FALSE(lexicon::is_before({2025, 2, 3}, {2025, 2, 3}));
}

TEST_CASE("a body exists between its days") {
  const auto existed = [](std::string_view name, PartialDate on) { return lexicon::exists(*lexicon::body_at(name), on); };
  CHECK(existed("Bộ Kế hoạch và Đầu tư", {2025, 2, 28}));
  CHECK_FALSE(existed("Bộ Kế hoạch và Đầu tư", {2025, 3, 1}));
  CHECK_FALSE(existed("Bộ Nông nghiệp và Môi trường", {2025, 2, 28}));
  CHECK(existed("Bộ Nông nghiệp và Môi trường", {2025, 3, 1}));
  CHECK(existed("Sở Giao thông vận tải", {2025, 8, 1}));  // in the course of 2025
  CHECK_FALSE(existed("Sở Giao thông vận tải", {2026, 1, 1}));
  CHECK_FALSE(existed("UBND huyện", {2025, 7, 1}));
  CHECK(existed("UBND huyện", {}));
}

TEST_CASE("what took over a body is a body of the table") {
  for (const lexicon::Body& each : lexicon::bodies()) {
    CAPTURE(each.name);
    if (each.into.empty() || each.into.starts_with("Cục")) continue;
    for (std::size_t at = 0; at < each.into.size();) {
      const std::size_t end = std::min(each.into.find(", ", at), each.into.size());
      CHECK(lexicon::body_of(each.into.substr(at, end - at), each.level) != nullptr);
      at = end + 2;
    }
  }
}
