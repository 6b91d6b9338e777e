// Rules on the parts that a document has: recipients, addressees, signature, numbering; and what a draft leaves open.
#include <algorithm>
#include <array>
#include <string>

#include "audit/rule.hpp"
#include "text/letters.hpp"

namespace congvan::rules {
namespace {

bool has_blank_number(const Record& record) {
  return record.reference && !given(record.reference->number) && given(record.reference->symbol);
}
bool has_blank_day(const Record& record) {
  return record.date && !record.date->impossible && record.date->value.year > 0 && record.date->value.day == 0;
}

void check_draft(const Subject& subject, Sink& sink) {
  const Record& record = subject.record;
  const bool number = has_blank_number(record);
  const bool day = has_blank_day(record);
  if (!number && !day) return;
  const bool vietnamese = sink.language() == Language::vietnamese;
  const std::string_view what = number && day ? (vietnamese ? "số và ngày" : "number and day")
                                : number      ? (vietnamese ? "số" : "number")
                                              : (vietnamese ? "ngày" : "day");
  sink.add(number ? record.reference->span : record.date->span, {number ? record.reference->canonical : record.date->raw, what, {}});
}

/// Words, small and without marks, parted by one blank: "KT. GIÁM ĐỐC" gives "kt giam doc".
std::string words_of(Value value) {
  std::string out;
  for (const char c : skeleton(value)) {
    const bool sign = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (sign) {
      out += c;
    } else if (!out.empty() && out.back() != ' ' && c != '/') {
      out += ' ';
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

bool holds(const std::string& words, std::string_view word) {
  return (" " + words + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

/// True for a title that signs for (KT.) its head: a deputy's.
bool is_deputy(const std::string& title) {
  return holds(title, "pho") || title.starts_with("thu truong") || holds(title, "phu trach") || holds(title, "uy vien") ||
         holds(title, "ky thay");
}

void check_capacity(const Subject& subject, Sink& sink) {
  for (const Signature& signature : subject.record.signatures) {
    if (signature.capacity.empty() || !given(signature.title) || subject.party || subject.scanned) continue;
    const std::string capacity = words_of(signature.capacity.back());
    const std::string title = words_of(signature.title);
    const bool for_head = capacity.starts_with("kt ") && !is_deputy(title);
    const bool for_all = capacity.starts_with("tm ") && (holds(capacity, "nhan dan") || holds(capacity, "ubnd")) && is_deputy(title);
    if (!for_head && !for_all) continue;
    const std::string_view better = for_head ? "PHÓ …" : "KT. CHỦ TỊCH";
    sink.add(signature.span, {signature.capacity.back(), better, signature.title});
  }
}

bool is_dispatch(const Record& record) { return record.type == "CV"; }

bool any_recipient(const Record& record, std::string_view skeleton_words) {
  return std::any_of(record.recipients.begin(), record.recipients.end(),
                     [&](const Recipient& recipient) { return contains_words(recipient.text, skeleton_words); });
}

void check_same_as_above(const Subject& subject, Sink& sink) {
  const Record& record = subject.record;
  if (!is_dispatch(record) || record.addressees.empty() || record.recipients.empty() || subject.scanned) return;
  for (const std::string_view words : {"nhu tren", "nhu kinh gui", "nhu noi nhan", "nhu k gui", "nhu kg"})
    if (any_recipient(record, words)) return;
  // The addressee may stand there by name.
  for (const Recipient& recipient : record.recipients)
    if (skeleton(recipient.text) == skeleton(record.addressees.front())) return;
  sink.add(record.recipients.front().span, {record.recipients.front().text, {}, {}});
}

void check_archive(const Subject& subject, Sink& sink) {
  const Record& record = subject.record;
  if (record.recipients.empty() || subject.scanned) return;
  if (std::any_of(record.recipients.begin(), record.recipients.end(), [](const Recipient& recipient) { return recipient.archive; })) return;
  if (any_recipient(record, "luu") || any_recipient(record, "vt")) return;
  sink.add(record.recipients.back().span, {record.recipients.back().text, {}, {}});
}

void check_recipients(const Subject& subject, Sink& sink) {
  const Record& record = subject.record;
  if (record.recipients.empty() && record.reference && record.date && !record.signatures.empty()) sink.add({}, {});
}

void check_addressee(const Subject& subject, Sink& sink) {
  const Record& record = subject.record;
  const bool whole = record.reference && record.date && given(record.subject) && !record.signatures.empty();
  if (is_dispatch(record) && whole && record.addressees.empty()) sink.add(record.reference->span, {record.reference->canonical, {}, {}});
}

void check_repeats(const Subject& subject, Sink& sink) {
  for (const Directive& directive : subject.record.directives) {
    const std::size_t sign = directive.path.find('#');
    if (sign == Value::npos || directive.path.find('/', sign) != Value::npos) continue;
    sink.add(directive.span, {directive.marker, {}, {}}, directive.kind == "bullet" ? Severity::info : Severity::warning);
  }
}

const std::array kRows = {
    Row{{"draft-blanks", Severity::info, "{expected} left blank in \"{found}\": a draft, or filled in by hand",
         "còn để trống {expected} ở “{found}”: bản dự thảo, hoặc ghi bằng tay", number_clause,
         "Told once a document, in place of date-incomplete.", "Chỉ nêu một lần cho mỗi văn bản, thay cho date-incomplete.",
         "Số:      /SNV-VP … ngày     tháng 3 năm 2026", "Số: 214/SNV-VP … ngày 27 tháng 3 năm 2026"},
        check_draft},
    Row{{"capacity-against-title", Severity::warning, "\"{found}\" stands over \"{other}\"; expected {expected}",
         "“{found}” đứng trên “{other}”; cần {expected}", signing_clause,
         "Who signs for the head (KT.) is a deputy; a deputy who signs for the people's committee (TM.) signs for its chairman too. Silent "
         "for the Party's forms and for recognised pictures.",
         "Ký thay (KT.) người đứng đầu phải là cấp phó; cấp phó ký TM. ủy ban nhân dân phải có KT. CHỦ TỊCH. Không xét văn bản của Đảng và "
         "bản nhận dạng từ ảnh.",
         "KT. GIÁM ĐỐC / CHÁNH VĂN PHÒNG", "TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG"},
        check_capacity},
    Row{{"addressee-missing", Severity::warning, "the dispatch \"{found}\" has no addressee; expected \"Kính gửi: …\"",
         "công văn “{found}” không có nơi kính gửi; cần “Kính gửi: …”", recipients_clause,
         "An official dispatch names whom it is addressed to.", "Công văn phải ghi “Kính gửi”.", "(không có Kính gửi)",
         "Kính gửi: Các phòng, đơn vị trực thuộc Sở."},
        check_addressee},
    Row{{"recipients-missing", Severity::info, "no recipients found; expected \"Nơi nhận: …\"", "không thấy nơi nhận; cần “Nơi nhận: …”",
         recipients_clause, "A document that is numbered, dated and signed names its recipients.",
         "Văn bản đã có số, ngày và chữ ký phải ghi nơi nhận.", "(không có Nơi nhận)", "Nơi nhận: - Như trên; - Lưu: VT, VP."},
        check_recipients},
    Row{{"same-as-above-missing", Severity::warning, "the recipients begin with \"{found}\"; expected \"Như trên\" for the addressees",
         "nơi nhận bắt đầu bằng “{found}”; cần “Như trên” cho nơi kính gửi", recipients_clause,
         "The recipients of a dispatch begin with \"Như trên\".", "Nơi nhận của công văn bắt đầu bằng “Như trên”.",
         "Nơi nhận: - Lãnh đạo Sở; - Lưu: VT.", "Nơi nhận: - Như trên; - Lãnh đạo Sở; - Lưu: VT."},
        check_same_as_above},
    Row{{"archive-line-missing", Severity::warning, "the recipients end with \"{found}\"; expected a last line \"Lưu: VT, …\"",
         "nơi nhận kết thúc bằng “{found}”; cần dòng cuối “Lưu: VT, …”", recipients_clause,
         "The last line of the recipients says where it is kept.", "Dòng cuối cùng của nơi nhận là “Lưu: VT, …”.", "Nơi nhận: - Như trên.",
         "Nơi nhận: - Như trên; - Lưu: VT, VP."},
        check_archive},
    Row{{"numbering-repeated", Severity::warning, "the label \"{found}\" stands twice in one list",
         "nhãn “{found}” lặp lại trong cùng một danh mục", content_clause, "Articles, numbers and letters of one list are each used once.",
         "Điều, khoản, điểm trong cùng một phần không đánh trùng số.", "1. … 2. … 2. …", "1. … 2. … 3. …"},
        check_repeats},
};

}  // namespace

std::span<const Row> form_rules() { return kRows; }

}  // namespace congvan::rules
