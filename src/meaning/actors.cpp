#include "meaning/actors.hpp"

#include <algorithm>
#include <array>

#include "grammar/scan.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/body_table.hpp"
#include "meaning/cue_table.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;

constexpr std::size_t kLongestName = 400;
constexpr std::size_t kMostNames = 40;

constexpr Cue row(std::string_view words, int value = 0) { return {words, value}; }

// ---- words with which a name begins

enum Head : int {
  sure,       // a body whatever follows
  named,      // a body when a capital follows: "Bộ Công an", "Hội Làm vườn"
  collective  // "các …", "lãnh đạo …": a body when a noun of kCollective follows
};

constexpr std::array kHeads = {
    row("sở", named),
    row("bộ", named),
    row("văn phòng", sure),
    row("ubnd", sure),
    row("hđnd", sure),
    row("ubmttq", sure),
    row("ủy ban", sure),
    row("uỷ ban", sure),
    row("hội đồng", sure),
    row("công an", sure),
    row("bộ chỉ huy", sure),
    row("bộ tư lệnh", sure),
    row("bộ phận", sure),
    row("giám đốc", sure),
    row("phó giám đốc", sure),
    row("tổng giám đốc", sure),
    row("bộ trưởng", sure),
    row("thứ trưởng", sure),
    row("cục trưởng", sure),
    row("vụ trưởng", sure),
    row("viện trưởng", sure),
    row("hiệu trưởng", sure),
    row("tổ trưởng", sure),
    row("chi cục trưởng", sure),
    row("chủ tịch", sure),
    row("phó chủ tịch", sure),
    row("chủ nhiệm", sure),
    row("bí thư", sure),
    row("chánh văn phòng", sure),
    row("chánh thanh tra", sure),
    row("phó chánh văn phòng", sure),
    row("trưởng", collective),
    row("trưởng phòng", sure),
    row("trưởng ban", sure),
    row("trưởng đoàn", sure),
    row("phó trưởng", collective),
    row("thủ trưởng", sure),
    row("người đứng đầu", sure),
    row("thanh tra", named),
    row("thanh tra tỉnh", sure),
    row("tổng cục", sure),
    row("cục", named),
    row("vụ", named),
    row("viện", named),
    row("chi cục", sure),
    row("ban", named),
    row("ban giám đốc", sure),
    row("ban quản lý", sure),
    row("ban chỉ đạo", sure),
    row("ban chỉ huy", sure),
    row("ban chấp hành", sure),
    row("ban chủ nhiệm", sure),
    row("ban thường vụ", sure),
    row("ban dân tộc", sure),
    row("hội", named),
    row("hiệp hội", sure),
    row("liên đoàn", sure),
    row("liên minh", sure),
    row("liên hiệp", sure),
    row("đoàn", named),
    row("đoàn thanh niên", sure),
    row("tỉnh đoàn", sure),
    row("thành đoàn", sure),
    row("tỉnh ủy", sure),
    row("tỉnh uỷ", sure),
    row("thành ủy", sure),
    row("đảng ủy", sure),
    row("đảng uỷ", sure),
    row("chi bộ", sure),
    row("phòng", named),
    row("phòng chuyên môn", sure),
    row("trung tâm", sure),
    row("trường", named),
    row("bệnh viện", sure),
    row("trạm", named),
    row("hạt kiểm lâm", sure),
    row("kho bạc", sure),
    row("kho bạc nhà nước", sure),
    row("ngân hàng", sure),
    row("bảo hiểm xã hội", sure),
    row("bhxh", sure),
    row("tòa án", sure),
    row("toà án", sure),
    row("viện kiểm sát", sure),
    row("mặt trận", sure),
    row("mttq", sure),
    row("báo và", sure),
    row("báo", named),
    row("đài", named),
    row("cổng thông tin", sure),
    row("điện lực", sure),
    row("viễn thông", named),
    row("bưu điện", sure),
    row("bưu chính", named),
    row("công ty", sure),
    row("tổng công ty", sure),
    row("tập đoàn", sure),
    row("thuế", named),
    row("thuế tỉnh", sure),
    row("hải quan", named),
    row("quản lý thị trường", sure),
    row("tổ công tác", sure),
    row("tổ giúp việc", sure),
    row("đội", named),
    row("chính phủ", sure),
    row("quốc hội", sure),
    row("thủ tướng", sure),
    row("thường trực", sure),
    row("vpcp", sure),
    row("các", collective),
    row("những", collective),
    row("từng", collective),
    row("mỗi", collective),
    row("toàn thể", collective),
    row("lãnh đạo", collective),
    row("đại diện", collective),
    row("cán bộ", collective),
    row("lực lượng", sure),
    row("chính quyền", sure),
    row("cấp ủy", sure),
    row("sở, ban, ngành", sure),
    row("sở, ngành", sure),
    row("cơ quan", sure),
    row("đơn vị", sure),
    row("chủ đầu tư", sure),
    row("đồng chí", collective),
};

