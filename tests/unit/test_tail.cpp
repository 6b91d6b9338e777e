// The end of the main document: recipients and signatures, in one column or side by side.
#include "exact.hpp"
#include "layout/tail.hpp"

using namespace congvan;
using namespace congvan::layout;
using namespace congvan::testing;

namespace {

std::string cut(std::string_view text, Span span) { return "[" + std::string(text.substr(span.start, span.size())) + "]"; }

// Recipients, signature cells, stamps; "after" is the first line behind both.
std::string tail(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const Tail found = find_tail(text, lines, 0);
  CHECK(found.begin_line <= found.end_line);
  CHECK(found.end_line <= lines.size());
  std::string to;
  for (const RecipientPiece& piece : found.recipients) to += (piece.begins_item ? "" : "+") + cut(text, piece.span);
  std::string signature;
  for (const SignatureCell& cell : found.signature) signature += cut(text, cell.cell.span);
  std::string stamps;
  for (const Span stamp : found.stamps) stamps += cut(text, stamp);
  std::string out;
  if (!to.empty()) add_line(out, "to " + to);
  if (!signature.empty()) add_line(out, "by " + signature);
  if (!stamps.empty()) add_line(out, "stamp " + stamps);
  if (found.begin_line < found.end_line && found.end_line < lines.size()) add_line(out, "after " + cut(text, lines[found.end_line].span()));
  return out;
}

}  // namespace

TEST_CASE("recipients stand above the signature in one column") {
  check_rows(
      {
          {"Thực hiện./.\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT, VP.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nVi Văn Thông\n",
           "to [Như trên;][UBND tỉnh (b/c);][Lưu: VT, VP.]\nby [KT. GIÁM ĐỐC][PHÓ GIÁM ĐỐC][Vi Văn Thông]"},
          {"Thực hiện./.\n\nNơi nhận :\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nVi Văn Thông\n",
           "to [Như trên;][Lưu: VT.]\nby [GIÁM ĐỐC][Vi Văn Thông]"},
          {"Thực hiện.\n\nNơi nhận:\n- Như trên,\n- Lưu Văn phòng Tỉnh uỷ.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nVi Văn Thông\n",
           "to [Như trên,][Lưu Văn phòng Tỉnh uỷ.]\nby [T/M BAN THƯỜNG VỤ][BÍ THƯ][Vi Văn Thông]"},
      },
      tail);
}

TEST_CASE("recipients and signature stand side by side") {
  check_rows(
      {
          {"Thực hiện./.\n\nNơi nhận:                                    KT. GIÁM ĐỐC\n- Như trên;                                  PHÓ "
           "GIÁM ĐỐC\n- Trung tâm Chuyển đổi số, Viễn thông\ntỉnh (để phối hợp);\n"
           "- Lưu: VT, CĐS (Thắng).\n\n\n                                             Vi Văn Thông\n",
           "to [Như trên;][Trung tâm Chuyển đổi số, Viễn thông]+[tỉnh (để phối hợp);][Lưu: VT, CĐS (Thắng).]\nby [KT. GIÁM ĐỐC][PHÓ GIÁM "
           "ĐỐC][Vi Văn Thông]"},
          {"Thực hiện./.\n\nNơi nhận:\t|\tKT. CHỦ TỊCH\n- Như trên;\t|\tPHÓ CHỦ TỊCH\n- Lưu: VT, NC.\t|\t\n\t|\tVi Văn Thông\n",
           "to [Như trên;][Lưu: VT, NC.]\nby [KT. CHỦ TỊCH][PHÓ CHỦ TỊCH][Vi Văn Thông]"},
          {"Thực hiện./.\n\nNơi nhận:                        TL. CHỦ TỊCH\n- Như trên;                   CHÁNH VĂN PHÒNG\n- Lưu: VT, "
           "TH(2). H           Vi Văn Thông\n",
           "to [Như trên;][Lưu: VT, TH(2). H]\nby [TL. CHỦ TỊCH][CHÁNH VĂN PHÒNG][Vi Văn Thông]"},
      },
      tail);
}

TEST_CASE("two delegations are lines of one signature") {
  check_rows(
      {{"Thực hiện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\n\nVi Văn Thông\n",
        "to [Như trên;][Lưu: VT.]\nby [TL. CHỦ TỊCH][KT. CHÁNH VĂN PHÒNG][PHÓ CHÁNH VĂN PHÒNG][Vi Văn Thông]"}},
      tail);
}

TEST_CASE("a signature without recipients is found") {
  check_rows({{"Thực hiện./.\n\nKT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\n\nVi Văn Thông\n",
               "by [KT. BỘ TRƯỞNG, CHỦ NHIỆM][PHÓ CHỦ NHIỆM][Vi Văn Thông]"},
              {"Thực hiện./.\n\nCHỦ TỊCH\n(Đã ký)\nVi Văn Thông\n", "by [CHỦ TỊCH][Vi Văn Thông]"}},
             tail);
}

TEST_CASE("a digital signature's lines are a stamp") {
  check_rows({{"Thực hiện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nKý bởi: Sở Nội vụ\nCơ quan: Tỉnh Hòa Lâm\nThời gian ký: "
               "24/01/2025 14:23:43\n\nVi Văn Thông\n",
               "to [Như trên;][Lưu: VT.]\nby [GIÁM ĐỐC][Vi Văn Thông]\nstamp [Ký bởi: Sở Nội vụ][Cơ quan: Tỉnh Hòa Lâm][Thời gian ký: "
               "24/01/2025 14:23:43]"}},
             tail);
}

TEST_CASE("an appendix begins after the tail") {
  check_rows(
      {{"Thực hiện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n\nPHỤ LỤC\nDANH SÁCH ĐƠN VỊ\n1. Sở Nội vụ\n",
        "to [Như trên;][Lưu: VT.]\nby [GIÁM ĐỐC][Vi Văn Thông]\nafter [PHỤ LỤC]"}},
      tail);
}

TEST_CASE("a text without end has no tail") {
  check_rows(
      {
          {"", ""},
          {"Thực hiện./.", ""},
          {"Thông báo nơi nhận hồ sơ: Trung tâm hành chính công.", ""},
          {"GIÁM ĐỐC Sở Nội vụ yêu cầu\ncác phòng thực hiện.", ""},
      },
      tail);
}

TEST_CASE("a person's name has two to six words with capitals, titles aside") {
  for (const std::string_view name : {"Vi Văn Thông", "Lò Thị Mỷ", "Giàng Seo Thìn", "NGUYỄN VĂN AN", "TS. Hà Văn Định",
                                      "PGS.TS. Hà Văn Định", "Y Nhuân", "H'Yim Kđoh", "Đại tá Trần Văn Kiên"}) {
    CAPTURE(name);
    const Exact exact(name);
    CHECK(is_person_name(exact.view()));
  }
  for (const std::string_view none : {"", "Thông", "Vi văn Thông", "Như trên", "Vi Văn Thông;", "Quyết định số 12", "12 Vi Văn", "Lưu: VT",
                                      "Một Hai Ba Bốn Năm Sáu Bảy", "Vi Văn Thông (đã ký)"}) {
    CAPTURE(none);
    const Exact exact(none);
    CHECK_FALSE(is_person_name(exact.view()));
  }
}
