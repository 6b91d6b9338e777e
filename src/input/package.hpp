// One file to the documents in it: the file itself, or what an archive or an exchange package holds, however deep.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "input/decoded.hpp"
#include "input/edxml.hpp"
#include "input/sniff.hpp"

namespace congvan::input {

struct FoundDocument {
  std::string path;  ///< "a.zip!b.docx", nested "a.zip!b.zip!c.docx"
  std::string_view bytes;
  std::size_t size = 0;  ///< as declared, where there are no bytes
  Kind kind = Kind::text;
  const Package* header = nullptr;  ///< of the exchange package whose document this is
  std::optional<DecodeError> error;
  bool enclosed = false;  ///< belongs to a document of the same package that came before
};

/// Calls `visit` for each document in turn. `as_text`: the user says that what seems binary is text. Total: what cannot be taken apart is
/// a document with an error.
void for_each_document(const std::string& path, std::string_view bytes, bool as_text, const Limits& limits,
                       const std::function<void(const FoundDocument&)>& visit);

}  // namespace congvan::input
