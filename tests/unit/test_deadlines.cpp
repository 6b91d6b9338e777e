// By when something is to be done: raw=value@anchor, "?" for no definite time, "~" behind a value whose year is inferred. The document is
// of 05/3/2026.
#include "exact.hpp"
#include "meaning_documents.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string deadlines(std::string_view words) {
  const Extracted document(document_of("1. " + std::string(words) + "\n2. Rà soát."));
  std::string out;
  for (const Deadline& deadline : document.record.directives.front().deadlines) {
    out.append(out.empty() ? "" : "; ").append(deadline.raw).append("=").append(given(deadline.value) ? deadline.value : "?");
    if (deadline.inferred) out.append("~");
    if (given(deadline.anchor)) out.append("@").append(deadline.anchor);
  }
  return out.empty() ? "-" : out;
}

}  // namespace

TEST_CASE("deadlines are read in all their forms") {
  check_rows(
      {
          {"Báo cáo kết quả trước ngày 15/7/2026.", "trước ngày 15/7/2026=2026-07-15"},
          {"Báo cáo kết quả trước ngày 15 tháng 7 năm 2026.", "trước ngày 15 tháng 7 năm 2026=2026-07-15"},
          {"Báo cáo kết quả trước 15/7/2026.", "trước 15/7/2026=2026-07-15"},
          {"Báo cáo kết quả trước ngày 15-7-2026.", "trước ngày 15-7-2026=2026-07-15"},
          {"Báo cáo kết quả trước ngày 15.7.2026.", "trước ngày 15.7.2026=2026-07-15"},
          {"Báo cáo kết quả (trước ngày 05/01/2026).", "trước ngày 05/01/2026=2026-01-05"},
          {"Gửi tài liệu trước 14 giờ ngày 08 tháng 10 năm 2026.", "trước 14 giờ ngày 08 tháng 10 năm 2026=2026-10-08"},
          {"Gửi tài liệu trước 14 giờ, ngày 08/10/2026.", "trước 14 giờ, ngày 08/10/2026=2026-10-08"},
          {"Gửi tài liệu trước 17h00 ngày 15/7/2026.", "trước 17h00 ngày 15/7/2026=2026-07-15"},
          {"Gửi tài liệu trước 17h ngày 15/7/2026.", "trước 17h ngày 15/7/2026=2026-07-15"},
          {"Gửi tài liệu trước 16 giờ 30 phút ngày 15/7/2026.", "trước 16 giờ 30 phút ngày 15/7/2026=2026-07-15"},
          {"Gửi tài liệu trước 16:30 ngày 15/7/2026.", "trước 16:30 ngày 15/7/2026=2026-07-15"},
          {"Báo cáo kết quả chậm nhất ngày 31/12/2026.", "chậm nhất ngày 31/12/2026=2026-12-31"},
          {"Báo cáo kết quả chậm nhất là ngày 31/12/2026.", "chậm nhất là ngày 31/12/2026=2026-12-31"},
          {"Báo cáo kết quả chậm nhất vào ngày 31/12/2026.", "chậm nhất vào ngày 31/12/2026=2026-12-31"},
          {"Báo cáo kết quả chậm nhất đến ngày 30/9/2026.", "chậm nhất đến ngày 30/9/2026=2026-09-30"},
          {"Báo cáo kết quả chậm nhất đến hết ngày 30/9/2026.", "chậm nhất đến hết ngày 30/9/2026=2026-09-30"},
          {"Báo cáo kết quả chậm nhất trước ngày 30/9/2026.", "chậm nhất trước ngày 30/9/2026=2026-09-30"},
          {"Báo cáo kết quả muộn nhất ngày 30/9/2026.", "muộn nhất ngày 30/9/2026=2026-09-30"},
          {"Nộp hồ sơ, hạn cuối là 17h00 ngày 20/01/2026.", "hạn cuối là 17h00 ngày 20/01/2026=2026-01-20"},
          {"Hoàn thành trước khi kết thúc quý III năm 2026.", "trước khi kết thúc quý III năm 2026=2026-Q3"},
          {"Quyết toán chậm nhất là ngày cuối cùng của tháng 12/2026.", "chậm nhất là ngày cuối cùng của tháng 12/2026=2026-12"},
          {"Báo cáo kết quả ngày 20 hằng tháng.", "ngày 20 hằng tháng=every month"},
          {"Rà soát hồ sơ. Đơn vị chủ trì: Văn phòng Sở; thời gian hoàn thành: Quý II/2026.", "Quý II/2026=2026-Q2"},
          {"Rà soát hồ sơ\n- Chủ trì: Văn phòng Sở.\n- Thời gian: Tháng 9 năm 2026.", "Tháng 9 năm 2026=2026-09"},
          {"Tiếp nhận hồ sơ đến hết ngày 30/9/2026.", "đến hết ngày 30/9/2026=2026-09-30"},
          {"Tiếp nhận hồ sơ đến hết tháng 9/2026.", "đến hết tháng 9/2026=2026-09"},
          {"Tiếp nhận hồ sơ đến hết năm 2026.", "đến hết năm 2026=2026"},
          {"Tiếp nhận hồ sơ đến hết quý III/2026.", "đến hết quý III/2026=2026-Q3"},
          {"Gia hạn thời gian nộp hồ sơ đến ngày 31/12/2026.", "đến ngày 31/12/2026=2026-12-31"},
          {"Hoàn thành việc rà soát trong tháng 12/2026.", "trong tháng 12/2026=2026-12"},
          {"Hoàn thành việc rà soát trong tháng 7 năm 2026.", "trong tháng 7 năm 2026=2026-07"},
          {"Hoàn thành việc rà soát ngay trong tháng 6/2026.", "ngay trong tháng 6/2026=2026-06"},
          {"Hoàn thành việc rà soát trong quý III năm 2026.", "trong quý III năm 2026=2026-Q3"},
          {"Hoàn thành việc rà soát trong Quý III năm 2026.", "trong Quý III năm 2026=2026-Q3"},
          {"Hoàn thành việc rà soát trong quý IV/2026.", "trong quý IV/2026=2026-Q4"},
          {"Hoàn thành việc rà soát trong quý 2/2026.", "trong quý 2/2026=2026-Q2"},
          {"Hoàn thành việc rà soát trong năm 2026.", "trong năm 2026=2026"},
          {"Hoàn thành việc rà soát trong ngày 20/7/2026.", "trong ngày 20/7/2026=2026-07-20"},
          {"Hoàn thành việc rà soát trước tháng 6/2026.", "trước tháng 6/2026=2026-06"},
          {"Hoàn thành việc rà soát trước quý IV năm 2026.", "trước quý IV năm 2026=2026-Q4"},
          {"Thực hiện trong năm 2026 và các năm tiếp theo.", "trong năm 2026 và các năm tiếp theo=?"},
          {"Thực hiện trong năm 2026 và những năm tiếp theo.", "trong năm 2026 và những năm tiếp theo=?"},
          {"Rà soát, hoàn thành ngày 15/7/2026.", "hoàn thành ngày 15/7/2026=2026-07-15"},
          {"Rà soát hồ sơ; hoàn thành trước ngày 15/7/2026.", "trước ngày 15/7/2026=2026-07-15"},
          {"Rà soát hồ sơ, xong trước ngày 15/7/2026.", "xong trước ngày 15/7/2026=2026-07-15"},
          {"Rà soát hồ sơ. Thời gian hoàn thành: trước ngày 30/11/2026.", "trước ngày 30/11/2026=2026-11-30"},
          {"Rà soát hồ sơ. Thời hạn: 30/11/2026.", "30/11/2026=2026-11-30"},
          {"Rà soát hồ sơ. Thời gian hoàn thành trước ngày 30/11/2026.", "trước ngày 30/11/2026=2026-11-30"},
          {"Rà soát hồ sơ. Thời gian thực hiện: Tháng 8/2026.", "Tháng 8/2026=2026-08"},
          {"Trả lời công dân trong 05 ngày làm việc.", "trong 05 ngày làm việc=P5D"},
          {"Trả lời công dân trong vòng 10 ngày.", "trong vòng 10 ngày=P10D"},
          {"Trả lời công dân trong thời hạn 15 ngày.", "trong thời hạn 15 ngày=P15D"},
          {"Trả lời công dân trong thời gian 07 ngày làm việc.", "trong thời gian 07 ngày làm việc=P7D"},
          {"Trả lời công dân trong 24 giờ.", "trong 24 giờ=PT24H"},
          {"Trả lời công dân trong vòng 02 tuần.", "trong vòng 02 tuần=P2W"},
          {"Trả lời công dân trong thời hạn 03 tháng.", "trong thời hạn 03 tháng=P3M"},
          {"Trả lời công dân trong thời hạn 01 năm.", "trong thời hạn 01 năm=P1Y"},
          {"Trả lời công dân trong thời hạn 05 (năm) ngày làm việc.", "trong thời hạn 05 (năm) ngày làm việc=P5D"},
          {"Trả lời công dân trong thời hạn mười ngày.", "trong thời hạn mười ngày=P10D"},
          {"Trả lời công dân trong thời hạn ba mươi ngày.", "trong thời hạn ba mươi ngày=P30D"},
          {"Trả lời công dân trong thời hạn mười lăm ngày.", "trong thời hạn mười lăm ngày=P15D"},
          {"Trả lời công dân trong thời hạn bốn mươi lăm ngày.", "trong thời hạn bốn mươi lăm ngày=P45D"},
          {"Trả lời công dân trong thời hạn năm ngày.", "trong thời hạn năm ngày=P5D"},
          {"Gửi hồ sơ trong thời hạn 07 ngày làm việc kể từ ngày nhận được văn bản.",
           "trong thời hạn 07 ngày làm việc kể từ ngày nhận được văn bản=P7D@kể từ ngày nhận được văn bản"},
          {"Gửi hồ sơ trong 05 ngày làm việc, kể từ ngày nhận đủ hồ sơ.",
           "trong 05 ngày làm việc, kể từ ngày nhận đủ hồ sơ=P5D@kể từ ngày nhận đủ hồ sơ"},
          {"Gửi hồ sơ trong vòng 10 ngày kể từ khi kết thúc kiểm tra, báo cáo Sở.",
           "trong vòng 10 ngày kể từ khi kết thúc kiểm tra=P10D@kể từ khi kết thúc kiểm tra"},
          {"Gửi hồ sơ sau 05 ngày kể từ ngày ban hành.", "sau 05 ngày kể từ ngày ban hành=P5D@kể từ ngày ban hành"},
          {"Gửi hồ sơ chậm nhất 03 ngày làm việc sau khi kết thúc hội nghị.",
           "chậm nhất 03 ngày làm việc sau khi kết thúc hội nghị=P3D@sau khi kết thúc hội nghị"},
          {"Gửi hồ sơ chậm nhất sau 05 ngày làm việc kể từ ngày họp.", "chậm nhất sau 05 ngày làm việc kể từ ngày họp=P5D@kể từ ngày họp"},
          {"Gửi hồ sơ chậm nhất trong 05 ngày làm việc.", "chậm nhất trong 05 ngày làm việc=P5D"},
          {"Gửi hồ sơ chậm nhất 10 ngày trước ngày khai mạc.", "chậm nhất 10 ngày trước ngày khai mạc=P10D@trước ngày khai mạc"},
          {"Gửi hồ sơ trong thời hạn không quá 05 ngày làm việc.", "trong thời hạn không quá 05 ngày làm việc=P5D"},
          {"Gửi hồ sơ trong thời hạn tối đa 20 ngày.", "trong thời hạn tối đa 20 ngày=P20D"},
          {"Rà soát hồ sơ với thời hạn 30 ngày.", "thời hạn 30 ngày=P30D"},
          {"Báo cáo kết quả trước ngày 15/8.", "trước ngày 15/8=2026-08-15~"},
          {"Báo cáo kết quả trước ngày 15 tháng 8.", "trước ngày 15 tháng 8=2026-08-15~"},
          {"Báo cáo kết quả trước ngày 10/01.", "trước ngày 10/01=2027-01-10~"},
          {"Hoàn thành việc rà soát trong tháng 8.", "trong tháng 8=2026-08~"},
          {"Hoàn thành việc rà soát trong tháng 02.", "trong tháng 02=2027-02~"},
          {"Báo cáo kết quả trước ngày 05/3.", "trước ngày 05/3=2026-03-05~"},
          {"Báo cáo kết quả trước ngày 04/3.", "trước ngày 04/3=2027-03-04~"},
          {"Hoàn thành việc rà soát trong tháng 3.", "trong tháng 3=2026-03~"},
          {"Báo cáo kết quả hằng năm trước ngày 31 tháng 01.", "hằng năm=every year; trước ngày 31 tháng 01=every year"},
          {"Hoàn thành việc rà soát trong quý III.", "trong quý III=?"},
          {"Báo cáo định kỳ hằng tháng.", "định kỳ hằng tháng=every month"},
          {"Báo cáo định kỳ hàng tháng, quý, năm.",
           "định kỳ hàng tháng, quý, năm=every month; định kỳ hàng tháng, quý, năm=every quarter; định kỳ hàng tháng, quý, năm=every year"},
          {"Báo cáo định kỳ 6 tháng.", "định kỳ 6 tháng=every half-year"},
          {"Báo cáo định kỳ sáu tháng.", "định kỳ sáu tháng=every half-year"},
          {"Báo cáo định kỳ 06 tháng, năm.", "định kỳ 06 tháng, năm=every half-year; định kỳ 06 tháng, năm=every year"},
          {"Báo cáo định kỳ 6 tháng và năm.", "định kỳ 6 tháng và năm=every half-year; định kỳ 6 tháng và năm=every year"},
          {"Báo cáo định kỳ 3 tháng.", "định kỳ 3 tháng=every quarter"},
          {"Báo cáo định kỳ hằng quý.", "định kỳ hằng quý=every quarter"},
          {"Báo cáo định kỳ hằng năm.", "định kỳ hằng năm=every year"},
          {"Hằng tuần báo cáo Giám đốc Sở.", "Hằng tuần=every week"},
          {"Hàng tuần báo cáo Giám đốc Sở.", "Hàng tuần=every week"},
          {"Hằng ngày báo cáo Giám đốc Sở.", "Hằng ngày=every day"},
          {"Hằng quý báo cáo Giám đốc Sở.", "Hằng quý=every quarter"},
          {"Hằng năm, tổ chức đối thoại với doanh nghiệp.", "Hằng năm=every year"},
          {"Báo cáo Giám đốc Sở hằng tháng.", "hằng tháng=every month"},
          {"Công khai hằng tháng kết quả đánh giá.", "hằng tháng=every month"},
          {"Báo cáo trước ngày 20 hằng tháng.", "trước ngày 20 hằng tháng=every month"},
          {"Báo cáo chậm nhất vào ngày 05 hằng tháng.", "chậm nhất vào ngày 05 hằng tháng=every month"},
          {"Báo cáo trước ngày 15/12 hằng năm.", "trước ngày 15/12 hằng năm=every year"},
          {"Báo cáo trước ngày 15 tháng cuối quý.", "trước ngày 15 tháng cuối quý=every quarter"},
          {"Báo cáo trước ngày 25 hàng tháng.", "trước ngày 25 hàng tháng=every month"},
          {"Kiểm tra tối thiểu 01 lần/năm.", "tối thiểu 01 lần/năm=every year"},
          {"Kiểm tra ít nhất một lần mỗi quý.", "ít nhất một lần mỗi quý=every quarter"},
          {"Kiểm tra ít nhất 02 lần/năm.", "ít nhất 02 lần/năm=every year"},
          {"Họp giao ban mỗi tháng một lần.", "mỗi tháng=every month"},
          {"Gửi tin, bài sau mỗi tuần thi.", "sau mỗi tuần=every week"},
          {"Gửi báo cáo đúng thời hạn.", "đúng thời hạn=?"},
          {"Gửi báo cáo đúng thời gian quy định.", "đúng thời gian quy định=?"},
          {"Gửi báo cáo theo thời hạn quy định.", "theo thời hạn quy định=?"},
          {"Gửi báo cáo theo thời gian quy định.", "theo thời gian quy định=?"},
          {"Gửi báo cáo đảm bảo thời gian quy định.", "đảm bảo thời gian quy định=?"},
          {"Gửi báo cáo theo thời gian được nêu tại khoản 1.", "theo thời gian được nêu tại khoản 1=?"},
      },
      deadlines);
}

