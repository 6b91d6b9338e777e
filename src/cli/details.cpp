#include "cli/details.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace congvan::cli {
namespace {

// Sorted as the readers are: any file, archives and packages, PDF and pictures, RTF, Word 97, XML and HTML.
constexpr auto rows = std::to_array<Detail>({
    {"binary data", "dữ liệu nhị phân"},
    {"empty file", "tệp rỗng"},
    {"file", "tệp quá lớn"},
    {"memory", "cần quá nhiều bộ nhớ"},
    {"text", "quá nhiều chữ"},
    {"answer", "quá nhiều chữ"},
    {"answer cut short", "chương trình đọc trả lời dở dang"},
    {"answer out of range", "chương trình đọc trả lời sai"},
    {"progress out of range", "chương trình đọc trả lời sai"},
    {"stopped", "đã dừng"},
    {"congvan-decode ended", "chương trình đọc đã ngừng vì tệp này"},

    {"a ZIP packed otherwise than by Deflate", "tệp ZIP nén kiểu khác Deflate"},
    {"archive directory", "mục lục của tệp nén"},
    {"archives inside archives, at most #", "tệp nén lồng nhau, tối đa # lớp"},
    {"packages inside packages, at most #", "gói văn bản lồng nhau, tối đa # lớp"},
    {"more than # files in an archive", "tệp nén chứa hơn # tệp"},
    {"all files of the archive together", "tổng các tệp trong tệp nén"},
    {"a name that leads out of its folder", "tên tệp dẫn ra ngoài thư mục"},
    {"unpacks to # MB", "giải nén thành # MB"},
    {"package", "gói văn bản"},
    {"package without attachments", "gói văn bản không có tệp đính kèm"},

    {"PDF above 2 GB", "PDF lớn hơn 2 GB"},
    {"PDF without pages", "PDF không có trang nào"},
    {"PDF without words", "PDF không có chữ"},
    {"no readable PDF", "không đọc được PDF"},
    {"opens with a password only", "phải có mật khẩu mới mở được"},
    {"# pages, at most #", "# trang, tối đa #"},
    {"more than # pages", "hơn # trang"},
    {"page of # points", "trang khổ # điểm"},
    {"# x # pixels", "ảnh # x # điểm"},
    {"a picture", "tệp ảnh"},
    {"a picture without words", "ảnh không có chữ"},
    {"a picture of another form", "ảnh dạng khác"},
    {"no readable picture", "không đọc được ảnh"},
    {"page # of a TIFF", "không đọc được trang # của tệp TIFF"},

    {"no RTF header", "thiếu phần đầu RTF"},
    {"RTF groups are nested too deep", "RTF lồng nhau quá sâu"},
    {"the RTF file ends in a group", "tệp RTF kết thúc giữa chừng"},

    {"a file of Word 6 or 95", "tệp Word 6 hoặc 95"},
    {"a file of another version of Word", "tệp của phiên bản Word khác"},
    {"a file of another Office program", "tệp của chương trình Office khác"},
    {"an encrypted Office file", "tệp Office mã hóa"},
    {"an encrypted Word file", "tệp Word mã hóa"},
    {"more paragraphs, cells or text than any document has", "nhiều đoạn, ô hoặc chữ quá mức một văn bản có thể có"},
    {"the Word file's text", "quá nhiều chữ"},
    {"no compound file", "không phải tệp OLE"},
    {"a chain of sectors without end", "chuỗi cung bị vòng"},
    {"a stream larger than the file", "dòng dữ liệu lớn hơn tệp"},
    {"a stream's chain leaves the file", "dòng dữ liệu ra ngoài tệp"},
    {"the compound file has no root", "tệp OLE không có gốc"},
    {"the compound file's sector size", "cỡ cung của tệp OLE"},
    {"the compound file is cut", "tệp OLE bị cắt"},
    {"the compound file's small FAT is cut", "bảng FAT nhỏ của tệp OLE bị cắt"},
    {"the compound file's small stream is cut", "dòng nhỏ của tệp OLE bị cắt"},
    {"the compound file's directory is cut", "mục lục của tệp OLE bị cắt"},
    {"the WordDocument stream is cut", "dòng WordDocument bị cắt"},
    {"the Word file's index is cut", "chỉ mục của tệp Word bị cắt"},
    {"the Word file has no table stream", "tệp Word thiếu dòng bảng"},
    {"the table stream is cut", "dòng bảng bị cắt"},
    {"the Data stream is cut", "dòng Data bị cắt"},
    {"the piece table", "bảng mảnh"},
    {"the piece table is cut", "bảng mảnh bị cắt"},
    {"the document's properties is cut", "thuộc tính văn bản bị cắt"},
    {"the table of fonts is cut", "bảng phông bị cắt"},
    {"the table of lists is cut", "bảng danh sách bị cắt"},
    {"a list's text is cut", "chữ của danh sách bị cắt"},
    {"the style sheet is cut", "bảng kiểu bị cắt"},
    {"a style is cut", "một kiểu bị cắt"},
    {"formatting is cut", "định dạng bị cắt"},
    {"a page of formatting", "trang định dạng"},
    {"a note or text box outside of its story", "ghi chú hoặc hộp chữ nằm ngoài phần của nó"},
    {"a piece of text outside of the Word file", "mảnh chữ nằm ngoài tệp Word"},
    {"more characters than the Word file can hold", "nhiều chữ hơn tệp Word chứa được"},
    {"more formatting than the Word file can hold", "nhiều định dạng hơn tệp Word chứa được"},

    {"an Office file without text", "tệp Office không có phần chữ"},
    {"an OpenDocument file without text", "tệp OpenDocument không có phần chữ"},
    {"nesting of elements", "lồng nhau quá sâu"},
    {"HTML: too much text", "HTML có quá nhiều chữ"},
});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The detail with "#" for each number, and the numbers.
std::pair<std::string, std::vector<std::string_view>> without_numbers(std::string_view detail) {
  std::pair<std::string, std::vector<std::string_view>> result;
  for (std::size_t at = 0; at < detail.size();) {
    std::size_t end = at;
    while (end < detail.size() && is_digit(detail[end])) ++end;
    if (end == at) {
      result.first += detail[at++];
    } else {
      result.first += '#';
      result.second.push_back(detail.substr(at, end - at));
      at = end;
    }
  }
  return result;
}

/// The row's Vietnamese with the numbers in it; empty when no row says this.
std::string translated(std::string_view detail) {
  const auto exact = std::ranges::find(rows, detail, &Detail::english);
  if (exact != rows.end()) return std::string(exact->vietnamese);
  const auto [pattern, numbers] = without_numbers(detail);
  const auto row = std::ranges::find(rows, pattern, &Detail::english);
  if (row == rows.end()) return {};
  std::string words;
  auto number = numbers.begin();
  for (const char c : row->vietnamese) {
    if (c == '#' && number != numbers.end())
      words += *number++;
    else
      words += c;
  }
  return words;
}

}  // namespace

