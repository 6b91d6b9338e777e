// Decoding: bytes of each encoding to UTF-8, their names, and the capitals that TCVN3 lacks.
#include "input/encoding.hpp"

#include <algorithm>
#include <array>

#include "input/encoding_capitals.hpp"
#include "input/encoding_tables.hpp"
#include "text/letters.hpp"
#include "text/syllables.hpp"
#include "text/utf8.hpp"

namespace congvan::input {
namespace {

using Byte = unsigned char;

struct Name {
  std::string_view name;  // small, without blanks and signs
  Encoding encoding;
};
// What users, documents and browsers call them (WHATWG labels, RFC 1456, IANA).
constexpr auto kNames = std::to_array<Name>({
    {"utf8", Encoding::utf8},
    {"unicode11utf8", Encoding::utf8},
    {"utf16", Encoding::utf16le},
    {"utf16le", Encoding::utf16le},
    {"utf16be", Encoding::utf16be},
    {"windows1252", Encoding::windows_1252},
    {"cp1252", Encoding::windows_1252},
    {"xcp1252", Encoding::windows_1252},
    {"iso88591", Encoding::windows_1252},
    {"latin1", Encoding::windows_1252},
    {"usascii", Encoding::windows_1252},
    {"ascii", Encoding::windows_1252},
    {"windows1258", Encoding::windows_1258},
    {"cp1258", Encoding::windows_1258},
    {"xcp1258", Encoding::windows_1258},
    {"tcvn3", Encoding::tcvn3},
    {"abc", Encoding::tcvn3},
    {"vn3", Encoding::tcvn3},
    {"tcvn", Encoding::tcvn},
    {"tcvn5712", Encoding::tcvn},
    {"tcvn57121", Encoding::tcvn},
    {"tcvn571211993", Encoding::tcvn},
    {"vn1", Encoding::tcvn},
    {"xviettcvn", Encoding::tcvn3},
    {"xviettcvn5712", Encoding::tcvn3},
    {"vni", Encoding::vni},
    {"vniwindows", Encoding::vni},
    {"xvietvni", Encoding::vni},
    {"vps", Encoding::vps},
    {"xvietvps", Encoding::vps},
    {"viscii", Encoding::viscii},
    {"csviscii", Encoding::viscii},
});

/// Puts characters out, one held back for the marks that may follow it.
class Composer {
 public:
  explicit Composer(std::string& out) : out_(out) {}
  ~Composer() { flush(); }
  Composer(const Composer&) = delete;
  Composer& operator=(const Composer&) = delete;

  void put(char32_t c) {
    flush();
    last_ = c;
  }
  /// Puts the mark on the last letter; false when that cannot bear it.
  [[nodiscard]] bool mark(char32_t mark) {
    const char32_t whole = last_ == 0 ? 0 : compose(last_, mark);
    if (whole != 0) last_ = whole;
    return whole != 0;
  }
  [[nodiscard]] bool mark(const VniMark& vni) {
    Vowel vowel = vowel_of(last_);
    if (vowel.base == 0 || vowel.tone != Tone::level) return false;
    if (vni.shape != 0) {
      const char32_t shaped = vowel.base < 0x80 ? compose(vowel.base, vni.shape) : 0;
      if (shaped == 0) return false;
      vowel.base = shaped;
    }
    vowel.tone = vni.tone;
    last_ = letter_of(vowel);
    return true;
  }

