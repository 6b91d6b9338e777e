// The words that name bodies, and where a body's name ends.
#include "exact.hpp"
#include "grammar/body_name.hpp"
#include "lexicon/bodies.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string name_at_start(std::string_view text) { return std::string(text.substr(0, grammar::body_name_end(text, 0))); }

std::string head_of(std::string_view text) {
  std::size_t length = 0;
  return lexicon::body_head_at(text, &length) ? std::string(text.substr(0, length)) : "none";
}

}  // namespace

TEST_CASE("the longest head of a body's name is taken") {
  check_rows(
      {
          {"Sở Nội vụ", "Sở"},
          {"SỞ NỘI VỤ", "SỞ"},
          {"Ủy ban nhân dân tỉnh", "Ủy ban nhân dân"},
          {"Uỷ ban nhân dân xã", "Uỷ ban nhân dân"},
          {"UBND tỉnh", "UBND"},
          {"Thủ tướng Chính phủ", "Thủ tướng"},
          {"Bộ Chính trị", "Bộ Chính trị"},
          {"Bảo hiểm xã hội Việt Nam", "Bảo hiểm xã hội"},
          {"Ban Thường vụ Tỉnh ủy", "Ban Thường vụ"},
          {"Tổng cục Hải quan", "Tổng cục"},
          {"Hội đồng nhân dân tỉnh", "Hội đồng nhân dân"},
          {"Viện kiểm sát nhân dân", "Viện kiểm sát"},
          {"", "none"},
          {"nghìn đồng", "none"},
          {"12", "none"},
      },
      head_of);
}

TEST_CASE("some names are complete by themselves") {
  for (const std::string_view text :
       {"Chính phủ ban hành", "Quốc hội", "Thủ tướng Chính phủ về", "Bộ Chính trị", "Ban Bí thư", "Hội đồng Bộ trưởng"}) {
    CAPTURE(text);
    CHECK(lexicon::complete_body_at(text));
  }
  for (const std::string_view text : {"Sở Nội vụ", "Bộ Tài chính", "UBND", "Chính"}) {
    CAPTURE(text);
    CHECK_FALSE(lexicon::complete_body_at(text));
  }
}

TEST_CASE("what a body does is no part of its name") {
  for (const std::string_view text :
       {"ban hành", "về việc", "đề nghị", "đã ban hành", "tại", "ngày 12", "hướng dẫn", "phê duyệt", "yêu cầu", "quy định"}) {
    CAPTURE(text);
    CHECK(lexicon::ends_body_name(text));
  }
  for (const std::string_view text : {"", "tỉnh", "xã hội", "nhân dân", "hóa", "động", "thành phố", "12", "“"}) {
    CAPTURE(text);
    CHECK_FALSE(lexicon::ends_body_name(text));
  }
}

TEST_CASE("a body speaks by its verbs") {
  for (const std::string_view text : {"yêu cầu", "đề nghị các", "thông báo", "kính trình", "báo cáo", "hướng dẫn"})
    CHECK(lexicon::speaking_verb_at(text));
  for (const std::string_view text : {"", "tỉnh", "và", "của"}) CHECK_FALSE(lexicon::speaking_verb_at(text));
}

TEST_CASE("a letterhead line that names no body yet is unfinished") {
  for (const std::string_view line : {"ỦY BAN NHÂN DÂN", "UBND", "HỘI ĐỒNG NHÂN DÂN", " BAN CHỈ ĐẠO "})
    CHECK(lexicon::is_unfinished_body(line));
  for (const std::string_view line : {"", "ỦY BAN NHÂN DÂN TỈNH HÒA LÂM", "SỞ NỘI VỤ", "CHÍNH PHỦ"})
    CHECK_FALSE(lexicon::is_unfinished_body(line));
}

