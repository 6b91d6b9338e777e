// Forms whose output is a beginning, the documents one after the other, and an end.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/formats.hpp"

namespace congvan::cli {

/// What one document becomes. Without bytes it has no place in the output.
struct Piece {
  std::string bytes;
  std::vector<std::string> notes = {};  ///< told to the user about it
};

struct Envelope {
  std::string begin;
  std::string_view between;
  std::string end;
  Piece (*make)(const Document&, const FormatSettings&);  ///< called by several threads at once
};

[[nodiscard]] std::unique_ptr<DocumentWriter> make_envelope(std::vector<Destination> destinations, FormatSettings settings,
                                                            Envelope envelope);

// ---- rows of the table of forms
[[nodiscard]] std::unique_ptr<DocumentWriter> make_csl(std::vector<Destination> destinations, FormatSettings settings);
[[nodiscard]] std::unique_ptr<DocumentWriter> make_dublin_core(std::vector<Destination> destinations, FormatSettings settings);
[[nodiscard]] std::unique_ptr<DocumentWriter> make_nd30(std::vector<Destination> destinations, FormatSettings settings);

}  // namespace congvan::cli
