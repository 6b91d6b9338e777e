// Bytes in the encodings that Vietnamese texts were written in since the 1990s, turned into UTF-8; and which encoding it was, told by
// how many words it makes Vietnamese syllables. No library knows TCVN3, VNI and VPS, so all tables are here.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace congvan::input {

enum class Encoding : std::uint8_t {
  utf8,
  utf16le,
  utf16be,
  windows_1252,  ///< for what declares it; never guessed, and no Vietnamese
  windows_1258,
  tcvn3,  ///< ABC: fonts .VnTime …; capitals with tones are their small letters, drawn by fonts whose names end in H
  tcvn,   ///< TCVN 5712-1 (VN1): the same, with capitals among the control codes
  vni,    ///< VNI-Windows: a letter, then a byte for its marks
  vps,
  viscii,
  ibm850,  ///< of DOS, for names of files only
};

/// "UTF-8", "TCVN3", "VNI" …
[[nodiscard]] std::string_view name_of(Encoding encoding);
/// The encoding that a user or a document names ("tcvn3", "windows-1258", "x-viet-vps"), in any case; blanks, - and _ do not count.
[[nodiscard]] std::optional<Encoding> encoding_of_name(std::string_view name);

/// Total: bytes without a meaning give U+FFFD or, in the old encodings, the character of windows-1252. Vietnamese letters come composed.
/// A byte order mark is dropped. TCVN3's capitals are restored in words whose other letters are capitals.
[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding);
void append_utf8(std::string& out, char32_t c);

/// An encoding of bytes, and how sure that is.
struct Detection {
  Encoding encoding = Encoding::utf8;
  double score = 1;     ///< share of valid syllables among the words with letters beyond ASCII
  double lead = 1;      ///< over the best other encoding
  bool unsure = false;  ///< the lead is below 0.03, or hardly a word is valid
  bool marked = false;  ///< a byte order mark says so
};
/// Judges the first 64 KiB from the first byte beyond ASCII on; a character cut at the end does not count.
[[nodiscard]] Detection detect(std::string_view bytes);
/// True when a glance at the beginning shows that `read_plain` would leave the bytes as they are: nearly always. False: ask it.
[[nodiscard]] bool is_plain_utf8(std::string_view bytes);
/// The encoding of the names of files in an old archive, joined by line ends: UTF-8 where they are that, else the one that makes most of
/// their words Vietnamese; where none does, the one that makes them letters.
[[nodiscard]] Encoding encoding_of_names(std::string_view names);

/// UTF-8 that was made by reading bytes of another encoding as windows-1252 ("C«ng v¨n sè", "Baûo hieåm xaõ hoäi"): which one.
[[nodiscard]] std::optional<Encoding> mojibake(std::string_view utf8);
/// Undoes that. Characters that windows-1252 does not have stay as they are.
[[nodiscard]] std::string repair_mojibake(std::string_view utf8, Encoding encoding);
/// The byte of windows-1252 (C1 controls for the five that it lacks) that a character stands for; U+F0xx of symbol fonts for xx.
[[nodiscard]] std::optional<unsigned char> byte_of_1252(char32_t c);

/// A font whose letters are drawn for an old encoding, used in documents whose characters are windows-1252 on paper.
struct OldFont {
  Encoding encoding = Encoding::tcvn3;
  bool capitals = false;
  friend bool operator==(const OldFont&, const OldFont&) = default;
};
/// ".VnTime", ".VnArialH", "VNI-Times", "VPS Helv" …; nothing for a font of Unicode.
[[nodiscard]] std::optional<OldFont> old_font(std::string_view font_name);
/// The words set in an old font, as they look.
[[nodiscard]] std::string text_in_font(std::string_view utf8, OldFont font);

}  // namespace congvan::input