TEST_CASE("a body's name ends where what it did begins") {
  check_rows(
      {
          {"Sở Nội vụ", "Sở Nội vụ"},
          {"Sở Nội vụ ban hành Kế hoạch", "Sở Nội vụ"},
          {"UBND tỉnh Lai Châu về việc", "UBND tỉnh Lai Châu"},
          {"UBND tỉnh ngày 24/3/2025", "UBND tỉnh"},
          {"Ủy ban nhân dân tỉnh về ban hành", "Ủy ban nhân dân tỉnh"},
          {"Chủ tịch Ủy ban nhân dân tỉnh phê duyệt", "Chủ tịch Ủy ban nhân dân tỉnh"},
          {"Chính phủ quy định chi tiết", "Chính phủ"},
          {"Chính phủ và", "Chính phủ"},
          {"Thủ tướng Chính phủ về", "Thủ tướng Chính phủ"},
          {"Bộ Công an.", "Bộ Công an"},
          {"Bộ Công an; Thông tư", "Bộ Công an"},
          {"Bộ Tài chính hướng dẫn", "Bộ Tài chính"},
          {"Tỉnh ủy về", "Tỉnh ủy"},
          {"Tổng cục Hải quan đã có", "Tổng cục Hải quan"},
          {"Đoàn kiểm tra theo", "Đoàn kiểm tra"},
      },
      name_at_start);
}

TEST_CASE("commas, hyphens and \"và\" inside a name belong to it") {
  check_rows(
      {
          {"Sở Văn hoá, Thể thao và Du lịch yêu cầu", "Sở Văn hoá, Thể thao và Du lịch"},
          {"Bộ Lao động - Thương binh và Xã hội về", "Bộ Lao động - Thương binh và Xã hội"},
          {"Bộ Nông nghiệp và Phát triển nông thôn ban hành", "Bộ Nông nghiệp và Phát triển nông thôn"},
          {"Sở Giáo dục và Đào tạo,", "Sở Giáo dục và Đào tạo"},
          {"Sở Kế hoạch và Đầu tư về", "Sở Kế hoạch và Đầu tư"},
          {"UBND tỉnh và Sở Nội vụ về việc", "UBND tỉnh và Sở Nội vụ"},
          {"C04 - Bộ Công an ban hành", "C04 - Bộ Công an"},
          {"UBND TP.HCM về", "UBND TP.HCM"},
          {"Cục Quản lý Dược - Bộ Y tế về", "Cục Quản lý Dược - Bộ Y tế"},
          {"Cục Quản lý khám, chữa bệnh – Bộ Y tế về", "Cục Quản lý khám, chữa bệnh – Bộ Y tế"},
          {"Ban Chỉ huy Phòng, chống thiên tai tỉnh về", "Ban Chỉ huy Phòng, chống thiên tai tỉnh"},
          {"bà Vi Thị Na và ông Vi Văn Thông đề nghị", "bà Vi Thị Na và ông Vi Văn Thông"},
      },
      name_at_start);
}

TEST_CASE("commas and \"và\" after a name do not") {
  check_rows(
      {
          {"Sở Tài chính, Sở Nội vụ", "Sở Tài chính"},
          {"UBND tỉnh, đề nghị các sở", "UBND tỉnh"},
          {"Sở Nội vụ và ông Vi Văn Thông", "Sở Nội vụ"},
          {"Sở Y tế-Bộ Công an", "Sở Y tế"},
          {"Sở Nội vụ và các văn bản", "Sở Nội vụ"},
          {"Bộ Y tế và Nghị định số 12/2024/NĐ-CP", "Bộ Y tế"},
          {"Bảo hiểm xã hội (BHXH) Việt Nam", "Bảo hiểm xã hội (BHXH) Việt Nam"},
      },
      name_at_start);
}

TEST_CASE("what is no body has no name") {
  check_rows({{"", ""}, {"ngày 12", ""}, {"về việc", ""}, {"12/2024", ""}, {"các cơ quan", ""}, {"Quyết định số 12", ""}}, name_at_start);
}
