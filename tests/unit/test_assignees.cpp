// Who is told to act, with whom, and to whom it is reported: "assignees|coordinators|report_to", "?" for the addressees; "-" is no order.
#include "exact.hpp"
#include "meaning_documents.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string action(std::string_view words) {
  const Extracted document(document_of("1. " + std::string(words) + "\n2. Rà soát."));
  const Directive& directive = document.record.directives.front();
  if (!directive.action) return "-";
  std::string out;
  for (const Assignee& assignee : directive.assignees)
    out.append(out.empty() ? "" : "; ").append(assignee.implied ? Value("?") : assignee.name);
  out += '|';
  for (std::size_t i = 0; i < directive.coordinators.size(); ++i) out.append(i == 0 ? "" : "; ").append(directive.coordinators[i]);
  return out.append("|").append(given(directive.report_to) ? directive.report_to : "");
}

}  // namespace

TEST_CASE("orders name who acts, with whom, and who is told") {
  check_rows(
      {
          {"Giao Sở Tài chính rà soát.", "Sở Tài chính||"},
          {"Giao cho Sở Tài chính rà soát.", "Sở Tài chính||"},
          {"Yêu cầu Sở Tài chính rà soát.", "Sở Tài chính||"},
          {"Đề nghị Sở Tài chính rà soát.", "Sở Tài chính||"},
          {"Phân công Phòng Kế hoạch rà soát.", "Phòng Kế hoạch||"},
          {"Sở Tài chính rà soát.", "Sở Tài chính||"},
          {"Sở Tài chính có trách nhiệm rà soát.", "Sở Tài chính||"},
          {"Sở Tài chính chịu trách nhiệm rà soát.", "Sở Tài chính||"},
          {"Sở Tài chính: Rà soát.", "Sở Tài chính||"},
          {"Văn phòng Sở theo dõi, đôn đốc.", "Văn phòng Sở||"},
          {"Giao Văn phòng Sở theo dõi, báo cáo Giám đốc Sở.", "Văn phòng Sở||Giám đốc Sở"},
          {"Giao Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ thẩm định.", "Sở Tư pháp|Sở Nội vụ|"},
          {"Sở Tư pháp chủ trì, phối hợp Sở Nội vụ thẩm định.", "Sở Tư pháp|Sở Nội vụ|"},
          {"Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ, Sở Tài chính và các cơ quan liên quan thẩm định.",
           "Sở Tư pháp|Sở Nội vụ; Sở Tài chính; các cơ quan liên quan|"},
          {"Sở Tư pháp chủ trì cùng với các đơn vị thẩm định.", "Sở Tư pháp|các đơn vị|"},
          {"Sở Y tế phối hợp chặt chẽ với Công an tỉnh kiểm tra.", "Sở Y tế|Công an tỉnh|"},
          {"Sở Y tế phối hợp với Công đoàn Sở và Đoàn Thanh niên tổ chức thực hiện.", "Sở Y tế|Công đoàn Sở; Đoàn Thanh niên|"},
          {"Giao Ban Quản lý dự án đầu tư xây dựng các công trình giao thông rà soát.",
           "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông||"},
          {"Giao Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh rà soát.", "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh||"},
          {"Giao Cổng Thông tin điện tử tỉnh đăng tải.", "Cổng Thông tin điện tử tỉnh||"},
          {"Giao Bộ phận Tiếp nhận và Trả kết quả các cấp rà soát.", "Bộ phận Tiếp nhận và Trả kết quả các cấp||"},
          {"Đề nghị các tổ chức chính trị - xã hội tham gia.", "các tổ chức chính trị - xã hội||"},
          {"Giao Quỹ Đầu tư phát triển tỉnh rà soát.", "Quỹ Đầu tư phát triển tỉnh||"},
          {"Thư viện tỉnh, Bảo tàng tỉnh rà soát.", "Thư viện tỉnh; Bảo tàng tỉnh||"},
          {"Các chủ đầu tư, nhà thầu thi công bảo đảm tiến độ.", "Các chủ đầu tư, nhà thầu thi công||"},
          {"Đề nghị Quý cơ quan cung cấp thông tin.", "Quý cơ quan||"},
          {"Giao Tổ Thư ký, Tiểu ban Tuyên truyền và Nhà máy Thủy điện Ví Dụ rà soát.",
           "Tổ Thư ký; Tiểu ban Tuyên truyền; Nhà máy Thủy điện Ví Dụ||"},
          {"Yêu cầu các đơn vị sự nghiệp công lập rà soát.", "các đơn vị sự nghiệp công lập||"},
          {"Các trường mầm non, tiểu học, trung học cơ sở rà soát.", "Các trường mầm non, tiểu học, trung học cơ sở||"},
          {"Các cơ sở khám bệnh, chữa bệnh rà soát.", "Các cơ sở khám bệnh, chữa bệnh||"},
          {"Cán bộ, công chức, viên chức thực hiện nghiêm.", "Cán bộ, công chức, viên chức||"},
          {"Tổ chức hội nghị.", "?||"},
          {"Thủ trưởng các cơ quan tham mưu, giúp việc Tỉnh ủy chỉ đạo.", "Thủ trưởng các cơ quan tham mưu, giúp việc Tỉnh ủy||"},
          {"Giao Giám đốc các Sở: Tài chính, Nội vụ; Chủ tịch UBND các xã, phường rà soát.",
           "Tài chính; Nội vụ; Chủ tịch UBND các xã, phường||"},
          {"Kể từ ngày 01/02/2026, các đơn vị thực hiện gửi, nhận văn bản điện tử.", "các đơn vị||"},
          {"Đề nghị đồng chí Bí thư Chi bộ, đồng chí Chủ tịch Công đoàn quán triệt.",
           "đồng chí Bí thư Chi bộ; đồng chí Chủ tịch Công đoàn||"},
          {"Đối với Phòng Kế hoạch: khẩn trương tham mưu.", "Phòng Kế hoạch||"},
          {"Số hóa hồ sơ (Văn phòng Sở chủ trì).", "Văn phòng Sở||"},
          {"Rà soát hồ sơ. Đơn vị chủ trì: Văn phòng Sở; đơn vị phối hợp: Sở Tài chính, Sở Y tế.", "Văn phòng Sở|Sở Tài chính; Sở Y tế|"},
          {"Chủ trì: Văn phòng Sở. Phối hợp: Thanh tra Sở.", "Văn phòng Sở|Thanh tra Sở|"},
          {"Các sở, ban, ngành khẩn trương báo cáo.", "Các sở, ban, ngành||"},
          {"Các sở, ban, ngành, UBND các xã, phường rà soát.", "Các sở, ban, ngành; UBND các xã, phường||"},
          {"Đề nghị các sở, ban, ngành và UBND các xã, phường, đặc khu rà soát.", "các sở, ban, ngành; UBND các xã, phường, đặc khu||"},
          {"Đề nghị các cơ quan, đơn vị, địa phương thực hiện nghiêm.", "các cơ quan, đơn vị, địa phương||"},
          {"Yêu cầu Trưởng các phòng, đơn vị thực hiện nghiêm.", "Trưởng các phòng, đơn vị||"},
          {"Yêu cầu Thủ trưởng các đơn vị nghiêm túc thực hiện.", "Thủ trưởng các đơn vị||"},
          {"Thủ trưởng các sở, ban, ngành chịu trách nhiệm thi hành.", "Thủ trưởng các sở, ban, ngành||"},
          {"Chánh Văn phòng UBND tỉnh; Giám đốc Sở Nội vụ; Thủ trưởng các cơ quan có liên quan chịu trách nhiệm thi hành.",
           "Chánh Văn phòng UBND tỉnh; Giám đốc Sở Nội vụ; Thủ trưởng các cơ quan có liên quan||"},
          {"Chánh Văn phòng, Giám đốc Sở Y tế và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành.",
           "Chánh Văn phòng; Giám đốc Sở Y tế; các ông, bà có tên tại Điều 1||"},
          {"Sở Khoa học và Công nghệ rà soát.", "Sở Khoa học và Công nghệ||"},
          {"Sở Văn hóa, Thể thao và Du lịch tổ chức hội thi.", "Sở Văn hóa, Thể thao và Du lịch||"},
          {"Sở Nông nghiệp và Môi trường chủ động rà soát.", "Sở Nông nghiệp và Môi trường||"},
          {"Sở Nông nghiệp và phát triển nông thôn rà soát.", "Sở Nông nghiệp và phát triển nông thôn||"},
          {"Sở Giáo dục và Đào tạo hướng dẫn các trường.", "Sở Giáo dục và Đào tạo||"},
          {"Sở Xây dựng xây dựng kế hoạch.", "Sở Xây dựng||"},
          {"Sở Giao thông vận tải tổ chức kiểm tra.", "Sở Giao thông vận tải||"},
          {"Sở Ngoại vụ báo cáo UBND tỉnh.", "Sở Ngoại vụ||UBND tỉnh"},
          {"Bộ Ngoại giao trình Chính phủ.", "Bộ Ngoại giao||Chính phủ"},
          {"Ban Quản lý các khu công nghiệp rà soát.", "Ban Quản lý các khu công nghiệp||"},
          {"Ban Chấp hành lâm thời Hội Làm vườn tổ chức Đại hội.", "Ban Chấp hành lâm thời Hội Làm vườn||"},
          {"Giao Hiệp hội Nhà thầu xây dựng hoàn thành hồ sơ.", "Hiệp hội Nhà thầu xây dựng||"},
          {"Hội đồng an toàn, vệ sinh lao động có trách nhiệm tư vấn.", "Hội đồng an toàn, vệ sinh lao động||"},
          {"Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh bố trí lực lượng.", "Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh||"},
          {"Viễn thông Tân Châu bảo đảm đường truyền.", "Viễn thông Tân Châu||"},
          {"Kho bạc Nhà nước tỉnh kiểm soát chi.", "Kho bạc Nhà nước tỉnh||"},
          {"Yêu cầu các hội: Hội Nghề cá, Hội Tin học và Hội Làm vườn hoàn thành Đại hội.", "Hội Nghề cá; Hội Tin học; Hội Làm vườn||"},
          {"Giao các sở: Nông nghiệp và Phát triển nông thôn, Thông tin và Truyền thông, Xây dựng đôn đốc.",
           "Nông nghiệp và Phát triển nông thôn; Thông tin và Truyền thông; Xây dựng||"},
          {"Giao các Sở: Tài chính, Nội vụ, Tư pháp rà soát.", "Tài chính; Nội vụ; Tư pháp||"},
          {"Trong quá trình thực hiện, các đơn vị kịp thời báo cáo UBND tỉnh.", "các đơn vị||UBND tỉnh"},
          {"Sau khi hoàn thành, Sở Tài chính tổng hợp.", "Sở Tài chính||"},
          {"Hằng năm, Công an tỉnh có trách nhiệm xây dựng dự toán gửi Sở Tài chính thẩm định.", "Công an tỉnh||Sở Tài chính"},
          {"Rà soát hồ sơ; Sở Tài chính tổng hợp.", "Sở Tài chính||"},
          {"Đến nay tiến độ còn chậm. Giao Sở Y tế chủ trì báo cáo.", "Sở Y tế||"},
          {"Khi có kết quả chính thức giao Sở Nội vụ chủ trì phân tích.", "Sở Nội vụ||"},
          {"Rà soát và gửi về Sở Nội vụ trước ngày 15/7/2026.", "?||Sở Nội vụ"},
          {"Rà soát, báo cáo UBND tỉnh.", "?||UBND tỉnh"},
          {"Rà soát, báo cáo kết quả về Sở Nội vụ.", "?||Sở Nội vụ"},
          {"Rà soát, gửi báo cáo kết quả thực hiện về Sở Nội vụ để tổng hợp.", "?||Sở Nội vụ"},
          {"Lập 01 bộ hồ sơ, gửi cho Ủy ban nhân dân tỉnh.", "?||Ủy ban nhân dân tỉnh"},
          {"Lập hồ sơ trình UBND tỉnh xem xét.", "?||UBND tỉnh"},
          {"Lập hồ sơ để trình UBND tỉnh xem xét.", "?||UBND tỉnh"},
          {"Lập hồ sơ nộp về Phòng Tổ chức.", "?||Phòng Tổ chức"},
          {"Tổng hợp, báo cáo, đề xuất Chủ tịch UBND tỉnh xem xét.", "?||Chủ tịch UBND tỉnh"},
          {"Tổng hợp, báo cáo, tham mưu UBND tỉnh.", "?||UBND tỉnh"},
          {"Thường xuyên theo dõi, báo cáo lãnh đạo UBND tỉnh tình hình thực hiện.", "?||lãnh đạo UBND tỉnh"},
          {"Tổng hợp danh sách gửi Văn phòng UBND tỉnh để báo cáo Chủ tịch UBND tỉnh.", "?||Văn phòng UBND tỉnh"},
          {"Kết quả thực hiện gửi về Sở Nội vụ trước ngày 15/7/2026.", "?||Sở Nội vụ"},
          {"Tham mưu UBND tỉnh ban hành kế hoạch.", "?||"},
          {"Tham mưu lãnh đạo Sở trình Chủ tịch UBND tỉnh phương án.", "?||"},
          {"Tiếp tục đề xuất UBND tỉnh kiện toàn bộ máy.", "?||"},
          {"Rà soát thủ tục hành chính.", "?||"},
          {"Chủ động rà soát thủ tục hành chính.", "?||"},
          {"Tiếp tục triển khai thực hiện Đề án 06.", "?||"},
          {"Khẩn trương hoàn thiện hồ sơ.", "?||"},
          {"Tăng cường kỷ luật, kỷ cương.", "?||"},
          {"Phối hợp với Công an tỉnh kiểm tra.", "?|Công an tỉnh|"},
          {"Chủ trì, phối hợp với các cơ quan, đơn vị liên quan xây dựng dữ liệu.", "?|các cơ quan, đơn vị liên quan|"},
          {"Phối hợp thực hiện nhiệm vụ chung.", "?||"},
          {"Đề nghị nghiên cứu, có ý kiến.", "?||"},
          {"Đề nghị rà soát kỹ dự thảo.", "?||"},
          {"Đề nghị Công ty TNHH Sông Hậu cung cấp hồ sơ.", "Công ty TNHH Sông Hậu||"},
          {"Đề nghị Ban chấp hành các Hội công chứng viên rà soát.", "Ban chấp hành các Hội công chứng viên||"},
          {"Giao Thanh tra tỉnh phối hợp với Thanh tra, Công an và Sở Tài chính kiểm tra.",
           "Thanh tra tỉnh|Thanh tra; Công an; Sở Tài chính|"},
          {"Giao Giám đốc Công an tỉnh ban hành quy chế.", "Giám đốc Công an tỉnh||"},
          {"Chủ tịch UBND các xã, phường chỉ đạo rà soát.", "Chủ tịch UBND các xã, phường||"},
          {"Người đứng đầu các cơ quan chịu trách nhiệm về kết quả.", "Người đứng đầu các cơ quan||"},
          {"Lãnh đạo các phòng phân công người theo dõi.", "Lãnh đạo các phòng||"},
          {"Các đồng chí dự họp đúng thành phần.", "Các đồng chí||"},
          {"UBND các huyện, thị xã, thành phố rà soát.", "UBND các huyện, thị xã, thành phố||"},
          {"Phòng Văn hóa - Xã hội tổng hợp.", "Phòng Văn hóa - Xã hội||"},
          {"Trung tâm Phục vụ hành chính công tỉnh niêm yết.", "Trung tâm Phục vụ hành chính công tỉnh||"},
          {"Báo và Phát thanh, truyền hình tỉnh đưa tin.", "Báo và Phát thanh, truyền hình tỉnh||"},
          {"Sở Nội vụ (qua Phòng Cải cách hành chính) tổng hợp.", "Sở Nội vụ||"},
          {"Giao Sở Tài chính chủ trì; Sở Nội vụ phối hợp.", "Sở Tài chính; Sở Nội vụ||"},
      },
      action);
}

