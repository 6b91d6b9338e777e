// The registers of documents that come in and go out (sổ đăng ký văn bản đến, đi), as Decree 30/2020/NĐ-CP, Appendix IV prints them: a
// document a row, ten columns by their titles there.
#pragma once
#include <span>
#include <string_view>

#include "congvan/write.hpp"

namespace congvan {

/// "register-in" and "register-out"; `visit_rows` and the writers of CSV take them like `tables()`.
[[nodiscard]] std::span<const Table> registers();
/// The register of this name, or null.
[[nodiscard]] const Table* register_named(std::string_view name);

/// The title of the column that names the document, in both registers.
inline constexpr std::string_view register_reference = "Số, ký hiệu văn bản";

}  // namespace congvan
