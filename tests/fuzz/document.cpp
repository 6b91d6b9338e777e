#include "document.hpp"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include "claims.hpp"
#include "cli/doubts.hpp"
#include "cli/header_fields.hpp"
#include "congvan/extract.hpp"
#include "input/errors.hpp"

namespace congvan::fuzz {
namespace {

const icu::Normalizer2& form(bool composed) {
  UErrorCode status = U_ZERO_ERROR;
  return composed ? *icu::Normalizer2::getNFCInstance(status) : *icu::Normalizer2::getNFDInstance(status);
}

bool is_nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  return form(true).isNormalizedUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())), status) != 0;
}

std::string decomposed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form(false).normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())), sink, nullptr, status);
  return out;
}

std::string json_of(const Document& document, Language language = Language::english, int indent = 0) {
  std::string out;
  write_json(document, language, indent, out);
  return out;
}

Document document_of(const Source& source, const Record& record, const Text& text) {
  return {.source = source, .record = &record, .text = &text, .error = {}};
}

void check_text(const Text& text, std::string_view bytes) {
  hold(is_utf8(text.utf8), "a text is UTF-8", bytes);
  hold(is_nfc(text.utf8), "a text is NFC", bytes);
  hold(text.repaired.size() <= text.repaired_count, "repaired places are counted", bytes);
  hold(is_utf8(bytes) == (text.repaired_count == 0), "bytes that are no UTF-8, and only they, are repaired", bytes);
  for (const Span place : text.repaired) {
    hold(!place.empty() && place.end <= text.utf8.size(), "a repaired place lies in the text", bytes);
    hold(text.utf8.substr(place.start, 3) == "\xEF\xBF\xBD", "a repaired place is U+FFFD", bytes);
  }
  const Text again = Text::from_utf8(text.utf8);
  hold(again.utf8.data() == text.utf8.data() && again.utf8.size() == text.utf8.size(), "a text that is NFC is not copied", bytes);
}

// Another document between two readings of the same one: nothing of it may be left in the second.
constexpr std::string_view other_document =
    "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\nSố: 12/SNV-VP\nV/v rà soát hồ sơ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Hòa Lâm, ngày 05 tháng 3 năm 2026\nKính gửi: Các phòng, đơn vị thuộc Sở.\nCăn cứ điểm a khoản 2 Điều 5 Nghị định số "
    "30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư[^1];\nThực hiện Kế hoạch số 15/KH-UBND ngày "
    "02/01/2026 của UBND tỉnh, Sở Nội vụ yêu cầu:\n1. Văn phòng Sở chủ trì, phối hợp với Phòng Tài chính rà soát theo Kế hoạch nêu "
    "trên, báo cáo Giám đốc Sở trước ngày 15/4/2026.\na) Lập danh mục theo Công văn này;\n- Gửi về Sở trong 5 ngày làm việc.\nNơi "
    "nhận:\n- Như trên;\n- UBND tỉnh (để b/c);\n- Lưu: VT, VP (Lan).\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Thử\nPHỤ LỤC\n[^1]: Sửa "
    "năm 2025.\n";

std::string other_json() {
  const Text text = Text::from_utf8(other_document);
  const Record record = extract(text);
  Source source;
  source.path = "other";
  return json_of(document_of(source, record, text));
}

// The record of a text in NFD is that of the text itself, its spans too: they are of the NFC form. Only what is said of repaired bytes may
// differ, for U+FFFD is then in the text.
void check_again(const Source& source, const Text& text, std::string_view json) {
  static const std::string other = other_json();
  hold_same(other_json(), other, "a record depends on nothing that was read before");
  const std::string other_form = decomposed(text.utf8);
  const Text same = Text::from_utf8(other_form);
  hold_same(same.utf8, text.utf8, "a text in NFD is that of NFC");
  const Record record = extract(same);
  if (text.repaired_count == 0) hold_same(json_of(document_of(source, record, same)), json, "NFC and NFD give the same record");
}

// A fuzzer's input is seen by one of four; a replayed one by all.
void check_outputs(const Document& document, std::string_view json) {
  constexpr std::size_t turns = 4;
  if (is_turn(0, turns, json)) {
    check_json(document, json);
    check_schema(json_of(document, Language::vietnamese, 2), false);
  }
  if (is_turn(1, turns, json)) {
    check_tables(document);
    check_calendar(document);
  }
  if (is_turn(2, turns, json)) {
    check_findings(document);
    check_shown(document);
  }
  if (is_turn(3, turns, json)) {
    check_exports(document);
    check_stores(document);
  }
}

}  // namespace

void check_document(const cli::Input& input) {
  const Text text = Text::from_utf8(input.text);
  check_text(text, input.text);
  Record record = extract(text);
  check_record(record, text, false);
  const std::string plain = json_of(document_of(input.source, record, text));
  if (input.header != nullptr) cli::fill_from(*input.header, record);
  cli::tell_doubts(input.doubts, input.text, text, record);
  check_record(record, text, input.header != nullptr);
  const Document document = document_of(input.source, record, text);
  check_outputs(document, json_of(document));
  if (is_turn(1, 2, input.text)) check_again(input.source, text, plain);
}

void check_refused(const input::DecodeError& error) {
  Source source;
  source.path = "ho so/\xFF.bin";
  const std::string_view code = input::name_of(input::code_of(error.problem()));
  const Document document{.source = source, .record = nullptr, .text = nullptr, .error = SourceError{code, error.what()}};
  check_json(document, json_of(document));
  check_tables(document);
  check_stores(document);
}

void check_decoded(const input::Decoded& decoded, const input::Package* header) {
  for (const input::Doubt& doubt : decoded.doubts)
    hold(doubt.begin <= doubt.end && doubt.end <= decoded.text.size(), "a doubt lies in the text", decoded.text);
  const Exact text(decoded.text);
  Source source;
  source.path = "ho so/\xC4\x90.bin";
  source.format = decoded.format;
  source.encoding = decoded.encoding;
  source.size = decoded.text.size();
  source.sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  source.pages = decoded.pages;
  source.ocr = decoded.ocr;
  check_document({.source = source, .text = text.view(), .doubts = decoded.doubts, .header = header, .error = {}});
}

}  // namespace congvan::fuzz
