// Forms that are one document a file: to the standard output or a named file for one document, into a folder for many.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/formats.hpp"

namespace congvan::cli {

/// The file of one document.
struct OneFile {
  std::string bytes;
  std::string note = {};                     ///< told to the user about the document
  std::vector<std::string_view> lacks = {};  ///< what the form asks for and nothing gives: counted, and told to the user at the end
};
/// `input` is what the document was made from, null for a stored record. Nothing for a document that belongs to another one's file. Called
/// by several threads at once.
using MakeFile = std::function<std::optional<OneFile>(const Document& document, const Input* input)>;

/// A document that could not be read gets no file. In a folder each file has the name of the document's own with `ending` (".edxml") for
/// its own ending; of several alike the later ones get "-2", "-3" … before it.
[[nodiscard]] std::unique_ptr<DocumentWriter> make_each(std::vector<Destination> destinations, FormatSettings settings,
                                                        std::string_view ending, MakeFile make_file);

/// "ho-so.zip!so-noi-vu/1036.docx" to "1036"; empty when nothing is left that can name a file.
[[nodiscard]] std::string stem_of(std::string_view path);

}  // namespace congvan::cli
