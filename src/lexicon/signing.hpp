// Words of the signature block (Decree 30/2020/NĐ-CP, Appendix I, II.7) and of stamps: capacities, positions, academic titles.
#pragma once
#include <cstddef>
#include <string_view>

namespace congvan::lexicon {

/// TM. KT. TL. TUQ. Q. and the Party's T/M, K/T, T/L at the beginning of a line; `*length` receives the bytes up to the words after it.
[[nodiscard]] bool capacity_at(std::string_view text, std::size_t* length = nullptr);
/// A position that signs: GIÁM ĐỐC, PHÓ CHỦ TỊCH, CHÁNH VĂN PHÒNG …
[[nodiscard]] bool position_at(std::string_view text, std::size_t* length = nullptr);
/// An academic, medical or military title before a name (PGS.TS., ThS., BS., Đại tá); `*length` receives its bytes with the dots and
/// blanks.
[[nodiscard]] bool academic_title_at(std::string_view text, std::size_t* length = nullptr);
/// A line of a digital signature's stamp: "Ký bởi:", "Người ký:", "Email:", "Cơ quan:", "Thời gian ký:", or a time.
[[nodiscard]] bool is_stamp_line(std::string_view text);
/// A stamp's line that says who signed: "Ký bởi: …".
[[nodiscard]] bool names_signer(std::string_view text);
/// "(đã ký)", "(Ký, đóng dấu)" and the like: neither position nor name.
[[nodiscard]] bool is_signing_note(std::string_view text);
/// True when the words begin with a common family name.
[[nodiscard]] bool begins_with_family_name(std::string_view words);
/// Levels of urgency (HỎA TỐC, THƯỢNG KHẨN, KHẨN) and secrecy (TUYỆT MẬT, TỐI MẬT, MẬT), the whole cell in capitals.
[[nodiscard]] bool is_urgency(std::string_view cell);
/// The number of a mark of urgency in QCVN 102:2016/BTTTT, in any letters: 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ; 0 for other
/// words.
[[nodiscard]] std::size_t urgency_level(std::string_view mark);
[[nodiscard]] bool is_secrecy(std::string_view cell);

}  // namespace congvan::lexicon
