#include "stores/headers.hpp"

#include <algorithm>
#include <array>

namespace congvan::stores {
namespace {

constexpr auto columns = std::to_array<Header>({
    {"path", "File", "Tệp", 32},
    {"type", "Kind code", "Mã loại", 9},
    {"type_name", "Kind", "Loại văn bản", 14},
    {"reference", "Number and symbol", "Số, ký hiệu", 20},
    {"number", "Number", "Số", 9},
    {"symbol", "Symbol", "Ký hiệu", 16},
    {"family", "Family", "Hệ thống", 17},
    {"date", "Date", "Ngày ban hành", 12},
    {"place", "Place", "Địa danh", 14},
    {"issuer", "Issuer", "Cơ quan ban hành", 28},
    {"issuer_parent", "Superior body", "Cơ quan chủ quản", 24},
    {"subject", "Subject", "Trích yếu", 56},
    {"addressees", "Addressees", "Kính gửi", 44},
    {"urgency", "Urgency", "Độ khẩn", 10},
    {"secrecy", "Secrecy", "Độ mật", 10},
    {"signer_capacity", "Signing capacity", "Quyền hạn ký", 22},
    {"signer_title", "Signer's position", "Chức vụ người ký", 20},
    {"signer_name", "Signer", "Người ký", 22},
    {"recipients", "Recipients", "Nơi nhận", 60},
    {"citation_count", "Citations", "Số viện dẫn", 10},
    {"directive_count", "Directives", "Số nội dung giao", 11},
    {"diagnostic_count", "Doubts", "Số cảnh báo", 10},
    {"sha256", "SHA-256", "SHA-256", 18},
    {"error", "Error", "Lỗi", 40},
    {"issuer_id", "Issuer's id", "Ký hiệu cơ quan", 16},
    {"issuer_full", "Issuer in full", "Tên đầy đủ của cơ quan ban hành", 36},
    {"id", "No.", "TT", 6},
    {"cited_reference", "Cited number and symbol", "Số, ký hiệu được viện dẫn", 22},
    {"cited_title", "Cited title", "Tên văn bản được viện dẫn", 32},
    {"cited_date", "Cited date", "Ngày của văn bản được viện dẫn", 14},
    {"cited_issuer", "Cited issuer", "Cơ quan ban hành văn bản được viện dẫn", 24},
    {"cited_issuer_id", "Cited issuer's id", "Ký hiệu cơ quan được viện dẫn", 16},
    {"cited_issuer_full", "Cited issuer in full", "Tên đầy đủ của cơ quan ban hành văn bản được viện dẫn", 36},
    {"relation", "Why cited", "Lý do viện dẫn", 18},
    {"cited_subject", "Cited subject", "Trích yếu văn bản được viện dẫn", 48},
    {"pinpoint", "Provision", "Điều khoản", 18},
    {"where", "Where", "Vị trí", 11},
    {"directive", "Provision here", "Mục", 12},
    {"footnote", "Footnote", "Chú thích", 10},
    {"same_as", "Same as", "Trùng với", 8},
    {"key", "Key", "Khóa", 28},
    {"raw", "As printed", "Nguyên văn", 48},
    {"line", "Line", "Dòng", 7},
    {"column", "Column", "Cột", 7},
    {"parent", "Within", "Thuộc mục", 10},
    {"level", "Level", "Cấp", 7},
    {"kind", "Mark", "Dạng", 11},
    {"marker", "Label", "Nhãn", 10},
    {"text", "Text", "Nội dung", 80},
    {"deadlines", "Deadlines", "Thời hạn", 16},
    {"assignees", "Assignees", "Đơn vị thực hiện", 28},
    {"implied", "Assignee implied", "Đơn vị được hiểu", 10},
    {"due", "Due", "Hạn", 14},
    {"coordinators", "With", "Đơn vị phối hợp", 28},
    {"report_to", "Report to", "Báo cáo", 24},
    {"position", "No.", "TT", 6},
    {"purpose", "Purpose", "Mục đích gửi", 16},
    {"archive", "Archive line", "Dòng lưu", 10},
    {"rule", "Rule", "Quy tắc", 22},
    {"severity", "Severity", "Mức độ", 10},
    {"message", "Message", "Nội dung cảnh báo", 80},
    // Registers have the titles of Decree 30/2020/NĐ-CP, Appendix IV in both languages.
    {"Ngày đến", "Ngày đến", "Ngày đến", 9},
    {"Số đến", "Số đến", "Số đến", 7},
    {"Tác giả", "Tác giả", "Tác giả", 26},
    {"Số, ký hiệu văn bản", "Số, ký hiệu văn bản", "Số, ký hiệu văn bản", 22},
    {"Ngày tháng văn bản", "Ngày tháng văn bản", "Ngày tháng văn bản", 11},
    {"Tên loại và trích yếu nội dung", "Tên loại và trích yếu nội dung", "Tên loại và trích yếu nội dung", 46},
    {"Đơn vị hoặc người nhận", "Đơn vị hoặc người nhận", "Đơn vị hoặc người nhận", 18},
    {"Người ký", "Người ký", "Người ký", 18},
    {"Nơi nhận văn bản", "Nơi nhận văn bản", "Nơi nhận văn bản", 38},
    {"Đơn vị, người nhận bản lưu", "Đơn vị, người nhận bản lưu", "Đơn vị, người nhận bản lưu", 14},
    {"Số lượng bản", "Số lượng bản", "Số lượng bản", 7},
    {"Ngày chuyển", "Ngày chuyển", "Ngày chuyển", 9},
    {"Ký nhận", "Ký nhận", "Ký nhận", 9},
    {"Ghi chú", "Ghi chú", "Ghi chú", 18},
});

constexpr auto sheets = std::to_array<Header>({
    {"documents", "Documents", "Văn bản"},
    {"citations", "Citations", "Viện dẫn"},
    {"directives", "Directives", "Nội dung giao"},
    {"actions", "Actions", "Phân công"},
    {"recipients", "Recipients", "Nơi nhận"},
    {"diagnostics", "Doubts", "Cảnh báo"},
    {"register-in", "Sổ đăng ký văn bản đến", "Sổ đăng ký văn bản đến"},
    {"register-out", "Sổ đăng ký văn bản đi", "Sổ đăng ký văn bản đi"},
});

struct ValueWords {
  std::string_view column;
  std::string_view value;
  std::string_view vietnamese;
};
constexpr auto values = std::to_array<ValueWords>({
    {"family", "administrative", "hành chính"},
    {"family", "normative", "quy phạm pháp luật"},
    {"family", "party", "văn bản của Đảng"},
    {"family", "other", "khác"},
    {"where", "preamble", "phần mở đầu"},
    {"where", "directive", "nội dung giao"},
    {"where", "closing", "phần kết"},
    {"where", "footnote", "chú thích"},
    {"where", "appendix", "phụ lục"},
    {"relation", "legal_basis", "căn cứ"},
    {"relation", "implements", "thực hiện"},
    {"relation", "responds_to", "trả lời, theo đề nghị"},
    {"relation", "proposed_by", "được trình"},
    {"relation", "amends", "sửa đổi, bổ sung"},
    {"relation", "replaces", "thay thế"},
    {"relation", "repeals", "bãi bỏ"},
    {"relation", "amended_by", "được sửa đổi, bổ sung"},
    {"relation", "replaced_by", "được thay thế"},
    {"relation", "attached", "kèm theo"},
    {"relation", "refers", "nhắc đến"},
    {"kind", "article", "điều"},
    {"kind", "section", "phần, mục"},
    {"kind", "numbered", "đánh số"},
    {"kind", "letter", "điểm"},
    {"kind", "bullet", "gạch đầu dòng"},
    {"kind", "assignment", "giao việc"},
    {"severity", "error", "lỗi"},
    {"severity", "warning", "cảnh báo"},
    {"severity", "info", "thông tin"},
});

constexpr double usual_width = 20;

template <class Rows>
Header row_of(const Rows& rows, std::string_view name) {
  const auto row = std::ranges::find(rows, name, &Header::name);
  return row == rows.end() ? Header{name, name, name, usual_width} : *row;
}

}  // namespace

Header column_header(std::string_view column) { return row_of(columns, column); }
Header sheet_header(std::string_view table) { return row_of(sheets, table); }

std::string_view words_of_value(std::string_view column, std::string_view value, Language language) {
  if (language != Language::vietnamese) return value;
  const auto row = std::ranges::find_if(values, [&](const ValueWords& each) { return each.column == column && each.value == value; });
  return row == values.end() ? value : row->vietnamese;
}

}  // namespace congvan::stores