TEST_CASE("a document without a date gives no year to a deadline that has none") {
  const std::string text = document_of("1. Báo cáo kết quả trước ngày 15/8.\n2. Hoàn thành trong tháng 9.\n3. Gửi trước ngày 15/8/2026.");
  std::string undated = text;
  const std::string date = "ngày 05 tháng 3 năm 2026";
  undated.replace(undated.find(date), date.size(), "ngày   tháng   năm     ");
  const Extracted document(undated);
  CHECK_FALSE(document.record.date.has_value());
  std::string out;
  for (const Directive& directive : document.record.directives) {
    for (const Deadline& deadline : directive.deadlines)
      out.append(given(deadline.value) ? deadline.value : "?").append(deadline.inferred ? "~ " : " ");
  }
  CHECK(out == "? ? 2026-08-15 ");
}

TEST_CASE("other times are no deadlines") {
  check_rows(
      {
          {"Gửi báo cáo kịp thời.", "-"},
          {"Thực hiện thường xuyên, liên tục.", "-"},
          {"Áp dụng từ ngày 01/7/2026.", "-"},
          {"Thực hiện kể từ ngày 01/7/2026.", "-"},
          {"Tổng hợp số liệu tính đến ngày 30/6/2026.", "-"},
          {"Tổ chức thực hiện từ ngày 01/7/2026 đến ngày 15/7/2026.", "-"},
          {"Rà soát các văn bản đã ban hành trước ngày 01/7/2025.", "-"},
          {"Rà soát hồ sơ được cấp trước ngày 01/7/2025.", "-"},
          {"Xây dựng kế hoạch công tác hằng năm của đơn vị.", "-"},
          {"Thực hiện Kế hoạch cải cách hành chính hằng năm.", "-"},
          {"Bố trí kinh phí hằng năm theo phân cấp.", "-"},
          {"Rà soát số người hưởng trợ cấp hằng tháng.", "-"},
          {"Cung cấp số liệu theo thời gian thực.", "-"},
          {"Thực hiện Chương trình giai đoạn 2026 - 2030.", "-"},
          {"Rà soát các hội không hoạt động trong 02 năm liên tục.", "-"},
          {"Phấn đấu đến năm 2030 đạt 90%.", "-"},
          {"Tiếp tục thực hiện sau khi sắp xếp tổ chức.", "-"},
          {"Kiểm tra 05 ngày công của mỗi người.", "-"},
          {"Tập trung giải quyết trong thời gian tới.", "-"},
          {"Rà soát kết quả 6 tháng đầu năm.", "-"},
          {"Thực hiện báo cáo tháng 6 theo mẫu.", "-"},
          {"Báo cáo những vướng mắc trong quá trình thực hiện.", "-"},
          {"Chuẩn bị Hội nghị ngày 09 tháng 10 năm 2026.", "-"},
          {"Sử dụng hàng hóa trong nước.", "-"},
          {"Mỗi năm giảm 5% chi phí.", "-"},
      },
      deadlines);
}
