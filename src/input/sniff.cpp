// One row a format: the bytes that open it, as its specification gives them; then the first element of what looks like markup.
#include "input/sniff.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "input/edxml.hpp"
#include "input/encoding.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::size_t offset;
  std::string_view bytes;
  Kind kind;
  std::string_view name;
};

constexpr auto magics = std::to_array<Magic>({
    {0, "\x89PNG\r\n\x1A\n"sv, Kind::picture, "PNG"},
    {0, "\xFF\xD8\xFF"sv, Kind::picture, "JPEG"},
    {0, "II*\0"sv, Kind::picture, "TIFF"},
    {0, "MM\0*"sv, Kind::picture, "TIFF"},
    {0, "GIF87a"sv, Kind::unsupported, "GIF"},
    {0, "GIF89a"sv, Kind::unsupported, "GIF"},
    {8, "WEBP"sv, Kind::unsupported, "WebP"},
    {4, "ftyp"sv, Kind::unsupported, "HEIC, MP4"},
    {0, "%PDF-"sv, Kind::pdf, "PDF"},
    {0, "{\\rtf"sv, Kind::rtf, "RTF"},
    {0, "PK\x03\x04"sv, Kind::zip, "ZIP"},
    {0, "PK\x05\x06"sv, Kind::zip, "ZIP"},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, Kind::compound, "OLE"},
    {0, "Rar!\x1A\x07"sv, Kind::unsupported, "RAR"},
    {0, "7z\xBC\xAF\x27\x1C"sv, Kind::unsupported, "7-Zip"},
    {0, "\x1F\x8B"sv, Kind::unsupported, "gzip"},
    {0, "SQLite format 3\0"sv, Kind::unsupported, "SQLite"},
    {0, "%!PS-"sv, Kind::unsupported, "PostScript"},
    {0, "MIME-Version:"sv, Kind::unsupported, "MHTML"},
    {0,
     "\x7F"
     "ELF"sv,
     Kind::unsupported, "ELF"},
    {0, "\xFF\xFE\0\0"sv, Kind::unsupported, "UTF-32"},
    {0, "\xFF\xFE"sv, Kind::text, ""},
    {0, "\xFE\xFF"sv, Kind::text, ""},
});

/// Elements that a file of HTML begins with; a text that begins with "<" otherwise is a text.
constexpr auto html_openings = std::to_array<std::string_view>({"!doctype html", "html", "head", "body", "meta", "title", "style", "div",
                                                                "table", "p", "span", "font", "center", "h1", "h2", "h3", "b", "ol", "ul"});

const Magic* magic_of(std::string_view head) {
  const auto* const row = std::ranges::find_if(magics, [head](const Magic& m) {
    return head.size() > m.offset && head[m.offset] == m.bytes.front() && head.substr(m.offset).starts_with(m.bytes);
  });
  return row == magics.end() ? nullptr : row;
}

/// Blanks, declarations and comments before the first element.
std::string_view first_element(std::string_view head) {
  head = trim(head);
  while (head.starts_with("<?") || head.starts_with("<!--")) {
    const std::string_view end = head[1] == '?' ? ">" : "-->";
    const std::size_t at = head.find(end);
    if (at == std::string_view::npos) return {};
    head = trim(head.substr(at + end.size()));
  }
  return head;
}

bool opens_html(std::string_view element) {
  const std::string start = lower(element.substr(1, 16));
  return std::ranges::any_of(html_openings, [&start](std::string_view name) {
    if (!std::string_view(start).starts_with(name)) return false;
    const char next = start.size() > name.size() ? start[name.size()] : '>';
    return next == '>' || next == ' ' || next == '\n' || next == '\r' || next == '\t' || next == '/';
  });
}

Sniffed sniff_text(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::string_view text = trim(head);
  if (text.starts_with("{\\rtf")) return {Kind::rtf, "RTF"};
  if (text.starts_with("%PDF-")) return {Kind::pdf, "PDF"};
  if (!text.starts_with('<')) return {};
  if (looks_like_edxml(text)) return {Kind::edxml, "edXML"};
  const std::string_view element = first_element(text);
  if (element.starts_with('<') && opens_html(element)) return {Kind::html, "HTML"};
  if (text.starts_with("<?xml")) return {Kind::unsupported, "XML"};
  return {};
}

}  // namespace

Sniffed sniff(std::string_view head) {
  head = head.substr(0, head_size);
  if (const Magic* row = magic_of(head); row != nullptr && row->kind != Kind::text) return {row->kind, row->name};
  // A NUL is in no text but UTF-16.
  if (head.find('\0') == std::string_view::npos) return sniff_text(head);
  const Encoding encoding = detect(head).encoding;
  if (encoding != Encoding::utf16le && encoding != Encoding::utf16be) return {Kind::unsupported, "binary data"};
  return sniff_text(to_utf8(head, encoding));
}

std::string_view format_of(Kind kind, std::string_view head) {
  switch (kind) {
    case Kind::text:
    case Kind::unsupported:
      return "text";
    case Kind::html:
      return "html";
    case Kind::rtf:
      return "rtf";
    case Kind::compound:
      return "doc";
    case Kind::zip:
      return "zip";
    case Kind::docx:
      return "docx";
    case Kind::odt:
      return "odt";
    case Kind::edxml:
      return "edxml";
    case Kind::pdf:
      return "pdf";
    case Kind::picture:
      break;
  }
  return head.starts_with('\x89') ? "png" : head.starts_with('\xFF') ? "jpeg" : "tiff";
}

}  // namespace congvan::input
