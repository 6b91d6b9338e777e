#include "lexicon/bodies.hpp"

#include <array>

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
    "nhtw", "nhnn", "cuc thue", "chu tich nuoc", "ban quan ly du an",
};
constexpr std::string_view kComplete[] = {
    "chinh phu", "quoc hoi", "thu tuong chinh phu", "uy ban thuong vu quoc hoi", "chu tich nuoc", "bo chinh tri", "ban bi thu", "tinh uy", "thanh uy",
    "trung uong dang", "ttg", "thu tuong", "hoi dong bo truong",
};
constexpr std::string_view kEnds[] = {
    "ap dung", "ban hanh", "bao cao", "bai bo", "bo nhiem", "bo sung", "can cu", "cap", "chap thuan", "chi dao", "cho", "cho phep", "cho rang", "chu tri",
    "chuyen", "co", "cong bo", "cong nhan", "cu", "cung", "da", "dang ky", "de", "de nghi", "de xuat", "den", "dieu chinh", "dinh chinh", "do", "doi voi",
    "dong y", "dung", "duoc", "gia han", "giai dap", "giai quyet", "giai thich", "giai trinh", "giao", "goi la", "goi tat", "goi chung", "gop y", "gui",
    "hoi", "huong dan", "kem", "khi", "khong", "kien nghi", "kinh", "la", "lay y kien", "lam", "luu y", "moi", "nam", "nay", "neu", "neu ro", "neu tren",
    "ngay", "nham", "nhan", "nhu", "nhung", "noi tren", "phan cong", "phat dong", "phe chuan", "phe duyet", "phuc dap", "phoi hop", "qua", "quan triet",
    "quy dinh", "quyet dinh", "ra", "se", "so", "sau", "sua doi", "tai", "tang cuong", "tham dinh", "tham muu", "thanh lap", "thay the", "theo", "thi",
    "thong bao", "thong nhat", "thong qua", "thuc hien", "tiep tuc", "to chuc", "tra loi", "trich", "trien khai", "trinh", "trong", "tu", "tuyen truyen",
    "tong hop", "ve", "v", "vao", "vi", "voi", "xem xet", "xin", "xac nhan", "xay dung", "xu ly", "y kien", "yeu cau", "dan", "dang", "gioi thieu",
    "ghi", "ky", "lien quan", "nhat tri", "ra soat", "gom", "bao gom", "truoc", "tren", "duong", "ngung", "hoan thanh", "ket luan", "khan truong",
    "dien", "doi ten", "tham gia", "moi hop", "cac", "quy dinh chi tiet", "ma", "thi hanh", "giam sat", "kiem tra", "cai cach", "nang cao",
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

bool body_head_at(std::string_view text, std::size_t* length) { return longest_of(kHeads, text, length); }
bool complete_body_at(std::string_view text, std::size_t* length) { return longest_of(kComplete, text, length); }
bool ends_body_name(std::string_view text) { return longest_of(kEnds, text, nullptr); }
bool speaking_verb_at(std::string_view text) { return longest_of(kSpeaking, text, nullptr); }

bool is_unfinished_body(std::string_view line) {
  const std::string_view trimmed = trim(line);
  std::size_t matched = 0;
  return longest_of(kUnfinished, trimmed, &matched) && matched == trimmed.size();
}

}  // namespace congvan::lexicon
