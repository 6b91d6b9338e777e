// Tables of encodings: 128 characters from byte 0x80 on, sixteen a row.
#include "input/encoding_tables.hpp"

#include "text/syllables.hpp"

namespace congvan::input {
namespace {

// clang-format off
// windows-1252 as the WHATWG Encoding Standard has it: its gaps are the C1 controls.
constexpr std::u16string_view kWindows1252 =
    u"€\x81" u"‚ƒ„…†‡ˆ‰Š‹Œ\x8D" u"Ž\x8F"
    u"\x90" u"‘’“”•–—˜™š›œ\x9D" u"žŸ"
    u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
    u"°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
    u"ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    u"àáâãäåæçèéêëìíîï"
    u"ðñòóôõö÷øùúûüýþÿ";

// windows-1258 (Microsoft, code page 1258): five tones are combining marks.
constexpr std::u16string_view kWindows1258 =
    u"€\x81" u"‚ƒ„…†‡ˆ‰\x8A" u"‹Œ\x8D" u"\x8E" u"\x8F"
    u"\x90" u"‘’“”•–—˜™\x9A" u"›œ\x9D" u"\x9E" u"Ÿ"
    u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
    u"°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"
    u"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
    u"àáâăäåæçèéêë\u0301íîï"
    u"đñ\u0323óôơö÷øùúûüư₫ÿ";

// TCVN3 (ABC), as its fonts draw it: the small letters and plain capitals of TCVN 5712:1993, table VN1; the rest as in windows-1252.
constexpr std::u16string_view kTcvn3 =
    u"€\x81" u"‚ƒ„…†‡ˆ‰Š‹Œ\x8D" u"Ž\x8F"
    u"\x90" u"‘’“”•–—˜™š›œ\x9D" u"žŸ"
    u"\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ"
    u"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    u"éẹềểễếệìỉỄẾỒĩíịò"
    u"Ổỏõóọồổỗốộờởỡớợù"
    u"ỖủũúụừửữứựỳỷỹýỵỐ";

// TCVN 5712:1993, table VN1.
constexpr std::u16string_view kTcvn =
    u"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
    u"ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
    u"\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ"
    u"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    u"éẹềểễếệìỉỄẾỒĩíịò"
    u"Ổỏõóọồổỗốộờởỡớợù"
    u"ỖủũúụừửữứựỳỷỹýỵỐ";

// VPS (Vietnamese Professionals Society); its gaps are filled from windows-1252.
constexpr std::u16string_view kVps =
    u"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"
    u"Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ"
    u"\u00A0ắằẳẵặỠớÙờởỡŨỨợỪ"
    u"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    u"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"
    u"ƯỦồốÔỏơÈừứÚũưÝẺß"
    u"àáâãảạăçèéêẽìíîĩ"
    u"ẴĐòóôõöƠụùúủüỶẼỳ";

// VISCII 1.1 (RFC 1456).
constexpr std::u16string_view kViscii =
    u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    u"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    u"Õắằặấầẩậẽẹếềểễệố"
    u"ồổỗỠƠộờởịỰỨỪỬơớƯ"
    u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    u"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    u"àáâãảăữẫèéêẻìíĩỉ"
    u"đựòóôõỏọụùúũủýợỮ";

// IBM code page 850, which has the letters of 437 in their places and more of them in place of lines.
constexpr std::u16string_view kIbm850 =
    u"ÇüéâäàåçêëèïîìÄÅ"
    u"ÉæÆôöòûùÿÖÜø£Ø×ƒ"
    u"áíóúñÑªº¿®¬½¼¡«»"
    u"░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
    u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
    u"ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
    u"ÓßÔÒõÕµþÞÚÛÙýÝ¯´"
    u"\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

constexpr auto kTcvnLow = std::to_array<LowLetter>({{0x01, u'Ú'}, {0x02, u'Ụ'}, {0x04, u'Ừ'}, {0x05, u'Ử'}, {0x06, u'Ữ'}, {0x11, u'Ứ'}, {0x12, u'Ự'}, {0x13, u'Ỳ'}, {0x14, u'Ỷ'}, {0x15, u'Ỹ'}, {0x16, u'Ý'}, {0x17, u'Ỵ'}});
constexpr auto kVpsLow = std::to_array<LowLetter>({{0x02, u'Ạ'}, {0x03, u'Ậ'}, {0x04, u'Ặ'}, {0x05, u'Ẹ'}, {0x06, u'Ệ'}, {0x10, u'Ị'}, {0x11, u'Ọ'}, {0x12, u'Ộ'}, {0x13, u'Ợ'}, {0x14, u'Ụ'}, {0x15, u'Ự'}, {0x19, u'Ỵ'}, {0x1C, u'Ẫ'}, {0x1D, u'Ữ'}});
constexpr auto kVisciiLow = std::to_array<LowLetter>({{0x02, u'Ẳ'}, {0x05, u'Ẵ'}, {0x06, u'Ẫ'}, {0x14, u'Ỷ'}, {0x19, u'Ỹ'}, {0x1E, u'Ỵ'}});

static_assert(kWindows1252.size() == 128 && kWindows1258.size() == 128 && kTcvn3.size() == 128 && kTcvn.size() == 128 && kVps.size() == 128 &&
              kViscii.size() == 128 && kIbm850.size() == 128);

// VNI-Windows, the small marks; capitals lie 0x20 below. A byte both letter and mark ("ï" nặng, "ò" ị) is told by what stands before it.
constexpr char32_t kCircumflex = 0x302;
constexpr char32_t kBreve = 0x306;
constexpr VniByte letter(char32_t c) { return {c, false, {}}; }
constexpr VniByte mark(char32_t shape, Tone tone) { return {0, true, {shape, tone}}; }
constexpr std::array<VniByte, 32> kVni = {
    /* E0 */ mark(kCircumflex, Tone::grave), mark(kCircumflex, Tone::acute), mark(kCircumflex, Tone::level), mark(kCircumflex, Tone::tilde),
    /* E4 */ mark(kCircumflex, Tone::dot), mark(kCircumflex, Tone::hook), letter(U'ỉ'), {},
    /* E8 */ mark(kBreve, Tone::grave), mark(kBreve, Tone::acute), mark(kBreve, Tone::level), mark(kBreve, Tone::dot),
    /* EC */ letter(U'ì'), letter(U'í'), letter(U'ỵ'), mark(0, Tone::dot),
    /* F0 */ {}, letter(U'đ'), letter(U'ị'), letter(U'ĩ'),
    /* F4 */ letter(U'ơ'), mark(0, Tone::tilde), letter(U'ư'), {},
    /* F8 */ mark(0, Tone::grave), mark(0, Tone::acute), mark(kBreve, Tone::hook), mark(0, Tone::hook),
    /* FC */ mark(kBreve, Tone::tilde), {}, {}, {},
};
// clang-format on

}  // namespace

ByteTable table_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::windows_1258:
      return {kWindows1258, {}};
    case Encoding::tcvn3:
      return {kTcvn3, {}};
    case Encoding::tcvn:
      return {kTcvn, kTcvnLow};
    case Encoding::vps:
      return {kVps, kVpsLow};
    case Encoding::viscii:
      return {kViscii, kVisciiLow};
    case Encoding::ibm850:
      return {kIbm850, {}};
    default:
      return {kWindows1252, {}};
  }
}

VniByte vni_byte(unsigned char byte) { return byte < 0xC0 ? VniByte{} : kVni[byte & 0x1FU]; }

}  // namespace congvan::input
