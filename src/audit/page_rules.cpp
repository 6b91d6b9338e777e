// Rules on what only the text shows: the end mark, the legal bases' punctuation, notes and their marks, marks of copies.
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "audit/rule.hpp"
#include "text/letters.hpp"

namespace congvan::rules {
namespace {

/// Where the last sign ends that is neither blank nor emphasis.
std::size_t end_of_words(std::string_view text) {
  for (;; text.remove_suffix(1)) {
    text = trim_end(text);
    if (!text.ends_with('*') && !text.ends_with('_') && !text.ends_with('\n') && !text.ends_with('\r')) return text.size();
  }
}

/// Where the recipients or the signature begin; the text's size when there are none.
std::size_t tail_of(const Subject& subject) {
  std::size_t tail = subject.text.size();
  const auto take = [&](Span span) {
    if (!span.empty()) tail = std::min(tail, span.start);
  };
  for (const Recipient& recipient : subject.record.recipients) take(recipient.span);
  for (const Signature& signature : subject.record.signatures) take(signature.span);
  return tail;
}

/// "./." and what is typed or scanned for it: "/.", "./", ". /.".
bool has_end_mark(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const CodePoint c = code_point_at(text, at);
    if (!is_slash(c.value)) continue;
    const std::string_view before = text.substr(0, at);
    const std::string_view after = text.substr(at + c.size);
    const std::size_t last = before.find_last_not_of(" \t");
    const bool dot_before = last != std::string_view::npos && before[last] == '.';
    const std::size_t first = after.find_first_not_of(" \t");
    const bool dot_after = first != std::string_view::npos && after[first] == '.';
    if (dot_before || dot_after) return true;
  }
  return false;
}

void check_end_mark(const Subject& subject, Sink& sink) {
  const Record& record = subject.record;
  const bool whole = record.reference && record.date && !record.signatures.empty() && !record.recipients.empty();
  if (!whole || subject.party || subject.scanned || record.reference->family == Family::other) return;
  const std::size_t tail = tail_of(subject);
  if (has_end_mark(subject.text.substr(0, std::min(tail + 40, subject.text.size())))) return;
  const std::size_t label = subject.text.substr(0, tail).rfind("Nơi nhận");
  const std::size_t body = label != std::string_view::npos && tail - label < 200 ? label : tail;
  const std::size_t end = end_of_words(subject.text.substr(0, body));
  if (end > 0) sink.add({end - code_point_before(subject.text, end).size, end}, {});
}

struct LineStart {
  std::size_t begin;
  std::string_view words;  ///< trimmed, without emphasis
};
template <class Look>
void for_each_line(std::string_view text, Look look) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t first = text.find_first_not_of(" \t\r*_", at);
    if (first < end) look(LineStart{first, trim_end(text.substr(first, end - first))});
    at = end + 1;
  }
}

/// The last sign before `end`, outer blanks and emphasis left out; npos when a page number or nothing stands there.
std::size_t last_sign(std::string_view text, std::size_t end) {
  const std::size_t words_end = end_of_words(text.substr(0, end));
  if (words_end == 0) return std::string_view::npos;
  const std::size_t at = words_end - 1;
  const std::size_t line = text.substr(0, at).rfind('\n') + 1;
  const std::string_view words = trim(text.substr(line, at + 1 - line));
  return words.find_first_not_of("0123456789") == std::string_view::npos ? std::string_view::npos : at;
}

bool begins_basis(std::string_view words) { return words.starts_with("Căn cứ "); }