 private:
  void flush() {
    if (last_ != 0) append_utf8(out_, last_);
    last_ = 0;
  }
  std::string& out_;
  char32_t last_ = 0;
};

void decode_table(std::string_view bytes, Encoding encoding, std::string& out) {
  const ByteTable table = table_of(encoding);
  const std::u16string_view fallback = table_of(Encoding::windows_1252).high;
  std::array<char16_t, 256> all{};
  for (std::size_t i = 0; i < 256; ++i) all[i] = i < 0x80 ? static_cast<char16_t>(i) : table.high[i - 0x80];
  for (const LowLetter& low : table.low) all[low.byte] = low.letter;
  Composer composer(out);
  for (const char c : bytes) {
    const auto byte = static_cast<Byte>(c);
    const char32_t value = all[byte];
    const bool is_mark = value >= 0x300 && value < 0x370;
    if (is_mark && composer.mark(value)) continue;
    composer.put(is_mark && encoding != Encoding::windows_1258 ? fallback[byte - 0x80U] : value);
  }
}

void decode_vni(std::string_view bytes, bool strict, std::string& out) {
  const std::u16string_view fallback = table_of(Encoding::windows_1252).high;
  Composer composer(out);
  for (const char c : bytes) {
    const auto byte = static_cast<Byte>(c);
    const VniByte vni = vni_byte(byte);
    if (vni.is_mark && composer.mark(vni.mark)) continue;
    if (vni.letter != 0) {
      Vowel vowel = vowel_of(vni.letter);
      vowel.upper = byte < 0xE0;
      composer.put(vowel.base != 0 ? letter_of(vowel) : byte < 0xE0 ? U'Đ' : U'đ');
    } else {
      composer.put(byte < 0x80 ? byte : strict && byte >= 0xC0 ? 0xFFFD : fallback[byte - 0x80U]);
    }
  }
}

void decode_utf16(std::string_view bytes, bool big, std::string& out) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<Byte>(bytes[at]);
    const auto second = static_cast<Byte>(bytes[at + 1]);
    return static_cast<char32_t>(big ? (first << 8U) | second : (second << 8U) | first);
  };
  std::size_t at = 0;
  if (bytes.size() >= 2 && unit(0) == 0xFEFF) at = 2;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xD800 && c < 0xE000) {
      const bool pair = c < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00U) == 0xDC00;
      c = pair ? 0x10000 + ((c & 0x3FFU) << 10U) + (unit(at + 2) & 0x3FFU) : 0xFFFD;
      if (pair) at += 2;
    }
    append_utf8(out, c);
  }
  if (at < bytes.size()) append_utf8(out, 0xFFFD);
}

void decode_utf8(std::string_view bytes, std::string& out) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t clean = find_unusual(bytes, at);
    out += bytes.substr(at, clean - at);
    at = clean;
    if (at == bytes.size()) break;
    const auto c = congvan::decode_utf8(bytes, at);
    append_utf8(out, c.value);
    at += c.size;
  }
}

}  // namespace

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0U | (c >> 6U));
  } else {
    if (c < 0x10000) {
      put(0xE0U | (c >> 12U));
    } else {
      put(0xF0U | (c >> 18U));
      put(0x80U | ((c >> 12U) & 0x3FU));
    }
    put(0x80U | ((c >> 6U) & 0x3FU));
  }
  put(0x80U | (c & 0x3FU));
}

std::string_view name_of(Encoding encoding) {
  using namespace std::string_view_literals;
  constexpr std::array names = {"UTF-8"sv,       "UTF-16LE"sv, "UTF-16BE"sv, "windows-1252"sv, "windows-1258"sv, "TCVN3"sv,
                                "TCVN 5712-1"sv, "VNI"sv,      "VPS"sv,      "VISCII"sv,       "IBM850"sv};
  return names[static_cast<std::size_t>(encoding)];
}

std::optional<Encoding> encoding_of_name(std::string_view name) {
  std::string key;
  for (const char c : name) {
    if (key.size() > 32) return std::nullopt;
    if (c >= 'A' && c <= 'Z')
      key += static_cast<char>(c + 32);
    else if (static_cast<Byte>(c) > ' ' && c != '-' && c != '_' && c != ':' && c != '.')
      key += c;
  }
  const auto* const row = std::ranges::find(kNames, key, &Name::name);
  return row == kNames.end() ? std::nullopt : std::optional(row->encoding);
}

void decode(std::string_view bytes, Encoding encoding, bool strict, std::string& out) {
  out.reserve(out.size() + bytes.size() + bytes.size() / 2);
  switch (encoding) {
    case Encoding::utf8:
      return decode_utf8(bytes, out);
    case Encoding::utf16le:
    case Encoding::utf16be:
      return decode_utf16(bytes, encoding == Encoding::utf16be, out);
    case Encoding::vni:
      return decode_vni(bytes, strict, out);
    default:
      return decode_table(bytes, encoding, out);
  }
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  std::string out;
  decode(bytes, encoding, false, out);
  return encoding == Encoding::tcvn3 ? with_capitals(out) : out;
}

}  // namespace congvan::input