// What "các", "Thủ trưởng" and their like are followed by, and what goes on in a list in small letters: "các sở, ban, ngành".
constexpr std::array kNouns = {
    row("sở"),
    row("ban"),
    row("ngành"),
    row("đơn vị"),
    row("cơ quan"),
    row("phòng"),
    row("địa phương"),
    row("bộ"),
    row("xã"),
    row("phường"),
    row("huyện"),
    row("quận"),
    row("thị xã"),
    row("thị trấn"),
    row("thành phố"),
    row("tỉnh"),
    row("đặc khu"),
    row("hội"),
    row("đoàn thể"),
    row("tổ chức"),
    row("đồng chí"),
    row("ông"),
    row("bà"),
    row("thành viên"),
    row("doanh nghiệp"),
    row("trường"),
    row("trung tâm"),
    row("cấp"),
    row("cá nhân"),
    row("nhà thầu"),
    row("chủ đầu tư"),
    row("chủ tịch"),
    row("giám đốc"),
    row("thủ trưởng"),
    row("trưởng"),
    row("viên chức"),
    row("công chức"),
    row("cán bộ"),
    row("khối"),
    row("vụ"),
    row("cục"),
    row("viện"),
    row("chi cục"),
    row("bệnh viện"),
    row("đại biểu"),
    row("ủy ban nhân dân"),
    row("uỷ ban nhân dân"),
    row("ubnd"),
    row("hđnd"),
    row("văn phòng"),
    row("ban quản lý"),
    row("bộ phận"),
    row("người lao động"),
    row("nhà trường"),
    row("cơ sở"),
    row("tổ"),
    row("đoàn"),
    row("đội"),
    row("trạm"),
    row("công ty"),
    row("hợp tác xã"),
    row("khu phố"),
    row("thôn"),
    row("lãnh đạo, chỉ đạo"),
    row("lãnh đạo xây dựng"),
    row("lãnh đạo thực hiện"),
    row("lãnh đạo tổ chức"),
    row("lãnh đạo triển khai"),
    row("đại diện"),
    row("hiệp hội"),
    row("liên đoàn"),
    row("ban chủ nhiệm"),
    row("ban chấp hành"),
    row("sở ngành"),
    row("học viện"),
    row("đảng ủy"),
    row("chi bộ"),
    row("nhóm"),
    row("cán sự"),
    row("chuyên viên"),
};

// Words that seem to end a name and do not.
constexpr std::array kGoesOn = {
    row("liên quan"),   row("có liên quan"), row("có tên"),         row("có thành viên"), row("trực thuộc"),
    row("thuộc"),       row("ngang bộ"),     row("khác"),           row("các"),           row("trên địa bàn"),
    row("lâm thời"),    row("cũ"),           row("chuyên môn"),     row("nghiệp vụ"),     row("quản lý"),
    row("cấp tỉnh"),    row("cấp xã"),       row("cấp huyện"),      row("tại điều"),      row("tại các"),
    row("tại phụ lục"), row("nêu tại"),      row("tại địa phương"), row("tại tỉnh"),      row("tổ chức cán bộ"),
};

// Words of two syllables that a name holds though the second one is a verb.
constexpr std::array kFields = {
    row("ngoại giao"), row("giao thông"), row("xây dựng"),    row("thông tin"), row("thanh tra"), row("kiểm tra"),
    row("tổ chức"),    row("kế hoạch"),   row("tuyên giáo"),  row("chấp hành"), row("quản lý"),   row("phát thanh"),
    row("đào tạo"),    row("đầu tư"),     row("phòng chống"), row("dự án"),     row("công báo"),  row("báo chí"),
};

