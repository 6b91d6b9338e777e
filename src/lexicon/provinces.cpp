#include "lexicon/provinces.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"

namespace congvan::lexicon {
namespace {

constexpr PartialDate kAlways = {1, 0, 0};

// The bytes that a slug takes up in the text ("ba-ria-vung-tau": "Bà Rịa – Vũng Tàu", "BÀ RỊA-VŨNG TÀU"), 0 when it does not stand there.
std::size_t slug_length(std::string_view text, std::string_view slug) {
  std::size_t at = 0;
  for (const char wanted : slug) {
    if (wanted == '-') {
      while (at < text.size() && (is_blank(code_point_at(text, at).value) || is_hyphen(code_point_at(text, at).value)))
        at += code_point_at(text, at).size;
      continue;
    }
    if (at >= text.size()) return 0;
    const CodePoint point = code_point_at(text, at);
    if (skeleton_of(point.value) != wanted) return 0;
    at += point.size;
  }
  return at < text.size() && is_letter(code_point_at(text, at).value) ? 0 : at;
}

// Codes H01–H63: Decision 20/2020/QĐ-TTg, Appendix; mergers: Resolution 202/2025/QH15; codes of the 34: Decision 19/2025/QĐ-TTg;
// Huế a centrally run city from 01/01/2025: Resolution 175/2024/QH15; Đồng Nai from 30/4/2026: Resolution 30/2026/QH16.
constexpr std::array kProvinces = {
    Province{"H01", "An Giang", "an-giang", 91, {}, {}, ""},
    Province{"H02", "Bắc Giang", "bac-giang", 0, "H05", {}, ""},
    Province{"H03", "Bắc Kạn", "bac-kan", 0, "H55", {}, "bac-can"},
    Province{"H04", "Bạc Liêu", "bac-lieu", 0, "H12", {}, ""},
    Province{"H05", "Bắc Ninh", "bac-ninh", 24, {}, {}, ""},
    Province{"H06", "Bà Rịa - Vũng Tàu", "ba-ria-vung-tau", 0, "H29", {}, ""},
    Province{"H07", "Bến Tre", "ben-tre", 0, "H61", {}, ""},
    Province{"H08", "Bình Định", "binh-dinh", 0, "H21", {}, ""},
    Province{"H09", "Bình Dương", "binh-duong", 0, "H29", {}, ""},
    Province{"H10", "Bình Phước", "binh-phuoc", 0, "H19", {}, ""},
    Province{"H11", "Bình Thuận", "binh-thuan", 0, "H36", {}, ""},
    Province{"H12", "Cà Mau", "ca-mau", 96, {}, {}, ""},
    Province{"H13", "Cần Thơ", "can-tho", 92, {}, kAlways, ""},
    Province{"H14", "Cao Bằng", "cao-bang", 4, {}, {}, ""},
    Province{"H15", "Đắk Lắk", "dak-lak", 66, {}, {}, "dac-lac"},
    Province{"H16", "Đắk Nông", "dak-nong", 0, "H36", {}, "dac-nong"},
    Province{"H17", "Đà Nẵng", "da-nang", 48, {}, kAlways, ""},
    Province{"H18", "Điện Biên", "dien-bien", 11, {}, {}, ""},
    Province{"H19", "Đồng Nai", "dong-nai", 75, {}, {2026, 4, 30}, ""},
    Province{"H20", "Đồng Tháp", "dong-thap", 82, {}, {}, ""},
    Province{"H21", "Gia Lai", "gia-lai", 52, {}, {}, ""},
    Province{"H22", "Hà Giang", "ha-giang", 0, "H60", {}, ""},
    Province{"H23", "Hải Dương", "hai-duong", 0, "H24", {}, ""},
    Province{"H24", "Hải Phòng", "hai-phong", 31, {}, kAlways, ""},
    Province{"H25", "Hà Nam", "ha-nam", 0, "H42", {}, ""},
    Province{"H26", "Hà Nội", "ha-noi", 1, {}, kAlways, ""},
    Province{"H27", "Hà Tĩnh", "ha-tinh", 42, {}, {}, ""},
    Province{"H28", "Hòa Bình", "hoa-binh", 0, "H44", {}, ""},
    Province{"H29", "Hồ Chí Minh", "ho-chi-minh", 79, {}, kAlways, "hcm"},
    Province{"H30", "Hậu Giang", "hau-giang", 0, "H13", {}, ""},
    Province{"H31", "Hưng Yên", "hung-yen", 33, {}, {}, ""},
    Province{"H32", "Khánh Hòa", "khanh-hoa", 56, {}, {}, ""},
    Province{"H33", "Kiên Giang", "kien-giang", 0, "H01", {}, ""},
    Province{"H34", "Kon Tum", "kon-tum", 0, "H48", {}, ""},
    Province{"H35", "Lai Châu", "lai-chau", 12, {}, {}, ""},
    Province{"H36", "Lâm Đồng", "lam-dong", 68, {}, {}, ""},
    Province{"H37", "Lạng Sơn", "lang-son", 20, {}, {}, ""},
    Province{"H38", "Lào Cai", "lao-cai", 15, {}, {}, ""},
    Province{"H39", "Long An", "long-an", 0, "H53", {}, ""},
    Province{"H40", "Nam Định", "nam-dinh", 0, "H42", {}, ""},
    Province{"H41", "Nghệ An", "nghe-an", 40, {}, {}, ""},
    Province{"H42", "Ninh Bình", "ninh-binh", 37, {}, {}, ""},
    Province{"H43", "Ninh Thuận", "ninh-thuan", 0, "H32", {}, ""},
    Province{"H44", "Phú Thọ", "phu-tho", 25, {}, {}, ""},
    Province{"H45", "Phú Yên", "phu-yen", 0, "H15", {}, ""},
    Province{"H46", "Quảng Bình", "quang-binh", 0, "H50", {}, ""},
    Province{"H47", "Quảng Nam", "quang-nam", 0, "H17", {}, ""},
    Province{"H48", "Quảng Ngãi", "quang-ngai", 51, {}, {}, ""},
    Province{"H49", "Quảng Ninh", "quang-ninh", 22, {}, {}, ""},
    Province{"H50", "Quảng Trị", "quang-tri", 44, {}, {}, ""},
    Province{"H51", "Sóc Trăng", "soc-trang", 0, "H13", {}, ""},
    Province{"H52", "Sơn La", "son-la", 14, {}, {}, ""},
    Province{"H53", "Tây Ninh", "tay-ninh", 80, {}, {}, ""},
    Province{"H54", "Thái Bình", "thai-binh", 0, "H31", {}, ""},
    Province{"H55", "Thái Nguyên", "thai-nguyen", 19, {}, {}, ""},
    Province{"H56", "Thanh Hóa", "thanh-hoa", 38, {}, {}, ""},
    Province{"H57", "Thừa Thiên Huế", "hue", 46, {}, {2025, 1, 1}, "thua-thien-hue"},
    Province{"H58", "Tiền Giang", "tien-giang", 0, "H20", {}, ""},
    Province{"H59", "Trà Vinh", "tra-vinh", 0, "H61", {}, ""},
    Province{"H60", "Tuyên Quang", "tuyen-quang", 8, {}, {}, ""},
    Province{"H61", "Vĩnh Long", "vinh-long", 86, {}, {}, ""},
    Province{"H62", "Vĩnh Phúc", "vinh-phuc", 0, "H44", {}, ""},
    Province{"H63", "Yên Bái", "yen-bai", 0, "H38", {}, ""},
};
static_assert(kProvinces.size() == 63);
static_assert(std::ranges::count_if(kProvinces, [](const Province& each) { return each.code != 0; }) == 34);

}  // namespace

std::span<const Province> provinces() { return kProvinces; }

const Province* province_at(std::string_view text, std::size_t* length) {
  const Province* best = nullptr;
  std::size_t longest = 0;
  if (text.empty() || !is_upper(code_point_at(text, 0).value)) return nullptr;
  const char first = glyph_at(text, 0).skeleton;
  for (const Province& each : kProvinces) {
    for (const std::string_view slug : {each.slug, each.alias}) {
      const std::size_t matched = slug.empty() || slug.front() != first ? 0 : slug_length(text, slug);
      if (matched <= longest) continue;
      best = &each;
      longest = matched;
    }
  }
  if (best != nullptr && length != nullptr) *length = longest;
  return best;
}

const Province* province_of_organ(std::string_view organ) {
  const auto found = std::ranges::find(kProvinces, organ, &Province::organ);
  return found == kProvinces.end() ? nullptr : &*found;
}

bool is_before(PartialDate a, PartialDate b) {
  if (a.year != b.year) return a.year < b.year;
  if (a.month == 0 || b.month == 0 || a.month != b.month) return a.month != 0 && b.month != 0 && a.month < b.month;
  return a.day != 0 && b.day != 0 && a.day < b.day;
}

bool is_city(const Province& province, PartialDate on) {
  if (province.city_from.year == 0) return false;
  return on.year == 0 || !is_before(on, province.city_from);
}

}  // namespace congvan::lexicon
