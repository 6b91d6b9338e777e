// Lists of documents, laws by name, and near misses that are no mention. Dumps as in test_mentions.cpp.
#include "exact.hpp"
#include "grammar/mentions.hpp"
#include "grammar/reference.hpp"
#include "layout/roles.hpp"

using namespace congvan;
using namespace congvan::grammar;
using namespace congvan::testing;

namespace {

// One line a mention: kind reference "title" date <issuer>.
std::string mentions(std::string_view text) {
  std::vector<Mention> found;
  find_mentions(text, Words(text, layout::roles_of), 0, text.size(), found);
  std::string out;
  for (const Mention& mention : found) {
    add_line(out, mention.kind == nullptr ? "-" : mention.kind->code.empty() ? "?" : mention.kind->code);
    if (!mention.reference.empty()) out += " " + canonical_form(mention.reference.in(text));
    if (!mention.title.empty()) out += " \"" + std::string(mention.title.in(text)) + "\"";
    if (mention.date) out += " " + testing::to_string(mention.date->value, mention.date->impossible);
    if (!mention.issuer.empty()) out += " <" + std::string(mention.issuer.in(text)) + ">";
  }
  return out;
}

std::string raws(std::string_view text) {
  std::vector<Mention> found;
  find_mentions(text, Words(text, layout::roles_of), 0, text.size(), found);
  std::string out;
  for (const Mention& mention : found) add_line(out, mention.raw.in(text));
  return out;
}

}  // namespace

TEST_CASE("a list gives one mention a number, with the kind that begins it") {
  check_rows(
      {
          {"Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND ngày 05/3/2024", "QĐ 12/QĐ-UBND 2024-03-05\nQĐ 13/QĐ-UBND 2024-03-05"},
          {"Kết luận số 24/KL-ĐKT, 25/KL-ĐKT", "KL 24/KL-ĐKT\nKL 25/KL-ĐKT"},
          {"công văn số 2276/TCHQ-GSQL và số 3127/TCHQ-GSQL", "CV 2276/TCHQ-GSQL\nCV 3127/TCHQ-GSQL"},
          {"Các Quyết định số: 2394/QĐ-UBND ngày 02/12/2025; 2654/QĐ-UBND ngày 22/12/2025",
           "QĐ 2394/QĐ-UBND 2025-12-02\nQĐ 2654/QĐ-UBND 2025-12-22"},
          {"các văn bản: số 155/UBND-TH ngày 12/01/2026, số 163/TB-UBND ngày 13/01/2026 của UBND tỉnh",
           "? 155/UBND-TH 2026-01-12 <UBND tỉnh>\n? 163/TB-UBND 2026-01-13 <UBND tỉnh>"},
      },
      mentions);
}

TEST_CASE("one issuer after a list governs the list") {
  check_rows(
      {
          {"các Nghị định: số 51/2010/NĐ-CP ngày 14 tháng 5 năm 2010 và số 04/2014/NĐ-CP ngày 17 tháng 01 năm 2014 của Chính phủ",
           "NĐ 51/2010/NĐ-CP 2010-05-14 <Chính phủ>\nNĐ 04/2014/NĐ-CP 2014-01-17 <Chính phủ>"},
          {"các công văn số 2687/TCHQ-TXNK ngày 01/6/2021, công văn số 5529/TCHQ-TXNK ngày 24/11/2021 của Tổng cục Hải quan",
           "CV 2687/TCHQ-TXNK 2021-06-01 <Tổng cục Hải quan>\nCV 5529/TCHQ-TXNK 2021-11-24 <Tổng cục Hải quan>"},
      },
      mentions);
}

TEST_CASE("kinds that differ in one list keep their own") {
  check_rows(
      {
          {"các Kế hoạch số 5826/KH-UBND ngày 23/10/2025 của UBND tỉnh và Chương trình hành động số 06-CTr/TU của Tỉnh ủy",
           "KH 5826/KH-UBND 2025-10-23 <UBND tỉnh>\nCTr 06-CTr/TU <Tỉnh ủy>"},
          {"Luật Lưu trữ năm 2024, Nghị định số 113/2025/NĐ-CP", "L \"Luật Lưu trữ\" 2024\nNĐ 113/2025/NĐ-CP"},
          // A number whose symbol shows no kind is a dispatch's, not one more decree.
          {"Nghị định số 113/2025/NĐ-CP; số 118/BTC-ĐT ngày 24/01/2025", "NĐ 113/2025/NĐ-CP\n- 118/BTC-ĐT 2025-01-24"},
      },
      mentions);
}

