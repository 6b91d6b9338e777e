// What a cell of the document's end is: "Nơi nhận", the head of an attachment; in the signature block a capacity or
// position in capitals, a person's name; and where the next begins that a scanner or converter put behind it.
#pragma once
#include <cstddef>
#include <string_view>

namespace congvan::layout {

/// True for what can be a person's name: two to six words with a capital each, no figures and no marks.
[[nodiscard]] bool is_person_name(std::string_view text);
/// A capacity (TM. KT. TL. TUQ. Q.) or a position, all in capitals.
[[nodiscard]] bool is_capital_position(std::string_view words);
/// Words of two letters at least and no odd marks: capitals that a printer set, no scraps of a stamp.
[[nodiscard]] bool is_clean(std::string_view words);

/// Where the signer's own position begins behind a capacity that is whole ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"); the size when nowhere.
[[nodiscard]] std::size_t find_second_position(std::string_view words);
/// Where a signer's name begins behind the archive line of the other column ("- Lưu: VT. Nguyễn Văn A"); the size when nowhere.
[[nodiscard]] std::size_t find_name(std::string_view words);
/// "Nơi nhận" and no more, or with what follows its sign; `*length` receives its bytes.
[[nodiscard]] bool begins_recipients(std::string_view words, std::size_t* length);
/// "PHỤ LỤC", "DANH SÁCH", a kind's name in capitals: what follows the document.
[[nodiscard]] bool begins_attachment(std::string_view words);
/// Where a signer's capacity or position begins behind the words of the other column; the size when nowhere.
[[nodiscard]] std::size_t find_position(std::string_view words);

}  // namespace congvan::layout