// Verbs that close a name as a noun when another verb follows: "Hiệp hội Nhà thầu xây dựng hoàn thành …".
constexpr std::array kVerbalNouns = {
    row("xây dựng"),     row("quản lý"),   row("kiểm tra"), row("thanh tra"),  row("bảo vệ"),
    row("giám sát"),     row("đầu tư"),    row("đào tạo"),  row("phát triển"), row("truyền thông"),
    row("tuyên truyền"), row("kiểm soát"), row("vận tải"),  row("nghiên cứu"), row("nghiên cứu và phát triển"),
    row("điều phối"),    row("thẩm định"), row("sử dụng"),  row("cung cấp"),
};

// Words that no name holds.
constexpr std::array kStops = {
    row("chậm nhất"), row("muộn nhất"), row("tình hình"), row("kết quả"),    row("danh sách"), row("hồ sơ"),      row("văn bản"),
    row("nội dung"),  row("việc"),      row("dự thảo"),   row("thống nhất"), row("hằng"),      row("hàng tháng"), row("hàng năm"),
    row("hàng quý"),  row("hàng tuần"), row("đồng thời"), row("ngay"),       row("những"),
};

// Words with which an order's predicate begins, and with which a provision without a subject orders.
constexpr auto kPredicates = std::to_array<Cue>({
    row("chủ trì"),
    row("phối hợp"),
    row("chủ động"),
    row("tham mưu"),
    row("báo cáo"),
    row("theo dõi"),
    row("đôn đốc"),
    row("hướng dẫn"),
    row("kiểm tra"),
    row("rà soát"),
    row("nghiên cứu"),
    row("xây dựng"),
    row("tổ chức"),
    row("triển khai"),
    row("thực hiện"),
    row("tiếp tục"),
    row("tăng cường"),
    row("khẩn trương"),
    row("tập trung"),
    row("nghiêm túc"),
    row("chịu trách nhiệm"),
    row("có trách nhiệm"),
    row("có nhiệm vụ"),
    row("là đầu mối"),
    row("có chức năng"),
    row("làm đầu mối"),
    row("là cơ quan"),
    row("căn cứ"),
    row("chỉ đạo"),
    row("trực tiếp"),
    row("ban hành"),
    row("bố trí"),
    row("cập nhật"),
    row("chuẩn bị"),
    row("liên hệ"),
    row("cử"),
    row("gửi"),
    row("trình"),
    row("tổng hợp"),
    row("hoàn thành"),
    row("hoàn thiện"),
    row("lập"),
    row("lựa chọn"),
    row("thẩm định"),
    row("phê duyệt"),
    row("công bố"),
    row("công khai"),
    row("đẩy mạnh"),
    row("quán triệt"),
    row("phổ biến"),
    row("tuyên truyền"),
    row("quan tâm"),
    row("thường xuyên"),
    row("kịp thời"),
    row("giao"),
    row("phân công"),
    row("tham dự"),
    row("dự"),
    row("đăng ký"),
    row("thông báo"),
    row("đề xuất"),
    row("xác định"),
    row("xác nhận"),
    row("cung cấp"),
    row("đảm bảo"),
    row("bảo đảm"),
    row("kết nối"),
    row("thành lập"),
    row("kiện toàn"),
    row("giúp"),
    row("phát hiện"),
    row("tiếp nhận"),
    row("xử lý"),
    row("giải quyết"),
    row("tham gia"),
    row("góp ý"),
    row("xem xét"),
    row("cho ý kiến"),
    row("cân đối"),
    row("duy trì"),
    row("nâng cao"),
    row("phát huy"),
    row("tạo điều kiện"),
    row("hỗ trợ"),
    row("vận động"),
    row("giám sát"),
    row("đánh giá"),
    row("phân tích"),
    row("tổng kết"),
    row("sơ kết"),
    row("lồng ghép"),
    row("huy động"),
    row("đưa"),
    row("mở"),
    row("ứng dụng"),
    row("định kỳ"),
    row("hằng năm"),
    row("hàng năm"),
    row("hằng tháng"),
    row("hàng tháng"),
    row("phải"),
    row("cần"),
    row("trên cơ sở"),
    row("theo chức năng"),
    row("theo nhiệm vụ"),
    row("trong phạm vi"),
    row("có văn bản"),
    row("có kế hoạch"),
    row("thống kê"),
    row("khắc phục"),
    row("chấn chỉnh"),
    row("nộp"),
    row("vận dụng"),
    row("áp dụng"),
    row("sắp xếp"),
    row("hình thành"),
    row("điều chỉnh"),
    row("bàn giao"),
    row("quy định"),
    row("thi hành"),
    row("quyết định"),
    row("biết"),
    row("chuyển"),
    row("thanh tra"),
    row("mời"),
    row("góp phần"),
    row("làm rõ"),
    row("đầu tư"),
    row("cải thiện"),
    row("cắt giảm"),
    row("đơn giản hóa"),
    row("rút ngắn"),
    row("lấy ý kiến"),
    row("công nhận"),
    row("khen thưởng"),
    row("biểu dương"),
    row("đổi mới"),
    row("sử dụng"),
    row("bổ sung"),
    row("sửa đổi"),
    row("nhân rộng"),
    row("chú trọng"),
    row("ưu tiên"),
    row("siết chặt"),
    row("truy cập"),
    row("vận hành"),
    row("khai thác"),
    row("số hóa"),
    row("lưu trữ"),
    row("bảo vệ"),
    row("phòng ngừa"),
    row("ngăn chặn"),
    row("đấu tranh"),
    row("đào tạo"),
    row("bồi dưỡng"),
    row("tập huấn"),
    row("chấp hành"),
    row("niêm yết"),
    row("đối chiếu"),
    row("phân bổ"),
    row("giải ngân"),
    row("thu hồi"),
    row("đề cao"),
    row("gương mẫu"),
    row("nêu cao"),
    row("quản lý"),
    row("cấp"),
    row("cấp phát"),
    row("chi trả"),
    row("mua sắm"),
    row("lắp đặt"),
    row("bảo trì"),
    row("nâng cấp"),
    row("thiết lập"),
    row("phát triển"),
    row("khuyến khích"),
    row("động viên"),
    row("thúc đẩy"),
    row("tháo gỡ"),
    row("nhanh chóng"),
    row("tích cực"),
    row("chuyển đổi"),
    row("phân loại"),
    row("gắn"),
    row("lên kế hoạch"),
    row("truyền thông"),
    row("phát hành"),
    row("ký"),
    row("đính chính"),
    row("trả lời"),
    row("phản hồi"),
    row("nghiệm thu"),
    row("quyết toán"),
    row("thanh toán"),
    row("đối thoại"),
    row("tiếp công dân"),
    row("nắm"),
    row("hoàn trả"),
    row("gia hạn"),
    row("họp"),
    row("cải tạo"),
    row("sửa chữa"),
    row("quy hoạch"),
    row("vận chuyển"),
    row("trang bị"),
    row("ngừng"),
    row("dừng"),
    row("tạm dừng"),
    row("sơ tán"),
    row("chuẩn hóa"),
    row("thuê"),
    row("lưu ý"),
    row("nghiêm cấm"),
    row("kết hợp"),
    row("củng cố"),
    row("hoàn chỉnh"),
    row("phản ánh"),
    row("đình chỉ"),
    row("kê khai"),
    row("thẩm tra"),
    row("tiêu hủy"),
    row("di dời"),
    row("khảo sát"),
    row("điều tra"),
    row("xóa"),
    row("rút kinh nghiệm"),
    row("kiểm điểm"),
    row("xử phạt"),
    row("đăng tải"),
    row("phát động"),
    row("hưởng ứng"),
    row("tuyển dụng"),
    row("trao đổi"),
    row("kiến nghị"),
    row("thu thập"),
    row("tích hợp"),
    row("đồng bộ"),
    row("khai báo"),
    row("ký kết"),
    row("ký số"),
    row("kiểm soát"),
    row("hạn chế"),
    row("giảm"),
    row("tiết kiệm"),
    row("khởi công"),
    row("cắm mốc"),
    row("đo đạc"),
    row("vệ sinh"),
    row("cứu trợ"),
    row("tiêm"),
    row("trồng"),
    row("bám sát"),
    row("thay đổi"),
    row("đề ra"),
    row("phân cấp"),
    row("ủy quyền"),
    row("giới thiệu"),
    row("xác minh"),
    row("chăm lo"),
    row("tặng"),
    row("trao"),
    row("thăm"),
    row("đón"),
    row("tiến hành"),
    row("hoàn tất"),
    row("mở rộng"),
    row("bảo tồn"),
    row("tôn tạo"),
    row("trùng tu"),
});