std::span<const Detail> details() { return rows; }

std::string in_words(std::string_view detail, Language language) {
  if (language == Language::english) return std::string(detail);
  if (std::string whole = translated(detail); !whole.empty()) return whole;
  const std::size_t colon = detail.find(": ");
  std::string words = colon == std::string_view::npos ? std::string() : translated(detail.substr(0, colon));
  return words.empty() ? std::string(detail) : words.append(detail.substr(colon));
}

Msg message_of(input::ErrorCode code, std::string_view detail) {
  // In the order of ErrorCode.
  static constexpr std::array<Msg, input::error_code_names.size()> sentences = {
      Msg::not_found, Msg::permission_denied, Msg::unsupported_format, Msg::encrypted,   Msg::damaged,  Msg::too_large,
      Msg::timeout,   Msg::no_text,           Msg::decoder_missing,    Msg::read_failed, Msg::bad_line, Msg::internal,
  };
  if (code == input::ErrorCode::decoder_missing && detail == "congvan-decode") return Msg::program_missing;
  // Only what is compiled in asks for building anew; models and shared libraries are found when they are there.
  if (code == input::ErrorCode::decoder_missing && detail.find("-dev") == std::string_view::npos) return Msg::package_missing;
  return sentences[static_cast<std::size_t>(code)];
}

}  // namespace congvan::cli