void check_bases(const Subject& subject, Sink& sink) {
  const Record& record = subject.record;
  const bool form = (record.type == "QĐ" || record.type == "NQ") && year_of(record.date) > 2020 && !subject.party;
  if (!form || subject.scanned) return;
  std::vector<std::size_t> begins;
  std::size_t title = std::string_view::npos;
  const std::string_view text = subject.text.substr(0, tail_of(subject));
  for_each_line(text, [&](const LineStart& line) {
    if (title != std::string_view::npos) return;
    if (begins_basis(line.words)) begins.push_back(line.begin);
    const bool resolves = starts_with_words(line.words, "quyet dinh") || starts_with_words(line.words, "quyet nghi");
    if (!begins.empty() && resolves && is_all_caps(line.words)) title = line.begin;
  });
  if (begins.size() < 2 || title == std::string_view::npos) return;
  const bool vietnamese = sink.language() == Language::vietnamese;
  for (std::size_t i = 1; i < begins.size(); ++i) {
    const std::size_t at = last_sign(text, begins[i]);
    if (at == std::string_view::npos || text[at] == ';' || static_cast<unsigned char>(text[at]) >= 0x80) continue;
    sink.add({at, at + 1}, {text.substr(at, 1), ";", vietnamese ? "mỗi căn cứ" : "a legal basis"});
  }
  const std::size_t at = last_sign(text, title);
  if (at != std::string_view::npos && (text[at] == ';' || text[at] == ','))
    sink.add({at, at + 1}, {text.substr(at, 1), ".", vietnamese ? "căn cứ cuối cùng" : "the last legal basis"});
}

struct NoteMark {
  std::size_t begin = 0;
  std::size_t end = 0;
  int number = 0;
  bool begins_line = false;
};

int superscript_digit(char32_t c) {
  switch (c) {
    case 0xB9:
      return 1;
    case 0xB2:
      return 2;
    case 0xB3:
      return 3;
    default:
      return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<int>(c - 0x2070) : -1;
  }
}

/// Superscript figures and "[^1]". "m²" and "10³" are none.
std::vector<NoteMark> note_marks(std::string_view text) {
  std::vector<NoteMark> marks;
  for (std::size_t at = 0; at < text.size();) {
    NoteMark mark{at, at, 0, false};
    if (text.substr(at).starts_with("[^")) {
      std::size_t digit = at + 2;
      for (; digit < text.size() && digit < at + 6 && text[digit] >= '0' && text[digit] <= '9'; ++digit)
        mark.number = 10 * mark.number + (text[digit] - '0');
      if (digit < text.size() && text[digit] == ']') mark.end = digit + 1;
    } else {
      for (std::size_t p = at; p < text.size() && p < at + 12;) {
        const CodePoint c = code_point_at(text, p);
        const int digit = superscript_digit(c.value);
        if (digit < 0) break;
        mark.number = 10 * mark.number + digit;
        p += c.size;
        mark.end = p;
      }
    }
    if (mark.end == at || mark.number == 0) {
      at += std::max<std::size_t>(1, mark.end - at == 0 ? code_point_at(text, at).size : mark.end - at);
      continue;
    }
    const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    mark.begins_line = text.find_first_not_of(" \t*_", line) == at;
    const char before = at > line ? text[at - 1] : ' ';
    const bool unit = before == 'm' || before == 'M' || (before >= '0' && before <= '9');
    if (!unit) marks.push_back(mark);
    at = mark.end;
  }
  return marks;
}

void check_mark_without_note(const Subject& subject, Sink& sink) {
  if (subject.scanned) return;
  const std::vector<NoteMark> marks = note_marks(subject.text);
  std::set<int> notes;
  for (const NoteMark& mark : marks)
    if (mark.begins_line) notes.insert(mark.number);
  for (const Footnote& note : subject.record.footnotes) notes.insert(std::atoi(std::string(note.mark).c_str()));
  for (const NoteMark& mark : marks)
    if (!notes.contains(mark.number)) sink.add({mark.begin, mark.end}, {subject.text.substr(mark.begin, mark.end - mark.begin), {}, {}});
}

void check_note_without_mark(const Subject& subject, Sink& sink) {
  if (subject.scanned) return;
  const std::vector<NoteMark> marks = note_marks(subject.text);
  std::set<int> used;
  // In a PDF raised figures are often no more than small ones.
  const Severity severity = subject.document.source.format == "pdf" ? Severity::info : Severity::warning;
  for (const NoteMark& mark : marks)
    if (!mark.begins_line) used.insert(mark.number);
  for (const NoteMark& mark : marks)
    if (mark.begins_line && !used.contains(mark.number))
      sink.add({mark.begin, mark.end}, {subject.text.substr(mark.begin, mark.end - mark.begin), {}, {}}, severity);
}

