#include "input/decode.hpp"

#include <algorithm>
#include <array>

#include "input/blocks.hpp"
#include "input/docx.hpp"
#include "input/html.hpp"
#include "input/odt.hpp"
#include "input/plain.hpp"
#include "input/zip.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

constexpr std::string_view odf_text = "application/vnd.oasis.opendocument.text";
constexpr std::string_view content_types = "[Content_Types].xml";
constexpr std::string_view word_part = "word/document.xml";
constexpr std::size_t directory = std::size_t{64} * 1024;  // the end of an archive, where the names stand once more
/// Parts that only other documents of the same container have.
struct Foreign {
  const char* part;
  const char* name;
};
constexpr auto foreign_parts = std::to_array<Foreign>({{"xl/workbook.xml", "XLSX"}, {"ppt/presentation.xml", "PPTX"}});

/// The name of the first file of an archive, and its bytes when they are not compressed.
struct FirstEntry {
  std::string_view name;
  std::string_view bytes;
};
FirstEntry first_entry(std::string_view zip) {
  constexpr std::size_t header = 30;
  if (zip.size() < header) return {};
  const auto number = [zip](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(zip[at]) | static_cast<unsigned char>(zip[at + 1]) << 8U);
  };
  const std::size_t begin = header + number(26) + number(28);
  if (zip.size() < begin) return {};
  return {zip.substr(header, number(26)), number(8) == 0 ? zip.substr(begin, number(18)) : std::string_view{}};
}

[[noreturn]] void refuse(const std::string& name) { throw DecodeError(Problem::unsupported_format, name); }

Kind odf_content(std::string_view type) {
  if (type.starts_with(odf_text)) return Kind::odt;
  refuse(type.find("spreadsheet") != std::string_view::npos ? "ODS" : "ODF, EPUB");
}

Decoded of_content(const Content& content, const char* format) {
  Decoded decoded;
  decoded.format = format;
  decoded.text = to_text(content);
  return decoded;
}

/// Word processors' documents that carry letters of old fonts as windows-1252 without naming the font.
Decoded read_blocks(const Content& content, const char* format) {
  Decoded decoded = of_content(content, format);
  undo_mojibake(decoded);
  return decoded;
}

Decoded read_markup(std::string_view bytes, const Reading& reading) {
  Decoded decoded;
  decoded.text = to_text(read_html(bytes, reading.encoding, reading.limits, &decoded));
  return decoded;
}

}  // namespace

Kind kind_of_zip(std::string_view bytes, const Limits& limits, std::size_t depth) {
  const FirstEntry first = first_entry(bytes);
  if (first.name == "mimetype" && !first.bytes.empty()) return odf_content(first.bytes);
  if (first.name == content_types && bytes.substr(bytes.size() - std::min(bytes.size(), directory)).find(word_part) != bytes.npos)
    return Kind::docx;
  Archive archive(bytes, limits, depth);
  if (archive.find(content_types) || archive.find(word_part)) {
    for (const Foreign& foreign : foreign_parts)
      if (archive.find(foreign.part)) refuse(foreign.name);
    return Kind::docx;
  }
  if (const auto type = archive.find("mimetype")) return odf_content(archive.read(*type).view());
  return Kind::zip;
}

bool Decoder::is_text_already(Kind kind, std::string_view bytes) const {
  if (reading_.encoding) return *reading_.encoding == Encoding::utf8 && kind == Kind::text;
  return kind == Kind::text && is_plain_utf8(bytes);
}

Decoded Decoder::decode(Kind kind, std::string_view bytes) {
  switch (kind) {
    case Kind::text:
    case Kind::edxml:
    case Kind::zip:
    case Kind::unsupported:
      break;
    case Kind::html:
      return read_markup(bytes, reading_);
    case Kind::docx:
      return read_blocks(read_docx(bytes, reading_.limits), "docx");
    case Kind::odt:
      return read_blocks(read_odt(bytes, reading_.limits), "odt");
    case Kind::rtf:
      return pool().request(DecodeKind::rtf, bytes);
    case Kind::compound:
      return pool().request(DecodeKind::word97, bytes);
    case Kind::pdf:
      return pool().request(DecodeKind::pdf, bytes);
    case Kind::picture:
      return pool().request(DecodeKind::picture, bytes);
  }
  return read_plain(bytes, reading_.encoding);
}

void Decoder::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  if (pool_) pool_->stop();
}

// Not by std::call_once: what is thrown in it passes through the C library, which ends a program whose libgcc is its own.
DecoderPool& Decoder::pool() {
  const std::lock_guard lock(mutex_);
  if (pool_) return *pool_;
  PoolOptions options;
  options.workers = reading_.workers;
  options.ocr = reading_.ocr;
  options.limits = reading_.limits;
  pool_ = std::make_unique<DecoderPool>(std::move(options));
  if (stopped_) pool_->stop();
  return *pool_;
}

}  // namespace congvan::input