// Words that begin like a body's head and name none.
constexpr std::array kNoHeads = {
    row("hội nghị"),
    row("hội thảo"),
    row("hội họp"),
    row("ban hành"),
    row("bộ hồ sơ"),
    row("bộ thủ tục"),
    row("bộ máy"),
    row("phòng chống"),
    row("phòng cháy"),
    row("phòng ngừa"),
    row("phòng họp"),
    row("đội ngũ"),
    row("báo cáo"),
    row("trường hợp"),
    row("vụ việc"),
    row("viện dẫn"),
    row("cục bộ"),
    row("đoàn kết"),
    row("cơ quan nhà nước có thẩm quyền"),
    row("cấp có thẩm quyền"),
    row("các nội dung"),
    row("ban đêm"),
    row("thuế suất"),
    row("hải quan điện tử"),
    row("bộ tiêu chí"),
    row("bộ chỉ số"),
    row("sở thích"),
    row("sở hữu"),
    row("vụ mùa"),
};

constexpr std::array kNoPredicate = {
    row("quyết định này"), row("kiểm tra công an"), row("thông báo này"), row("quy định này"), row("báo cáo này"), row("sử dụng con dấu"),
};

const CueTable& heads() {
  static const CueTable table{kHeads};
  return table;
}
const CueTable& nouns() {
  static const CueTable table{kNouns};
  return table;
}
const CueTable& goes_on() {
  static const CueTable table{kGoesOn};
  return table;
}
const CueTable& no_heads() {
  static const CueTable table{kNoHeads};
  return table;
}
const CueTable& fields() {
  static const CueTable table{kFields};
  return table;
}
const CueTable& verbal_nouns() {
  static const CueTable table{kVerbalNouns};
  return table;
}
const CueTable& stops() {
  static const CueTable table{kStops};
  return table;
}
const CueTable& predicates() {
  static const CueTable table{kPredicates};
  return table;
}

