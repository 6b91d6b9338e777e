// The boxes at the top of the first page (Decree 30/2020/NĐ-CP, Appendix I), however the columns were printed.
#include "exact.hpp"
#include "layout/letterhead.hpp"
#include "layout/marks.hpp"

using namespace congvan;
using namespace congvan::layout;
using namespace congvan::testing;

namespace {

std::string cut(std::string_view text, Span span) { return "[" + std::string(text.substr(span.start, span.size())) + "]"; }

// One line a box that is given; "body" is the first line after the letterhead.
std::string head(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const Letterhead found = find_letterhead(text, lines);
  std::string out;
  const auto box = [&](std::string_view name, std::string_view words) {
    if (!words.empty()) add_line(out, std::string(name) + " " + std::string(words));
  };
  std::string issuer;
  for (const Cell& cell : found.issuer) issuer += "[" + std::string(cell.in(text)) + "]";
  box("issuer", issuer);
  if (found.number) box("number", cut(text, *found.number));
  if (found.place_date) box("date", cut(text, *found.place_date));
  if (found.title) box("title", cut(text, found.title->span));
  std::string subject;
  for (const Span span : found.subject) subject += cut(text, span);
  box("subject", subject);
  std::string authority;
  for (const Span span : found.authority) authority += cut(text, span);
  box("authority", authority);
  std::string addressees;
  for (const auto& piece : found.addressees) addressees += (piece.begins_item ? "" : "+") + cut(text, piece.span);
  box("to", addressees);
  if (found.urgency) box("urgency", cut(text, *found.urgency));
  if (found.secrecy) box("secrecy", cut(text, *found.secrecy));
  CHECK(found.body_line <= lines.size());
  if (found.body_line < lines.size()) box("body", cut(text, lines[found.body_line].span()));
  return out;
}

}  // namespace

TEST_CASE("a letterhead of one column is read") {
  check_rows({{"UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\nV/v rà soát\nbiên chế\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự "
               "do - Hạnh phúc\n\n"
               "Hòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các sở, ban, ngành tỉnh\n\nThực hiện kế hoạch năm.",
               "issuer [UBND TỈNH HÒA LÂM][SỞ NỘI VỤ]\nnumber [Số: 12/SNV-VP]\ndate [Hòa Lâm, ngày 05 tháng 3 năm 2026]\nsubject [V/v rà "
               "soát][biên chế]\n"
               "to [Các sở, ban, ngành tỉnh]\nbody [Thực hiện kế hoạch năm.]"}},
             head);
}

TEST_CASE("a letterhead of two columns on the same lines is read") {
  check_rows({{"  UBND TỈNH HÒA LÂM              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
               "     SỞ NỘI VỤ                      Độc lập - Tự do - Hạnh phúc\n\n"
               "  Số: 1128 /SNV-VP               Hòa Lâm, ngày 06 tháng 10 năm 2025\n"
               " V/v ý kiến đối với dự thảo\n     nghị quyết\n\n"
               "              Kính gửi:\n                   - Các sở, ban, ngành tỉnh;\n                   - UBND các xã, phường.\n\n"
               "     Thực hiện kế hoạch năm.",
               "issuer [UBND TỈNH HÒA LÂM][SỞ NỘI VỤ]\nnumber [Số: 1128 /SNV-VP]\ndate [Hòa Lâm, ngày 06 tháng 10 năm 2025]\n"
               "subject [V/v ý kiến đối với dự thảo][nghị quyết]\nto [Các sở, ban, ngành tỉnh;][UBND các xã, phường.]\nbody [Thực hiện kế "
               "hoạch năm.]"},
              {"UBND TỈNH HÒA LÂM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ                  Độc lập - Tự do - Hạnh phúc\n"
               "Số: 12/SNV-VP\nV/v ý kiến đối với dự thảo        Hòa Lâm, ngày 06 tháng 10 năm 2025\nnghị quyết\n\nKính gửi: UBND "
               "tỉnh\n\nThực hiện.",
               "issuer [UBND TỈNH HÒA LÂM][SỞ NỘI VỤ]\nnumber [Số: 12/SNV-VP]\ndate [Hòa Lâm, ngày 06 tháng 10 năm 2025]\n"
               "subject [V/v ý kiến đối với dự thảo][nghị quyết]\nto [UBND tỉnh]\nbody [Thực hiện.]"}},
             head);
}

