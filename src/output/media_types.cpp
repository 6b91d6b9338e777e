#include "output/media_types.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"

namespace congvan {
namespace {

struct MediaType {
  std::string_view format;
  std::string_view type;
};
constexpr auto media_types = std::to_array<MediaType>({
    {"text", "text/plain"},
    {"txt", "text/plain"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"doc", "application/msword"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"rtf", "application/rtf"},
    {"html", "text/html"},
    {"pdf", "application/pdf"},
    {"tiff", "image/tiff"},
    {"tif", "image/tiff"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"png", "image/png"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"xls", "application/vnd.ms-excel"},
    {"zip", "application/zip"},
});

}  // namespace

std::string_view media_type_of(std::string_view format) {
  const auto* const row = std::ranges::find(media_types, std::string_view(lower(format)), &MediaType::format);
  return row == media_types.end() ? std::string_view() : row->type;
}

}  // namespace congvan
