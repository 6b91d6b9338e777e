// Words and links by which Word and LibreOffice write footnotes and list numbers in HTML.
#pragma once
#include <string>
#include <string_view>

namespace congvan::input {

/// The link of a note's mark in the text: "#sdfootnote1sym", "#_ftn1", "#_edn2".
[[nodiscard]] bool is_note_reference(std::string_view href);
/// The link back, before the words of the note: "#sdfootnote1anc", "#_ftnref1".
[[nodiscard]] bool is_note_mark(std::string_view href);
/// The id of the <div> around a note: "sdfootnote1", "ftn1", "edn1".
[[nodiscard]] bool is_note_body(std::string_view id);
/// "[1]" → "1"; the number in the link where no words show it.
[[nodiscard]] std::string note_mark_of(std::string_view words, std::string_view href);
/// A list number that Word wrote out, one blank after it; its signs of symbol fonts are bullets.
[[nodiscard]] std::string written_label(std::string_view words);
/// A raised number as ¹²³, so that it does not join the word or number before it; anything else as it is.
[[nodiscard]] std::string as_superscript(std::string words);

}  // namespace congvan::input