TEST_CASE("a motto too long for its cell goes on below") {
  check_rows(
      {{"UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\nSố: 12/SNV-VP\nV/v rà soát\nbiên chế\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nĐộc lập - Tự do -\nHạnh "
        "phúc\nHòa Lâm, ngày 05 tháng 3 năm 2026\nKính gửi: UBND tỉnh\nThực hiện.",
        "issuer [UBND TỈNH HÒA LÂM][SỞ NỘI VỤ]\nnumber [Số: 12/SNV-VP]\ndate [Hòa Lâm, ngày 05 tháng 3 năm 2026]\n"
        "subject [V/v rà soát][biên chế]\nto [UBND tỉnh]\nbody [Thực hiện.]"},
       {"UBND TỈNH HÒA LÂM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n    SỞ NỘI VỤ                      VIỆT NAM\n"
        "Số: 12/SNV-VP           Độc lập - Tự do - Hạnh phúc\n\n                      Hòa Lâm, ngày 05 tháng 3 năm 2026\n\n"
        "     Kính gửi: UBND tỉnh\n\nThực hiện.",
        "issuer [UBND TỈNH HÒA LÂM][SỞ NỘI VỤ]\nnumber [Số: 12/SNV-VP]\ndate [Hòa Lâm, ngày 05 tháng 3 năm 2026]\n"
        "to [UBND tỉnh]\nbody [Thực hiện.]"},
       {"TỔNG CÔNG TY ĐIỆN LỰC          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n      VIỆT NAM                     Độc lập - Tự do - Hạnh "
        "phúc\n\n"
        "Số: 12/EVN-VP                  Hòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\nThực hiện.",
        "issuer [TỔNG CÔNG TY ĐIỆN LỰC][VIỆT NAM]\nnumber [Số: 12/EVN-VP]\ndate [Hòa Lâm, ngày 05 tháng 3 năm 2026]\n"
        "to [UBND tỉnh]\nbody [Thực hiện.]"}},
      head);
}

TEST_CASE("a table row of a converter is two columns") {
  check_rows({{"| UBND TỈNH HÒA LÂM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| **SỞ NỘI VỤ** | **Độc lập - Tự do - Hạnh phúc** |\n| Số: "
               "12/SNV-VP | *Hòa Lâm, ngày 05 tháng 3 năm 2026* |\n"
               "| V/v rà soát biên chế | |\n\nKính gửi: UBND tỉnh\n\nThực hiện.",
               "issuer [UBND TỈNH HÒA LÂM][SỞ NỘI VỤ]\nnumber [Số: 12/SNV-VP]\ndate [Hòa Lâm, ngày 05 tháng 3 năm 2026]\nsubject [V/v rà "
               "soát biên chế]\nto [UBND tỉnh]\nbody [Thực hiện.]"}},
             head);
}

TEST_CASE("a named kind has its title, its subject below and its authority") {
  check_rows(
      {{"UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 15/QĐ-SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHòa Lâm, ngày "
        "05 tháng 3 năm 2026\n\n"
        "QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\n\nGIÁM ĐỐC SỞ NỘI VỤ\n\nCăn cứ Luật Viên chức;",
        "issuer [UBND TỈNH HÒA LÂM][SỞ NỘI VỤ]\nnumber [Số: 15/QĐ-SNV]\ndate [Hòa Lâm, ngày 05 tháng 3 năm 2026]\ntitle [QUYẾT ĐỊNH]\n"
        "subject [Về việc thành lập Tổ công tác]\nauthority [GIÁM ĐỐC SỞ NỘI VỤ]\nbody [Căn cứ Luật Viên chức;]"},
       {"TỈNH ỦY HÒA LÂM\n*\nSố 15-NQ/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nNGHỊ QUYẾT\nvề công tác cán "
        "bộ\n-----\n\nThực hiện Điều lệ Đảng.",
        "issuer [TỈNH ỦY HÒA LÂM]\nnumber [Số 15-NQ/TU]\ndate [Hòa Lâm, ngày 05 tháng 3 năm 2026]\ntitle [NGHỊ QUYẾT]\nsubject [về công "
        "tác cán bộ]\nbody [Thực hiện Điều lệ Đảng.]"}},
      head);
}

TEST_CASE("urgency and secrecy are boxes of their own") {
  check_rows({{"UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\nV/v rà soát\n\nHỎA TỐC\nMẬT\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính "
               "gửi: UBND tỉnh\n\nThực hiện.",
               "issuer [UBND TỈNH HÒA LÂM][SỞ NỘI VỤ]\nnumber [Số: 12/SNV-VP]\ndate [Hòa Lâm, ngày 05 tháng 3 năm 2026]\nsubject [V/v rà "
               "soát]\nto [UBND tỉnh]\n"
               "urgency [HỎA TỐC]\nsecrecy [MẬT]\nbody [Thực hiện.]"}},
             head);
}

TEST_CASE("addressees are listed, wrapped, and without their addresses") {
  check_rows(
      {{"Số: 12/SNV-VP\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi:    - Các cơ quan chuyên môn thuộc UBND tỉnh;\n             - UBND "
        "các xã, phường;\n             - Trung tâm Phục vụ hành chính công,\n               Cổng thông tin điện tử.\n\nThực hiện.",
        "number [Số: 12/SNV-VP]\ndate [Hòa Lâm, ngày 05 tháng 3 năm 2026]\nto [Các cơ quan chuyên môn thuộc UBND tỉnh;][UBND các xã, "
        "phường;][Trung tâm Phục vụ hành chính công,]+[Cổng thông tin điện tử.]\nbody [Thực hiện.]"},
       {"Số: 12/HLA-NV\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: Công ty TNHH Sông Phượng\nĐịa chỉ: Lô C4, phường Tân Thủy\nMã số "
        "thuế: 0299999001\n\nTrả lời công văn của Công ty.",
        "number [Số: 12/HLA-NV]\ndate [Hòa Lâm, ngày 05 tháng 3 năm 2026]\nto [Công ty TNHH Sông Phượng]\nbody [Trả lời công văn của Công "
        "ty.]"}},
      head);
}

