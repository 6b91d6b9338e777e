// One row a format: the bytes that open it, as its specification gives them.
#include "input/sniff.hpp"

#include <algorithm>
#include <array>

namespace congvan::input {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::size_t offset;
  std::string_view bytes;
  std::string_view name;
};

constexpr auto magics = std::to_array<Magic>({
    {0, "\x89PNG\r\n\x1A\n"sv, "PNG"},
    {0, "\xFF\xD8\xFF"sv, "JPEG"},
    {0, "GIF87a"sv, "GIF"},
    {0, "GIF89a"sv, "GIF"},
    {0, "II*\0"sv, "TIFF"},
    {0, "MM\0*"sv, "TIFF"},
    {8, "WEBP"sv, "WebP"},
    {4, "ftypheic"sv, "HEIC"},
    {0, "%PDF-"sv, "PDF"},
    {0, "{\\rtf"sv, "RTF"},
    {0, "PK\x03\x04"sv, "ZIP (DOCX, XLSX, ODT …)"},
    {0, "PK\x05\x06"sv, "ZIP (DOCX, XLSX, ODT …)"},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "OLE (DOC, XLS …)"},
    {0, "Rar!\x1A\x07"sv, "RAR"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "7-Zip"},
    {0, "\x1F\x8B"sv, "gzip"},
    {0, "SQLite format 3\0"sv, "SQLite"},
    {0,
     "\x7F"
     "ELF"sv,
     "ELF"},
    {0, "\xFF\xFE\0\0"sv, "UTF-32"},
    {0, "\xFF\xFE"sv, "UTF-16"},
    {0, "\xFE\xFF"sv, "UTF-16"},
});

}  // namespace

std::string_view binary_format_of(std::string_view head) {
  const auto* const row = std::ranges::find_if(
      magics, [head](const Magic& m) { return head.size() >= m.offset && head.substr(m.offset).starts_with(m.bytes); });
  return row == magics.end() ? std::string_view{} : row->name;
}

bool looks_binary(std::string_view head) { return head.find('\0') != std::string_view::npos; }

}  // namespace congvan::input
