#include "cli/edxml_writer.hpp"

#include <algorithm>
#include <utility>

#include "cli/each_writer.hpp"
#include "input/base64.hpp"
#include "input/edxml.hpp"
#include "input/zip.hpp"
#include "output/edxml.hpp"
#include "output/media_types.hpp"

namespace congvan::cli {
namespace {

/// The last part of a path, also of one inside an archive.
std::string_view name_of_file(std::string_view path) { return path.substr(path.find_last_of("/!") + 1); }

EdxmlFile packed(const std::string& name, std::string_view type, std::string_view bytes) {
  return {name, std::string(type.empty() ? "application/octet-stream" : type), input::to_base64(input::zip_of(name, bytes))};
}

/// The files of a package: those of the one that the document came in, else the document's own.
std::vector<EdxmlFile> files_of(const Document& document, const Input& input) {
  std::vector<EdxmlFile> files;
  if (input.header == nullptr) {
    const std::string_view own = name_of_file(document.source.path);
    files.push_back(packed(own == "-" || own.empty() ? "1" : std::string(own), media_type_of(document.source.format), input.bytes));
    return files;
  }
  for (const input::Package::Attachment& each : input.header->attachments) {
    if (!each.problem) files.push_back(packed(each.name, media_type_of(each.name.substr(each.name.rfind('.') + 1)), each.bytes));
  }
  return files;
}

/// What an exchange would miss in the package.
std::string remark_of(bool bare, const std::vector<std::string_view>& missing, Language language) {
  std::string remark = bare ? say(Msg::edxml_bare, language) : std::string();
  if (!missing.empty()) remark.append(bare ? "; " : "").append(say(Msg::edxml_lacks, language, {join(missing)}));
  return remark;
}

std::optional<OneFile> package_of(const Document& document, const Input* input, const FormatSettings& settings) {
  if (input != nullptr && input->enclosed) return std::nullopt;
  const input::Package* const came_in = input == nullptr ? nullptr : input->header;
  const Element own = edxml_header(document, {settings.organ_id, settings.bodies});
  Element header{"MessageHeader", {}, {}};
  if (came_in != nullptr) header = came_in->header;
  fill_edxml_header(own, header);
  const Element* const trace = came_in != nullptr && !came_in->trace.name.empty() ? &came_in->trace : nullptr;
  std::vector<EdxmlFile> files;
  if (settings.attach && input != nullptr) files = files_of(document, *input);
  OneFile file;
  file.lacks = missing_in_edxml(header);
  write_edxml(header, trace, files, remark_of(files.empty(), file.lacks, settings.language), file.bytes);
  return file;
}

}  // namespace

std::unique_ptr<DocumentWriter> make_edxml(std::vector<Destination> destinations, FormatSettings settings) {
  auto make_file = [settings](const Document& document, const Input* input) { return package_of(document, input, settings); };
  return make_each(std::move(destinations), std::move(settings), ".edxml", std::move(make_file));
}

bool is_organ_id(std::string_view code) {
  constexpr std::size_t longest = 35;
  const auto allowed = [](char c) { return c == '.' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  return !code.empty() && code.size() <= longest && std::ranges::all_of(code, allowed) && code.front() != '.' && code.back() != '.' &&
         code.find("..") == std::string_view::npos;
}

}  // namespace congvan::cli