// Signs of a body written in capitals: "STC", "VPCP".
bool is_abbreviation(std::string_view text, const Word& word) {
  return word.all_caps && word.end - word.begin >= 3 && word.end - word.begin <= 12 && lexicon::body_at(text.substr(word.begin)) != nullptr;
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t at, std::size_t end, bool loose)
      : text_(text.substr(0, std::min(end, at + kLongestName + 1200))), at_(at), loose_(loose) {}

  Actors read() {
    while (at_ < text_.size() && actors_.names.size() < kMostNames) {
      if (!head_at(at_) && !(in_class_ && is_upper(code_point_at(text_, at_).value))) break;
      const std::size_t begin = at_;
      read_name();
      if (end_ == begin) break;
      actors_.end = std::max(actors_.end, end_);
      if (opens_class(begin)) {
        in_class_ = true;
        at_ = skip_blanks(text_, skip_blanks(text_, end_) + 1);
        continue;
      }
      actors_.names.push_back({begin, end_});
      skip_bracket();
      if (!next_name()) break;
    }
    return std::move(actors_);
  }

 private:
  // A name's head: a body's word with what makes it one.
  [[nodiscard]] bool head_at(std::size_t at) const {
    std::size_t length = 0;
    const Cue* head = heads().at(text_, at, &length);
    const Word word = word_at(text_, at);
    if (no_heads().at(text_, at) != nullptr) return false;
    if (head == nullptr) return is_abbreviation(text_, word);
    const std::size_t next = skip_blanks(text_, at + length);
    if (head->value == sure) return true;
    const bool capital = next < text_.size() && is_upper(code_point_at(text_, next).value);
    if (head->value == named) return word.capital && (capital || loose_ || is_parted(next));
    if (capital) return heads().at(text_, next) != nullptr || lexicon::body_head_at(text_.substr(next));
    // "các sở", "Trưởng các phòng", "các 03 hội": numbers and a second "các" may stand between.
    std::size_t p = next;
    if (starts_with_exact(text_.substr(std::min(p, text_.size())), "các", &length)) p = skip_blanks(text_, p + length);
    const std::size_t digits = grammar::skip_digits(text_, p);
    if (digits > p) p = skip_blanks(text_, digits);
    if (p < text_.size() && is_upper(code_point_at(text_, p).value)) return heads().at(text_, p) != nullptr;
    return nouns().at(text_, p) != nullptr;
  }

  // "Thanh tra, Công an và …": a name that is one word.
  [[nodiscard]] bool is_parted(std::size_t next) const {
    return next < text_.size() && (text_[next] == ',' || starts_with_exact(text_.substr(next), "và"));
  }

  // Moves `end_` to the end of the name that begins at `at_`.
  void read_name() {
    const std::size_t begin = at_;
    std::size_t length = 0;
    const Cue* head = heads().at(text_, at_, &length);
    if (head == nullptr && fields().at(text_, at_, &length) == nullptr) length = word_at(text_, at_).end - at_;
    end_ = at_ + length;
    // "các tổ chức …", "Trưởng các phòng …": the noun belongs, though it may be a verb elsewhere.
    for (int words = 0; head != nullptr && head->value == collective && words < 3; ++words) {
      const std::size_t p = skip_blanks(text_, end_);
      if (p >= text_.size()) break;
      const std::size_t digits = grammar::skip_digits(text_, p);
      if (starts_with_exact(text_.substr(p), "các", &length)) {
        end_ = p + length;
      } else if (digits > p) {
        end_ = digits;
      } else if (nouns().at(text_, p, &length) != nullptr) {
        end_ = p + length;
        // "đại diện lãnh đạo các sở": an office, and then the body.
        const std::string office = lower(text_.substr(p, length));
        if (office != "lãnh đạo" && office != "đại diện" && office != "thủ trưởng" && office != "trưởng" && office != "giám đốc") break;
      } else {
        break;
      }
    }
    while (end_ - begin < kLongestName) {
      std::size_t p = skip_blanks(text_, end_);
      if (p >= text_.size()) break;
      if (!step(p)) break;
    }
  }

  // One more word of the name at `p`, signs before it included; false where the name ends.
  bool step(std::size_t p) {
    const char c = text_[p];
    if (c == ',') return step_over(skip_blanks(text_, p + 1), true);
    if (is_hyphen(code_point_at(text_, p).value)) {
      const std::size_t next = skip_blanks(text_, p + code_point_at(text_, p).size);
      if (next >= text_.size() || !is_upper(code_point_at(text_, next).value)) return false;
      end_ = word_at(text_, next).end;
      return end_ > p;
    }
    if (c == '(') return step_bracket(p);
    if (c == '&' || c == '/') {
      const Word next = word_at(text_, p + 1);
      if (!next.capital) return false;
      end_ = next.end;
      return true;
    }
    if (c == '.') {
      // "TP. Hồ Chí Minh", "TP.HCM"
      const Word last = word_before(text_, p);
      const std::size_t next = skip_blanks(text_, p + 1);
      if (!last.all_caps || last.end - last.begin > 2 || next >= text_.size() || !is_upper(code_point_at(text_, next).value)) return false;
      end_ = word_at(text_, next).end;
      return true;
    }
    const Word word = word_at(text_, p);
    if (word.empty()) return false;
    if (lower(word.in(text_)) == "và") return step_over(skip_blanks(text_, word.end), false);
    return take_word(word);
  }

  bool take_word(const Word& word) {
    std::size_t length = 0;
    if (goes_on().at(text_, word.begin, &length) != nullptr) {
      if (lower(word.in(text_)) == "các" && tells_what(skip_blanks(text_, word.begin + length))) return false;
      end_ = word.begin + length;
      return true;
    }
    if (stops().at(text_, word.begin) != nullptr) return false;
    if (word.capital) {
      // "Ban Chấp hành", "Bộ Ngoại giao", "Tổ bảo vệ": whole words of names.
      const bool whole = heads().at(text_, word.begin, &length) != nullptr || fields().at(text_, word.begin, &length) != nullptr;
      end_ = whole ? word.begin + length : word.end;
      return true;
    }
    if (word.digits) {
      // "03 Hội", "khóa 5" belong; a date does not.
      if (word.end < text_.size() && (text_[word.end] == '/' || text_[word.end] == '%')) return false;
      end_ = word.end;
      return true;
    }
    if (is_noun_of_name(word)) {
      end_ = word.end;
      return true;
    }
    if (verbal_nouns().at(text_, word.begin, &length) != nullptr && closes_name(word.begin + length)) {
      end_ = word.begin + length;
      return true;
    }
    if (predicates().at(text_, word.begin) != nullptr || lexicon::ends_body_name(text_.substr(word.begin))) return false;
    end_ = word.end;
    return true;
  }

  // "… trình UBND tỉnh các nội dung sau": what is done, no part of the name.
  [[nodiscard]] bool tells_what(std::size_t at) const {
    static constexpr std::array<std::string_view, 16> kObjects = {"nội dung",  "vấn đề",   "nhiệm vụ",  "giải pháp", "văn bản",  "thủ tục",
                                                                  "tài liệu",  "hồ sơ",    "biện pháp", "quy định",  "kế hoạch", "số liệu",
                                                                  "thông tin", "chỉ tiêu", "công việc", "khó khăn"};
    if (at >= text_.size()) return true;
    return std::any_of(kObjects.begin(), kObjects.end(),
                       [&](std::string_view words) { return starts_with_exact(text_.substr(at), words); });
  }

  // Another verb follows at once, or what ends a list of names does: the verb before was a noun.
  [[nodiscard]] bool closes_name(std::size_t at) const {
    const std::size_t next = skip_blanks(text_, at);
    if (next >= text_.size() || next == at) return false;
    return predicates().at(text_, next) != nullptr || starts_with_exact(text_.substr(next), "sự cố") ||
           starts_with_exact(text_.substr(next), "an ninh");
  }

  // "Hội đồng an toàn", "Ban quản lý", "Văn phòng điều phối": a predicate's word that belongs to the head before it.
  [[nodiscard]] bool is_noun_of_name(const Word& word) const {
    const Word before = word_before(text_, end_);
    if (before.empty() || end_ + 1 != word.begin) return false;
    const std::string last = lower(before.in(text_));
    const std::string_view rest = text_.substr(word.begin);
    if (before.capital && (last == "tổ" || last == "đội" || last == "ban" || last == "phòng" || last == "trạm" || last == "nhóm"))
      return true;
    const std::string_view until = text_.substr(0, end_);
    if (until.ends_with("ơ quan") || until.ends_with("ộ phận"))
      return starts_with_exact(rest, "thẩm định") || starts_with_exact(rest, "chủ trì") || starts_with_exact(rest, "điều phối");
    return false;
  }

  // After "," or "và": words that go on with this name, or the end of it.
  bool step_over(std::size_t p, bool comma) {
    if (p >= text_.size()) return false;
    const Word word = word_at(text_, p);
    if (word.empty() || head_at(p)) {
      // "các sở, ban, ngành, đơn vị thuộc tỉnh": small nouns go on, though they could begin a name of their own.
      if (word.empty() || word.capital || starts_with_exact(text_.substr(p), "các") || starts_with_exact(text_.substr(p), "lãnh đạo"))
        return false;
      if (!comma && starts_with_exact(text_.substr(p), "cơ quan")) return false;
    }
    if (in_class_) return step_in_class(p, word, comma);
    std::size_t length = 0;
    if (!word.capital) {
      if (nouns().at(text_, p, &length) != nullptr) {
        end_ = p + length;
        return true;
      }
      if (comma) return is_small_list(p);
      if (predicates().at(text_, p) != nullptr && !is_field_after_and(p)) return false;
      if (lexicon::ends_body_name(text_.substr(p)) && !is_field_after_and(p)) return false;
      end_ = word.end;
      return true;
    }
    // "Văn hóa, Thể thao và Du lịch", "tỉnh Lâm Đồng, Bình Thuận"
    end_ = fields().at(text_, p, &length) != nullptr ? p + length : word.end;
    return true;
  }

  // "Sở Nông nghiệp và phát triển nông thôn", "Sở Giáo dục và đào tạo"
  [[nodiscard]] bool is_field_after_and(std::size_t p) const {
    for (const std::string_view field : {"phát triển nông thôn", "đào tạo", "đầu tư", "truyền thông", "xây dựng", "môi trường"}) {
      if (starts_with_exact(text_.substr(p), field)) return true;
    }
    return false;
  }

  // "Hội đồng an toàn, vệ sinh lao động": a noun after a comma that is no predicate, and a name that is not all nouns of lists.
  bool is_small_list(std::size_t p) {
    for (const std::string_view field :
         {"vệ sinh", "đào tạo", "bồi dưỡng", "chống", "cứu nạn", "phòng chống", "kỷ luật", "thể thao", "truyền hình"}) {
      std::size_t length = 0;
      if (starts_with_exact(text_.substr(p), field, &length)) {
        end_ = p + length;
        return true;
      }
    }
    return false;
  }

  // In "các sở: Nông nghiệp và Phát triển nông thôn, Xây dựng" a comma parts, and "và" belongs to a name of two fields.
  bool step_in_class(std::size_t p, const Word& word, bool comma) {
    if (comma || !word.capital) {
      if (comma || !is_field_after_and(p)) return false;
    } else if (!is_second_field(p)) {
      return false;
    }
    end_ = word.end;
    return true;
  }
  [[nodiscard]] bool is_second_field(std::size_t p) const {
    for (const std::string_view field :
         {"phát triển nông thôn", "môi trường", "truyền thông", "công nghệ", "đào tạo", "đầu tư", "xã hội", "du lịch", "tôn giáo"}) {
      if (starts_with_exact(text_.substr(p), field)) return true;
    }
    return false;
  }

  // "(cũ)", "(trước sắp xếp)" belong to the name; other brackets stand behind it.
  bool step_bracket(std::size_t p) {
    for (const std::string_view words : {"cũ", "mới", "trước sắp xếp", "sau sắp xếp", "Việt Nam"}) {
      std::size_t length = 0;
      if (starts_with_exact(text_.substr(p + 1), words, &length) && p + 1 + length < text_.size() && text_[p + 1 + length] == ')') {
        end_ = p + length + 2;
        return true;
      }
    }
    return false;
  }

  void skip_bracket() {
    const std::size_t p = skip_blanks(text_, end_);
    if (p >= text_.size() || text_[p] != '(') return;
    const std::size_t close = text_.substr(0, std::min(text_.size(), p + 200)).find(')', p);
    if (close == std::string_view::npos) return;
    end_ = close + 1;
    actors_.end = end_;
  }

  // "các hội: Hội Nghề cá, …", "Giao các sở: Nông nghiệp …": a class, whose members follow.
  [[nodiscard]] bool opens_class(std::size_t begin) const {
    if (in_class_ || end_ >= text_.size()) return false;
    const std::size_t colon = skip_blanks(text_, end_);
    if (colon >= text_.size() || text_[colon] != ':') return false;
    const std::size_t next = skip_blanks(text_, colon + 1);
    if (next >= text_.size() || !is_upper(code_point_at(text_, next).value)) return false;
    const bool plural = starts_with_exact(text_.substr(begin), "các") && end_ - begin < 40;
    return plural && (predicates().at(text_, next) == nullptr || fields().at(text_, next) != nullptr);
  }

  // Moves `at_` to the next name of the list.
  bool next_name() {
    std::size_t p = skip_blanks(text_, end_);
    if (p >= text_.size()) return false;
    if (text_[p] == ',' || text_[p] == ';') {
      p = skip_blanks(text_, p + 1);
      std::size_t length = 0;
      if (p < text_.size() && starts_with_exact(text_.substr(p), "và", &length)) p = skip_blanks(text_, p + length);
    } else {
      std::size_t length = 0;
      if (!starts_with_exact(text_.substr(p), "và", &length) && !starts_with_exact(text_.substr(p), "cùng", &length)) return false;
      p = skip_blanks(text_, p + length);
    }
    if (p >= text_.size()) return false;
    const bool member = in_class_ && is_upper(code_point_at(text_, p).value);
    if (!member && !head_at(p)) return false;
    at_ = p;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  bool loose_;
  std::size_t end_ = 0;
  bool in_class_ = false;
  Actors actors_;
};

}  // namespace

Actors read_actors(std::string_view text, std::size_t at, std::size_t end, bool loose) {
  if (at >= end) return {};
  return Reader(text, at, end, loose).read();
}

bool predicate_at(std::string_view text, std::size_t at, std::size_t* length) {
  static const CueTable exceptions{kNoPredicate};
  return at < text.size() && exceptions.at(text, at) == nullptr && predicates().at(text, at, length) != nullptr;
}

}  // namespace congvan::meaning