TEST_CASE("a heading in capitals and what a document does to another one order nothing") {
  check_rows(
      {
          {"TỔ CHỨC THỰC HIỆN", "-"},
          {"Tổ chức thực hiện nghiêm.", "?||"},
          {"Sửa đổi khoản 2 Điều 4 như sau:", "-"},
          {"Bổ sung Điều 5a như sau:", "-"},
          {"Sửa đổi, bổ sung một số điều của Quy chế.", "-"},
          {"Bổ sung nhân lực cho bộ phận một cửa.", "?||"},
      },
      action);
}

TEST_CASE("reports, data and others' orders are no orders") {
  check_rows(
      {
          {"Sở Tài chính đã rà soát hồ sơ.", "-"},
          {"Sở Tài chính được giao 05 biên chế.", "-"},
          {"Sở Tài chính không đồng ý với đề xuất.", "-"},
          {"Sở Tài chính có Công văn số 88/STC-VP ngày 02/3/2026.", "-"},
          {"Theo đề nghị của Sở Tài chính, hồ sơ đã đủ.", "-"},
          {"Hồ sơ đề nghị Sở Tài chính thẩm định đã đủ.", "-"},
          {"Nhiệm vụ được giao Sở Tài chính đã xong.", "-"},
          {"Số lượng người tham gia: 20 người.", "-"},
          {"Việc tổ chức đại hội đúng quy định.", "-"},
          {"Quyết định này có hiệu lực từ ngày ký.", "-"},
          {"Các thành viên làm việc theo chế độ kiêm nhiệm.", "-"},
          {"Họ và tên: Nguyễn Văn Ban.", "-"},
          {"Ông Trần Văn Sở, Phó Giám đốc.", "-"},
          {"Hội nghị tổ chức tại phòng họp số 2.", "-"},
          {"Trường hợp vắng mặt thì báo trước.", "-"},
          {"Nội dung: theo Công văn số 88/STC-VP ngày 02/3/2026 đề nghị Sở Y tế báo cáo.", "-"},
      },
      action);
}

