#include "cli/akn_writer.hpp"

#include <utility>

#include "cli/each_writer.hpp"
#include "congvan/exports.hpp"

namespace congvan::cli {

std::unique_ptr<DocumentWriter> make_akn(std::vector<Destination> destinations, FormatSettings settings) {
  const Language language = settings.language;
  return make_each(std::move(destinations), std::move(settings), ".akn.xml", [language](const Document& document, const Input* /*input*/) {
    OneFile file;
    const std::size_t replaced = write_akn(document, file.bytes);
    if (replaced > 0) file.note = say(Msg::no_xml_characters, language, {std::to_string(replaced)});
    return std::optional(std::move(file));
  });
}

}  // namespace congvan::cli
