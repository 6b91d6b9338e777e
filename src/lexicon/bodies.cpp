#include "lexicon/bodies.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/letters.hpp"

namespace congvan::lexicon {
namespace {

// Resolution 176/2025/QH15 (ministries), Law on Organisation of Local Government, Party statutes, and the practice of associations and firms.
constexpr std::string_view kHeads[] = {
    "ban", "ban can su", "ban chap hanh", "ban chi dao", "ban chi huy", "ban quan ly", "ban thuong vu", "ban to chuc", "bao", "bao hiem xa hoi",
    "bch", "bcd", "ben", "benh vien", "bhxh", "bo", "bo chinh tri", "bo truong", "bo tu lenh", "ban bi thu", "cac bo", "chanh an", "chanh thanh tra",
    "chanh van phong", "chi bo", "chi cuc", "chi nhanh", "chinh phu", "chu nhiem", "chu tich", "co quan", "cong an", "cong doan", "cong ty", "cuc",
    "cuc truong", "dai", "dai hoc", "dang bo", "dang doan", "dang uy", "dang uy khoi", "dien luc", "doan", "doan dai bieu quoc hoi", "giam doc",
    "hdnd", "hat", "hat kiem lam", "hiep hoi", "hoc vien", "hoi", "hoi dong", "hoi dong nhan dan", "huyen doan", "huyen uy", "kho bac", "kiem toan",
    "lien bo", "lien doan", "lien hiep", "lien minh", "mat tran", "mttq", "ngan hang", "ngan hang nha nuoc", "nha may", "nha xuat ban", "pho chu tich",
    "pho giam doc", "pho thu tuong", "phong", "quan uy", "quoc hoi", "quy", "so", "tap doan", "thanh doan", "thanh tra", "thanh uy", "thi uy",
    "thi doan", "thong doc", "thong tan xa", "thu truong", "thu tuong", "tinh doan", "tinh uy", "to", "to chuc", "to cong tac", "toa an", "tong cong ty",
    "tong cuc", "tong cuc truong", "tong giam doc", "tong hoi", "tong kiem toan", "tong lien doan", "trung tam", "trung uong", "truong", "ttcp", "ubnd",
    "ubmttq", "uy ban", "uy ban nhan dan", "uy ban thuong vu quoc hoi", "uy ban mat tran to quoc", "van phong", "vien", "vien kiem sat", "vien thong",
    "vien truong", "vpcp", "vu", "xi nghiep", "lanh dao", "ong", "ba", "hop tac xa", "tieu doan", "doi", "tram", "khoa", "vuon quoc gia", "ttg",
    "doan kiem tra", "doan thanh tra", "doan giam sat", "doan cong tac", "doan khao sat", "doan chu tich", "thue tinh", "thue thanh pho", "thue", "hai quan",
    "buu dien", "tap chi", "thu vien", "bao tang", "nha hat", "quan khu", "bo doi bien phong", "khu", "cang", "ban kiem tra", "ban giam sat", "uy ban kiem tra",
    "hoi lien hiep", "uy ban bau cu", "cong thong tin", "nha khach", "trai", "ban dan toc", "bo chi huy",
    "nhtw", "nhnn", "cuc thue", "chu tich nuoc", "ban quan ly du an",
};
constexpr std::string_view kComplete[] = {
    "chinh phu", "quoc hoi", "thu tuong chinh phu", "uy ban thuong vu quoc hoi", "chu tich nuoc", "bo chinh tri", "ban bi thu", "tinh uy", "thanh uy",
    "trung uong dang", "ttg", "thu tuong", "hoi dong bo truong",
};
constexpr std::string_view kEnds[] = {
    "áp dụng", "chỉ đạo", "vướng mắc", "công văn", "nghị định", "thông tư", "hương dẫn", "hướng dan", "hướng dân", "vê", "tai", "ngay", "ban hành", "báo cáo", "bãi bỏ", "bổ nhiệm", "bổ sung", "căn cứ", "cấp cho", "chấp thuận", "chỉ đạo thực hiện",
    "chỉ đạo các", "cho", "cho phép", "cho rằng", "chủ trì", "chuyển", "có", "công bố", "công nhận", "cử", "cũng", "đã", "đăng ký",
    "để", "đề nghị", "đề xuất", "đến", "điều chỉnh", "đính chính", "do", "đối với", "đồng ý", "dùng", "được", "gia hạn", "giải đáp",
    "giải quyết", "giải thích", "giải trình", "giao", "gọi là", "gọi tắt", "gọi chung", "góp ý", "gửi", "gởi", "hỏi", "hướng dẫn",
    "kèm", "khi", "không", "kiến nghị", "kính", "là", "lấy ý kiến", "làm", "lưu ý", "mời", "năm", "này", "nếu", "nêu", "nêu rõ",
    "nêu trên", "ngày", "nhằm", "nhận", "như", "những", "nói trên", "phân công", "phát động", "phê chuẩn", "phê duyệt", "phúc đáp",
    "phối hợp", "qua", "quán triệt", "quy định", "qui định", "quyết định", "ra", "sẽ", "số", "sau", "sửa đổi", "tại", "tăng cường",
    "thẩm định", "tham mưu", "thành lập", "thay thế", "theo", "thì", "thông báo", "thống nhất", "thông qua", "thực hiện", "tiếp tục",
    "tổ chức triển khai", "tổ chức thực hiện", "trả lời", "trích", "triển khai", "trình", "trong", "từ", "tuyên truyền", "tổng hợp",
    "về", "v", "vào", "vì", "với", "xem xét", "xin", "xác nhận", "xây dựng", "xử lý", "ý kiến", "yêu cầu", "giới thiệu", "ghi", "ký",
    "liên quan", "nhất trí", "rà soát", "gồm", "bao gồm", "trước", "trên", "ngưng", "hoàn thành", "kết luận", "khẩn trương", "điện",
    "đổi tên", "tham gia", "các", "mà", "thi hành", "kể", "nhưng", "xét", "thời", "đồng thời", "hoặc", "cùng", "tới",
    "thuộc thẩm quyền", "bằng", "mới", "khác", "đang", "phải", "cần", "hay", "bị", "vẫn", "còn", "nay", "tổ chức cuộc",
    "tổ chức hội", "tổ chức lớp", "tổ chức các", "tổ chức đoàn", "tổ chức lấy", "phát hành", "quản lý về", "đánh giá", "xếp loại",
    "quy hoạch", "thu hồi", "bàn giao", "đầu tư xây", "hỗ trợ", "bố trí", "phân bổ", "giám sát việc", "kiểm tra việc", "họp", "đặt",
    "nghiên cứu", "tiếp nhận", "chấn chỉnh", "khắc phục", "duy trì", "lập", "nghiệm thu", "thanh tra việc", "ủy quyền", "uỷ quyền",
    "ủy nhiệm", "phân cấp",
};
constexpr std::string_view kSpeaking[] = {
    "yeu cau", "de nghi", "thong bao", "bao cao", "kinh bao cao", "kinh trinh", "kinh de nghi", "huong dan", "giao", "chi dao", "co y kien", "trinh",
    "tra loi", "nhan duoc", "xin bao cao", "thong nhat", "ban hanh", "trien khai", "gui", "tran trong", "xay dung ke hoach", "phuc dap", "moi",
    "kinh moi", "tran trong kinh moi", "lay y kien", "xin y kien", "to chuc", "dong y", "ket luan",
};
// Lines of a letterhead that name no body before the next line completes them.
constexpr std::string_view kUnfinished[] = {
    "uy ban nhan dan", "hoi dong nhan dan", "ubnd", "ban chap hanh", "ban chi dao", "ban quan ly", "uy ban mat tran to quoc viet nam", "doan dai bieu quoc hoi",
    "dang bo", "ban can su dang", "hoi lien hiep phu nu", "hoi nong dan", "ban thuong vu", "uy ban mttq viet nam",
};

template <std::size_t n>
bool longest_of(const std::string_view (&words)[n], std::string_view text, std::size_t* length) {
  std::size_t best = 0;
  if (text.empty()) return false;
  const char first = skeleton_of(code_point_at(text, 0).value);
  for (const std::string_view word : words) {
    std::size_t matched = 0;
    if (word[0] == first && starts_with_words(text, word, &matched) && matched > best) best = matched;
  }
  if (best > 0 && length != nullptr) *length = best;
  return best > 0;
}

}  // namespace

namespace {

using Buckets = std::array<std::vector<std::string_view>, 26>;

const Buckets& ends_by_letter() {
  static const Buckets buckets = [] {
    Buckets made;
    for (const std::string_view words : kEnds) made[static_cast<std::size_t>(skeleton_of(code_point_at(words, 0).value) - 'a')].push_back(words);
    return made;
  }();
  return buckets;
}

}  // namespace

bool body_head_at(std::string_view text, std::size_t* length) { return longest_of(kHeads, text, length); }
bool complete_body_at(std::string_view text, std::size_t* length) { return longest_of(kComplete, text, length); }
bool ends_body_name(std::string_view text) {
  if (text.empty()) return false;
  const char first = skeleton_of(code_point_at(text, 0).value);
  if (first < 'a' || first > 'z') return false;
  const auto& words = ends_by_letter()[static_cast<std::size_t>(first - 'a')];
  return std::any_of(words.begin(), words.end(), [&](std::string_view end) { return starts_with_exact(text, end); });
}
bool speaking_verb_at(std::string_view text) { return longest_of(kSpeaking, text, nullptr); }

bool is_unfinished_body(std::string_view line) {
  const std::string_view trimmed = trim(line);
  std::size_t matched = 0;
  return longest_of(kUnfinished, trimmed, &matched) && matched == trimmed.size();
}

}  // namespace congvan::lexicon