TEST_CASE("cells, tax offices of an area and what offices are told to do in daily words") {
  check_rows(
      {
          {"Yêu cầu Chi ủy xây dựng kế hoạch khắc phục.", "Chi ủy||"},
          {"Đề nghị Thuế cơ sở 7 cử cán bộ hướng dẫn.", "Thuế cơ sở 7||"},
          {"UBND xã cụ thể hóa thành kế hoạch.", "UBND xã||"},
          {"Các đơn vị giải trình trước ngày 25/01/2026.", "Các đơn vị||"},
          {"Sở Y tế trực ban 24/24h.", "Sở Y tế||"},
          {"Công an tỉnh: làm sạch dữ liệu dân cư.", "Công an tỉnh||"},
      },
      action);
}

TEST_CASE("a heading that asks a body orders what stands below, a heading on requirements does not") {
  const auto below = [](std::string_view heading) {
    const Extracted document(document_of("1. " + std::string(heading) + "\na) Trình Tổng công ty trước ngày 28.02.2026.\n2. Rà soát."));
    return std::string(document.record.directives.at(1).action ? "order" : "-");
  };
  check_rows({{"Yêu cầu Ban:", "order"}, {"Yêu cầu chung:", "-"}, {"Yêu cầu:", "-"}}, below);
}
