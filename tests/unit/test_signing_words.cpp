// Words of the signature block and of stamps.
#include "exact.hpp"
#include "lexicon/signing.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

template <class Function>
auto matched_by(Function function) {
  return [function](std::string_view text) {
    std::size_t length = 0;
    return function(text, &length) ? std::string(text.substr(0, length)) : std::string("none");
  };
}

void check_all(std::initializer_list<std::string_view> inputs, bool (*function)(std::string_view), bool expected) {
  for (const std::string_view bytes : inputs) {
    CAPTURE(bytes);
    const Exact input(bytes);
    CHECK(function(input.view()) == expected);
  }
}

}  // namespace

TEST_CASE("a capacity line begins with TM. KT. TL. TUQ. Q. and the Party's forms") {
  check_rows(
      {
          {"TM. ỦY BAN NHÂN DÂN", "TM. "},
          {"KT. CHỦ TỊCH", "KT. "},
          {"KT.CHỦ TỊCH", "KT."},
          {"TL. CHỦ TỊCH", "TL. "},
          {"TUQ. CỤC TRƯỞNG", "TUQ. "},
          {"Q. CỤC TRƯỞNG", "Q. "},
          {"T/M BAN THƯỜNG VỤ", "T/M "},
          {"T/M. BCH HIỆP HỘI", "T/M. "},
          {"K/T BÍ THƯ", "K/T "},
          {"T/L BAN THƯỜNG VỤ", "T/L "},
          {"KT BỘ TRƯỞNG", "KT "},
          {"KT, TONG CỤC TRƯỞNG", "KT, "},
      },
      matched_by(lexicon::capacity_at));
}

TEST_CASE("what only looks like a capacity is none") {
  check_rows(
      {
          {"", "none"},
          {"TM.", "none"},
          {"KT", "none"},
          {"Kt. chủ tịch", "none"},
          {"tm. ỦY BAN", "none"},
          {"KTN, VX", "none"},
          {"QLĐĐ", "none"},
          {"Q.1, TP.HCM", "none"},
          {"TLĐ. X", "none"},
      },
      matched_by(lexicon::capacity_at));
}

TEST_CASE("a position is known by its words") {
  check_rows(
      {
          {"GIÁM ĐỐC", "GIÁM ĐỐC"},
          {"PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"},
          {"PHÓ CHÁNH VĂN PHÒNG", "PHÓ CHÁNH"},
          {"CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG"},
          {"BÍ THƯ", "BÍ THƯ"},
          {"THỨ TRƯỞNG", "THỨ TRƯỞNG"},
          {"Trưởng phòng", "Trưởng phòng"},
          {"TỔNG GIÁM ĐỐC", "TỔNG GIÁM ĐỐC"},
          {"", "none"},
          {"NGUYỄN VĂN A", "none"},
          {"Nơi nhận:", "none"},
      },
      matched_by(lexicon::position_at));
}

TEST_CASE("academic and military titles stand before a name") {
  check_rows(
      {
          {"TS. Hà Văn Định", "TS. "},
          {"PGS.TS. Hà Văn Định", "PGS."},
          {"ThS. Lò Thị Mỷ", "ThS. "},
          {"BS Lê Văn Tám", "BS "},
          {"BS.CKII. Lê Văn Tám", "BS."},
          {"Đại tá Trần Văn Kiên", "Đại tá "},
          {"Thiếu tướng Trần Văn Kiên", "Thiếu tướng "},
          {"Luật sư Vi Văn Thông", "Luật sư "},
          {"", "none"},
          {"Hà Văn Định", "none"},
          {"Cn Văn An", "none"},
          {"TS", "none"},
          {"Tsan Văn Páo", "none"},
      },
      matched_by(lexicon::academic_title_at));
}

TEST_CASE("a stamp's lines are known") {
  check_all({"Ký bởi: Ủy ban nhân dân tỉnh Hòa Lâm", "Người ký: Lê Văn Tám", "Thời gian ký: 24/01/2025 14:23:43", "Cơ quan: Tỉnh Hòa Lâm",
             "Email: vanthu@hoalam.vn", "27/03/2026 22:44:36", "06.11.2024 09:27:05", "+07:00", "ttcb@hoalam.gov.vn",
             "2025-01-24T14:23:43+07:00"},
            lexicon::is_stamp_line, true);
}

TEST_CASE("dates, numbers and running words are no stamp") {
  check_all({"", "27/03/2026", "Hòa Lâm, ngày 27 tháng 3 năm 2026", "Số: 1036/SVHTTDL-VP", "Cơ quan chuyên môn thuộc UBND tỉnh",
             "Người ký tên dưới đây", "12", "- Như trên;", "Gửi về hộp thư vanthu@hoalam.vn trước ngày 12/3/2026"},
            lexicon::is_stamp_line, false);
}

TEST_CASE("notes of signing are neither position nor name") {
  check_all({"(đã ký)", "(Đã ký)", "(Ký, đóng dấu)", "[Đã ký]", "Đã ký", "(Chữ ký, dấu)"}, lexicon::is_signing_note, true);
  check_all({"", "GIÁM ĐỐC", "Lê Văn Tám", "Ký bởi: UBND tỉnh"}, lexicon::is_signing_note, false);
}

TEST_CASE("urgency and secrecy are whole cells in capitals") {
  check_all({"HỎA TỐC", "HOẢ TỐC", "THƯỢNG KHẨN", "KHẨN", " KHẨN "}, lexicon::is_urgency, true);
  check_all({"", "Khẩn", "KHẨN TRƯƠNG", "khẩn", "MẬT", "CÔNG ĐIỆN KHẨN"}, lexicon::is_urgency, false);
  check_all({"TUYỆT MẬT", "TỐI MẬT", "MẬT"}, lexicon::is_secrecy, true);
  check_all({"", "Mật", "MẬT ONG", "KHẨN", "BẢO MẬT"}, lexicon::is_secrecy, false);
}

TEST_CASE("a mark of urgency has a number of its own") {
  CHECK(lexicon::urgency_level("KHẨN") == 1);
  CHECK(lexicon::urgency_level("Thượng khẩn") == 2);
  CHECK(lexicon::urgency_level(" HỎA TỐC ") == 3);
  CHECK(lexicon::urgency_level("HỎA TỐC HẸN GIỜ") == 4);
  CHECK(lexicon::urgency_level("") == 0);
  CHECK(lexicon::urgency_level("HỎA") == 0);
}