void check_copy_mark(const Subject& subject, Sink& sink) {
  const auto& date = subject.record.date;
  if (!date || compare(date->value, {2020, 3, 5}) < 0 || year_of(date) < 2020) return;
  for_each_line(subject.text, [&](const LineStart& line) {
    std::size_t length = 0;
    if (starts_with_words(line.words, "sao y ban chinh", &length) && is_all_caps(line.words.substr(0, length)))
      sink.add({line.begin, line.begin + length}, {line.words.substr(0, length), "SAO Y", {}});
  });
}

const std::array kRows = {
    Row{{"end-mark-missing",
         Severity::warning,
         "the text ends here without \"./.\"",
         "nội dung kết thúc ở đây mà không có “./.”",
         {"Decree 30/2020/NĐ-CP, Appendix III (forms 1.1–2.2)", "Nghị định 30/2020/NĐ-CP, Phụ lục III (các mẫu 1.1–2.2)"},
         "The body ends with \"./.\". Silent for the Party's documents, recognised pictures, and what has no number, date, signature and "
         "recipients.",
         "Phần nội dung kết thúc bằng “./.”. Không xét văn bản của Đảng, bản nhận dạng từ ảnh và văn bản không đủ số, ngày, chữ ký, nơi "
         "nhận.",
         "… nghiêm túc triển khai thực hiện.",
         "… nghiêm túc triển khai thực hiện./."},
        check_end_mark},
    Row{{"legal-basis-punctuation", Severity::warning, "{other} ends with \"{found}\"; expected \"{expected}\"",
         "{other} kết thúc bằng “{found}”; cần “{expected}”", content_clause,
         "In decisions and resolutions each legal basis stands on a line of its own that ends with a semicolon, the last with a full stop. "
         "Silent before 2021.",
         "Trong quyết định, nghị quyết, mỗi căn cứ ghi một dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu chấm. Không "
         "xét "
         "văn bản trước năm 2021.",
         "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024,", "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"},
        check_bases},
    Row{{"footnote-missing",
         Severity::warning,
         "the mark \"{found}\" has no footnote",
         "dấu chú thích “{found}” không có nội dung chú thích",
         {},
         "Each mark of a footnote (a raised figure, [^1]) has its note.",
         "Mỗi dấu chú thích (số nhỏ nâng cao, [^1]) phải có nội dung chú thích.",
         "… đã ban hành¹ (không có chú thích 1)",
         "… đã ban hành¹ … ¹ Kế hoạch số 12/KH-UBND"},
        check_mark_without_note},
    Row{{"footnote-unused",
         Severity::warning,
         "the footnote \"{found}\" has no mark in the text",
         "chú thích “{found}” không có dấu trong nội dung",
         {},
         "Each footnote has its mark in the text.",
         "Mỗi chú thích phải có dấu trong nội dung.",
         "² Kế hoạch số 12/KH-UBND (không có dấu ²)",
         "… đã ban hành² … ² Kế hoạch số 12/KH-UBND"},
        check_note_without_mark},
    Row{{"copy-mark-old",
         Severity::warning,
         "the copy is marked \"{found}\"; expected \"{expected}\" since 05/3/2020",
         "bản sao ghi “{found}”; từ 05/3/2020 cần “{expected}”",
         {"Decree 30/2020/NĐ-CP, Article 25 and Appendix I, Part II", "Nghị định 30/2020/NĐ-CP, Điều 25 và Phụ lục I, Phần II"},
         "The marks of copies are SAO Y, SAO LỤC and TRÍCH SAO.",
         "Hình thức sao ghi là SAO Y, SAO LỤC hoặc TRÍCH SAO.",
         "SAO Y BẢN CHÍNH",
         "SAO Y"},
        check_copy_mark},
};

}  // namespace

std::span<const Row> page_rules() { return kRows; }

}  // namespace congvan::rules
