// The words of a diagnostic and of a path as users read them.
#pragma once
#include <string>
#include <string_view>

#include "congvan/write.hpp"

namespace congvan {

/// A rule's message with what was found and expected put in: on one line, long quotations cut, "…" where nothing is given.
[[nodiscard]] std::string message_of(const Diagnostic& diagnostic, Language language);

/// A path as JSON and tables show it, from which its bytes can be had back: a backslash is doubled, and a byte that is no UTF-8 is
/// written \xNN with two capital hexadecimal digits. (JSON then escapes these backslashes once more, as it does all.)
[[nodiscard]] std::string printable_path(std::string_view path);

/// The path that `printable_path` was given.
[[nodiscard]] std::string path_of_printable(std::string_view printable);

/// Bytes that are no UTF-8 as \xNN, all else as it is: for messages, which may quote a path.
[[nodiscard]] std::string printable_message(std::string_view message);

}  // namespace congvan