TEST_CASE("a publisher's stamp above gives neither issuer nor date") {
  check_rows({{"TRUNG TÂM CÔNG\nBÁO VÀ TIN HỌC\nttcb@hoalam.gov.vn\n06.11.2024 09:27:05\n+07:00\n\nUBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: "
               "12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 11 năm 2024\n\nKính gửi: UBND tỉnh\n\nThực hiện.",
               "issuer [UBND TỈNH HÒA LÂM][SỞ NỘI VỤ]\nnumber [Số: 12/SNV-VP]\ndate [Hòa Lâm, ngày 05 tháng 11 năm 2024]\nto [UBND "
               "tỉnh]\nbody [Thực hiện.]"}},
             head);
}

TEST_CASE("a text without letterhead has none") {
  check_rows(
      {
          {"", ""},
          {"Hôm nay trời nắng, chúng tôi đi chợ mua rau và cá.\nBuổi chiều nấu cơm.",
           "body [Hôm nay trời nắng, chúng tôi đi chợ mua rau và cá.]"},
          {"Giá rau hôm nay là 12.000 đồng một cân, tăng so với hôm qua.",
           "body [Giá rau hôm nay là 12.000 đồng một cân, tăng so với hôm qua.]"},
      },
      head);
}

TEST_CASE("\"Số\" is known as printed and as scanned") {
  for (const std::string_view word : {"Số", "số", "SỐ", "Sô", "So", "Sổ"}) {
    CAPTURE(word);
    CHECK(is_number_word(word));
  }
  for (const std::string_view word : {"", "Sở", "SỞ", "sở", "Sốt", "S", "Sộng"}) {
    CAPTURE(word);
    CHECK_FALSE(is_number_word(word));
  }
}

TEST_CASE("the subject's mark is known in all its forms") {
  const auto mark = [](std::string_view text) {
    std::size_t length = 0;
    return subject_mark_at(text, &length) ? std::string(text.substr(length)) : std::string("none");
  };
  check_rows(
      {
          {"V/v rà soát", "rà soát"},
          {"V/v: rà soát", "rà soát"},
          {"V/V PHÊ DUYỆT", "PHÊ DUYỆT"},
          {"Về việc rà soát", "rà soát"},
          {"về việc rà soát", "rà soát"},
          {"V\u2044v rà soát", "rà soát"},
          {"V\u2215v: rà soát", "rà soát"},
          {"Về: rà soát", "rà soát"},
          {"(V/v rà soát", "rà soát"},
          {"\u201CV/v rà soát", "rà soát"},
          {"V/w rà soát", "rà soát"},
          {"Vv rà soát", "rà soát"},
          {"vv rà soát", "none"},
          {"V\u2044x rà soát", "none"},
          {"Về rà soát", "none"},
          {"V", "none"},
          {"(", "none"},
          {"", "none"},
          {"Vụ Tổ chức", "none"},
          {"Văn phòng", "none"},
          {"Việc làm", "none"},
      },
      mark);
}

TEST_CASE("a bullet is known by its sign, not by a hyphen inside words") {
  const auto bullet = [](std::string_view text) {
    std::size_t length = 0;
    return bullet_at(text, &length) ? std::string(text.substr(length)) : std::string("none");
  };
  check_rows(
      {
          {"- Như trên;", "Như trên;"},
          {"-Như trên;", "Như trên;"},
          {"– Như trên;", "Như trên;"},
          {"+ Như trên;", "Như trên;"},
          {"• Như trên;", "Như trên;"},
          {"* Như trên;", "Như trên;"},
          {"\xEF\x82\xB7\tNhư trên;", "Như trên;"},
          {"", "none"},
          {"Như trên", "none"},
          {"1. Như trên", "none"},
      },
      bullet);
}

TEST_CASE("a slash at the beginning of a cell is no number's") {
  for (const std::string_view text : {"/", "a/ b", "/a b/c d", "a /", " / / / "}) {
    CAPTURE(text);
    CHECK(head(text).find("number") == std::string::npos);
  }
}

TEST_CASE("a motto and a date that a converter ran into a paragraph's end are found") {
  const std::string words = "phần mềm quét ghép nhầm các cột của trang đầu thành một đoạn rất dài không có dấu chấm nào ở giữa cả";
  CHECK(head(words + " CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/SNV-VP") == head("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/SNV-VP"));
  CHECK(head("Số: 12/SNV-VP\nV/v " + words + " Hòa Lâm, ngày 05 tháng 3 năm 2026").find("date [Hòa Lâm, ngày 05 tháng 3 năm 2026]") !=
        std::string::npos);
}
