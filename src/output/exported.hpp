// What the forms of other systems take from a record alike.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "congvan/record.hpp"

namespace congvan {

/// The issuing body's full name where it is certain, else as printed; missing when neither is known.
[[nodiscard]] Value issuer_name(const Record& record);

/// A line below "Nơi nhận" without the purpose in brackets: "UBND tỉnh" of "UBND tỉnh (để b/c)".
[[nodiscard]] Value recipient_name(const Recipient& recipient);

/// Words as printed, in one line: blanks and line ends between them are one blank.
[[nodiscard]] std::string one_line(std::string_view text);

/// "63/2010/NĐ-CP" to "63-2010-nd-cp": small ASCII letters and digits with single hyphens between. The signs of đ and of tones are lost.
[[nodiscard]] std::string ascii_name(std::string_view text);

/// A cited document in one line: "Nghị định 63/2010/NĐ-CP, 2010-06-08, Chính phủ", of which there is what the citation gives.
[[nodiscard]] std::string label_of(const Citation& citation);

/// How many copies were issued (số lượng bản phát hành), as the line "Lưu" says it behind the drafter's mark: "300" in "Lưu: VT, TH.
/// PL.(300)"; empty when it does not. Decree 30/2020/NĐ-CP, Appendix I, box 12.
[[nodiscard]] std::string_view copies_issued(const Record& record);

/// Whether a normative document (văn bản quy phạm pháp luật) of the kinds of Law 64/2025/QH15, Điều 4; a decision or resolution counts
/// where its number has a year, as only theirs has.
[[nodiscard]] bool is_normative(Value type, const std::optional<Reference>& reference);
/// Of these: those of the Constitution, the National Assembly and its Standing Committee, the President.
[[nodiscard]] bool is_law(Value type);

}  // namespace congvan