TEST_CASE("papers known by their dates alone may be several") {
  check_rows(
      {
          {"Đơn ngày 30/9/2024 và 28/12/2024 của bà Vi Thị Na và ông Vi Văn Thông khiếu nại",
           "? 2024-09-30 <bà Vi Thị Na và ông Vi Văn Thông>\n? 2024-12-28 <bà Vi Thị Na và ông Vi Văn Thông>"},
          {"Tờ trình ngày 12/3/2024, ngày 15/3/2024 và ngày 18/3/2024 của Sở Nội vụ",
           "TTr 2024-03-12 <Sở Nội vụ>\nTTr 2024-03-15 <Sở Nội vụ>\nTTr 2024-03-18 <Sở Nội vụ>"},
          // The second date begins a clause of its own.
          {"Tờ trình ngày 12/3/2024 và ngày 15/3/2024, Sở Nội vụ họp", "TTr 2024-03-12"},
          {"Tờ trình ngày 12/3/2024 của Sở Nội vụ và ngày 15/3/2024 của Sở Tư pháp", "TTr 2024-03-12 <Sở Nội vụ>"},
      },
      mentions);
}

TEST_CASE("a range gives both ends") {
  check_rows(
      {
          {"các Quyết định số 1294/QĐ-UBND đến Quyết định số 1336/QĐ-UBND ngày 27/6/2025",
           "QĐ 1294/QĐ-UBND 2025-06-27\nQĐ 1336/QĐ-UBND 2025-06-27"},
      },
      mentions);
}

TEST_CASE("in a list the raw text begins with the number") {
  check_rows(
      {
          {"Kết luận số 24/KL-ĐKT, 25/KL-ĐKT", "Kết luận số 24/KL-ĐKT\n25/KL-ĐKT"},
          {"Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND ngày 05/3/2024", "Quyết định số 12/QĐ-UBND\n13/QĐ-UBND ngày 05/3/2024"},
      },
      raws);
}

TEST_CASE("laws are cited by number, name, date or year") {
  check_rows(
      {
          {"Luật Luật sư ngày 29 tháng 6 năm 2006;", "L \"Luật Luật sư\" 2006-06-29"},
          {"Luật sửa đổi, bổ sung một số điều của Luật Luật sư ngày 20 tháng 11 năm 2012",
           "L \"Luật sửa đổi, bổ sung một số điều của Luật Luật sư\" 2012-11-20"},
          {"Luật thuế TNCN số 04/2007/QH12", "L 04/2007/QH12 \"Luật thuế TNCN\""},
          {"Luật số 26/2012/QH13", "L 26/2012/QH13"},
          {"Luật Hộ tịch năm 2014", "L \"Luật Hộ tịch\" 2014"},
          {"Bộ Luật Lao động số 10/2012/QH13", "BL 10/2012/QH13 \"Bộ Luật Lao động\""},
          {"Bộ luật Lao động năm 2019", "BL \"Bộ luật Lao động\" 2019"},
          {"Luật số: 56/2010/QH12", "L 56/2010/QH12"},
          {"Luật Khoa học và Công nghệ năm 2013 (Luật KH&CN 2013)", "L \"Luật Khoa học và Công nghệ\" 2013\nL \"Luật KH&CN\" 2013"},
          {"Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008", "L \"Luật Cán bộ, công chức\" 2008-11-13"},
          {"Luật Tổ chức chính quyền địa phương ngày 16/6/2025", "L \"Luật Tổ chức chính quyền địa phương\" 2025-06-16"},
          {"Hiến pháp năm 2013", "HP \"Hiến pháp\" 2013"},
          {"Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14",
           "PL 02/2020/UBTVQH14 \"Pháp lệnh Ưu đãi người có công với cách mạng\""},
          {"Luật Trẻ em số\n12/2015/QH13", "L 12/2015/QH13 \"Luật Trẻ em\""},
      },
      mentions);
}

TEST_CASE("Luật in other words is no law") {
  check_rows(
      {
          {"Đoàn Luật sư tỉnh Hòa Lâm ngày 12/3/2024", ""},
          {"Luật sư tỉnh Hòa Lâm tại Tờ trình số 02-TTr/ĐLS", "TTr 02-TTr/ĐLS"},
          {"theo quy định của pháp luật năm 2024", ""},
          {"xử lý kỷ luật năm 2024", ""},
          {"công ty luật TNHH năm 2024", ""},
      },
      mentions);
}

