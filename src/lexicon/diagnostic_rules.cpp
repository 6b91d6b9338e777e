// The rules of a record's diagnostics: stable names, severities, and what they say in English and Vietnamese.
#include "congvan/record.hpp"

namespace congvan {
namespace {

// In the order of Rule. A warning is what a clerk looks at before filing; error is kept for what no draft ever shows.
constexpr std::array<DiagnosticRule, static_cast<std::size_t>(Rule::count_)> kRules = {{
    {"reference-missing", Severity::warning,
     "no number and symbol of the document found; expected \"Số: …/…\" below the issuing body's name",
     "không tìm thấy số, ký hiệu của văn bản; cần có “Số: …/…” dưới tên cơ quan ban hành"},
    {"date-missing", Severity::warning, "no date of issue found; expected a line such as \"Hà Nội, ngày … tháng … năm …\"",
     "không tìm thấy ngày ban hành; cần có dòng như “Hà Nội, ngày … tháng … năm …”"},
    {"date-incomplete", Severity::warning, "the date of issue \"{found}\" is not complete; expected day, month and year",
     "thời gian ban hành “{found}” chưa đầy đủ; cần có ngày, tháng và năm"},
    {"date-impossible", Severity::error, "\"{found}\" is no day of the calendar; expected a date that exists",
     "“{found}” không có trong lịch; cần một ngày có thật"},
    {"subject-missing", Severity::warning, "no subject found; expected \"V/v …\" below the number, or a title below the name of the kind",
     "không tìm thấy trích yếu nội dung; cần có “V/v …” dưới số, ký hiệu hoặc trích yếu dưới tên loại văn bản"},
    {"signature-missing", Severity::warning, "no signature found; expected the signer's position and full name at the end of the document",
     "không tìm thấy chữ ký; cần có chức vụ và họ tên người ký ở cuối văn bản"},
    {"numbering-gap", Severity::warning, "the numbering jumps: found \"{found}\", expected \"{expected}\"",
     "đánh số không liên tục: gặp “{found}”, cần là “{expected}”"},
    {"nothing-found", Severity::warning,
     "nothing of an official document found: no number, date, subject, addressee or signature; expected the text of a document",
     "không thấy yếu tố nào của văn bản hành chính: không số, ngày, trích yếu, nơi nhận hay chữ ký; cần nội dung của một văn bản"},
    {"text-repaired", Severity::warning, "bytes that are no UTF-8 were replaced by U+FFFD here; expected text in UTF-8",
     "có byte không thuộc UTF-8 đã được thay bằng U+FFFD tại đây; cần văn bản mã hóa UTF-8"},
    {"encoding-assumed", Severity::info,
     "the text is no plain UTF-8 as expected, and was read as {found}; if its letters are wrong, name the encoding with --encoding",
     "văn bản không ở dạng UTF-8 thường, được đọc theo bảng mã {found}; nếu chữ sai thì cần chỉ rõ bằng --encoding"},
    {"encoding-unsure", Severity::warning,
     "the text was read as {found}, but another encoding may be meant; expected: letters that read well, or the encoding named with "
     "--encoding",
     "văn bản được đọc theo bảng mã {found} nhưng chưa chắc; cần xem lại mặt chữ, nếu sai thì chỉ rõ bằng --encoding"},
    {"ocr-unsure", Severity::warning,
     "\"{found}\" was recognised from a picture and is doubtful; expected clear print: compare it with the paper",
     "“{found}” được nhận dạng từ ảnh, chưa chắc chắn; cần đối chiếu với bản giấy"},
}};

}  // namespace

const std::array<DiagnosticRule, static_cast<std::size_t>(Rule::count_)>& diagnostic_rules() { return kRules; }

}  // namespace congvan
