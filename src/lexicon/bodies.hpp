// Words by which bodies (cơ quan, tổ chức) are named in letterheads and after "của". The list of bodies itself is open: a name is known by
// its head and by where it ends, not by being listed.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "text/words.hpp"

namespace congvan::lexicon {

/// True when the text begins with the head of a body's name ("Sở", "Ủy ban nhân dân", "Hội", "Thủ tướng"); `*length` receives its bytes.
[[nodiscard]] bool body_head_at(std::string_view text, std::size_t* length = nullptr);
/// Heads that make a name complete by themselves ("Chính phủ", "Quốc hội", "Thủ tướng Chính phủ").
[[nodiscard]] bool complete_body_at(std::string_view text, std::size_t* length = nullptr);
/// A small word that no body's name holds: it begins what the body did ("ban hành", "về", "đề nghị").
[[nodiscard]] bool ends_body_name(std::string_view text);
/// The same for a caller that knows the text's first word.
[[nodiscard]] bool ends_body_name(std::string_view text, const Token& first);
/// The same words, with tones.
[[nodiscard]] std::span<const std::string_view> body_name_ends();
/// Verbs by which a body speaks ("yêu cầu", "đề nghị", "thông báo").
/// True when the text begins with who decides, marks and all: "ỦY BAN NHÂN DÂN …", "BỘ TRƯỞNG …". Subjects in capitals begin like bodies
/// as often as not ("BAN HÀNH …", "TỔ CHỨC …", "BẢO ĐẢM …").
[[nodiscard]] bool names_authority(std::string_view text);
[[nodiscard]] bool speaking_verb_at(std::string_view text);
/// A letterhead line that can only be a superior body's or a body's beginning: its continuation stands on the next line.
[[nodiscard]] bool is_unfinished_body(std::string_view line);

}  // namespace congvan::lexicon