TEST_CASE("a kind alone, a law's bare name, a period or a meeting is no mention") {
  check_rows(
      {
          {"", ""},
          {"các Kế hoạch của UBND tỉnh", ""},
          {"Công văn này", ""},
          {"Quyết định trên", ""},
          {"Công văn nêu trên", ""},
          {"theo Luật Đất đai, Luật Xây dựng và các nghị định", ""},
          {"Kế hoạch 5 năm 2021-2025", ""},
          {"Kế hoạch 05 năm", ""},
          {"giai đoạn 2021-2030", ""},
          {"Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025", ""},
          {"báo cáo 6 tháng đầu năm 2026", ""},
          {"Báo cáo kết quả trước ngày 30/9/2025", ""},
          {"Thông báo 03 trường hợp vi phạm", ""},
          {"Kết luận tại cuộc họp ngày 12/3/2024", ""},
          {"quyết định đầu tư ngày 12/3/2024", ""},
          {"kế hoạch năm 2026", ""},
          {"Nghị quyết Đại hội XIV của Đảng", ""},
          {"Hiệp định tránh đánh thuế hai lần", ""},
      },
      mentions);
}

TEST_CASE("forms, speeds, shares, telephones, addresses and dates are no mention") {
  check_rows(
      {
          {"theo Mẫu số 01/GTGT ban hành kèm theo", ""},
          {"Biểu mẫu số 02-BC/TH", ""},
          {"Phụ lục số 03/PL", ""},
          {"13/14 sở hoàn thành", ""},
          {"đạt 12/15 chỉ tiêu", ""},
          {"tốc độ 50 km/h", ""},
          {"trực 24/7", ""},
          {"24/24h", ""},
          {"điện thoại: 0213.3876.543 - máy lẻ 102", ""},
          {"SĐT 0912 345 678", ""},
          {"số 12/5 đường Lê Lợi", ""},
          {"Số 25, đường 19/8, phường Tân Thủy", ""},
          {"số nhà 12/34/5 ngõ 7", ""},
          {"trước ngày 30/9/2025", ""},
          {"từ ngày 01/7/2025 đến ngày 31/12/2025", ""},
          {"tháng 12/2025", ""},
          {"quý II/2026", ""},
          {"năm học 2025-2026", ""},
          {"10.000 đồng/kg", ""},
          {"100 m2/người", ""},
          {"lúc 8h00 ngày 12/3/2026", ""},
          {"tài khoản số 1234567890", ""},
          {"mã số thuế 0299999001-001", ""},
          {"TCVN ISO 9001:2015", ""},
          {"tỷ lệ 1/500", ""},
          {"tờ bản đồ số 12, thửa số 34", ""},
          {"khóa XV, kỳ họp thứ 5/2026", ""},
      },
      mentions);
}

TEST_CASE("points inside a law are no part of its mention") {
  check_rows(
      {
          {"điểm c khoản 2 Điều 18 Luật Lưu trữ năm 2024", "Luật Lưu trữ năm 2024"},
          {"Điểm 2 mục III Thông tư số 26/2020/TT-BTC", "Thông tư số 26/2020/TT-BTC"},
          {"khoản 13 Điều 20 Nghị định số 184/2025/NĐ-CP", "Nghị định số 184/2025/NĐ-CP"},
      },
      raws);
}

TEST_CASE("numbers alone between a list's first and last are of the list, amounts and dates are not") {
  check_rows(
      {
          {"các Thông tư số 01, 02 và 03/2025/TT-BNV", "Thông tư số 01\n02\n03/2025/TT-BNV"},
          {"các Nghị quyết số 57, 59, 66 và 68 của Bộ Chính trị", "Nghị quyết số 57\n59\n66\n68"},
          {"Nghị quyết số 57, 20 đơn vị", "Nghị quyết số 57"},
          {"Nghị quyết số 57, 30/9/2025", "Nghị quyết số 57"},
          {"Nghị quyết số 57, 5,2 tỷ đồng", "Nghị quyết số 57"},
      },
      raws);
}

TEST_CASE("an owner before the list and a day named once govern it") {
  check_rows(
      {
          {"các Nghị định của Chính phủ số 73/2026/NĐ-CP, 74/2026/NĐ-CP ngày 10/3/2026",
           "NĐ 73/2026/NĐ-CP 2026-03-10 <Chính phủ>\nNĐ 74/2026/NĐ-CP 2026-03-10 <Chính phủ>"},
          {"Quyết định số 901/QĐ-UBND ngày 14/4/2024 và Quyết định số 902/QĐ-UBND cùng ngày của Chủ tịch UBND tỉnh",
           "QĐ 901/QĐ-UBND 2024-04-14 <Chủ tịch UBND tỉnh>\nQĐ 902/QĐ-UBND 2024-04-14 <Chủ tịch UBND tỉnh>"},
      },
      mentions);
}
