// The cells of a letterhead's lines, each with what it is taken for by its own words.
#pragma once
#include <string_view>
#include <vector>

#include "layout/lines.hpp"

namespace congvan::layout {

enum class Role { motto, number, place_date, subject, title, addressees, telegram, urgency, secrecy, stamp, capitals, text };

struct Part {
  Cell cell;
  Role role = Role::text;
};

/// Replaces `parts` by the line's cells without outer emphasis, split where two columns were printed with no more than a blank between
/// them.
void find_parts(std::string_view text, const Line& line, std::vector<Part>& parts);

/// "Kính gửi" at the beginning; `*length` receives its bytes.
[[nodiscard]] bool begins_addressees(std::string_view text, std::size_t* length = nullptr);
/// A kind's name in capitals ("QUYẾT ĐỊNH"); `*length` receives its bytes.
[[nodiscard]] bool title_at(std::string_view text, std::size_t* length);
/// Words with which the body of a document begins and no subject's further line does.
[[nodiscard]] bool begins_body(std::string_view text);
/// "1.", "I-", "Điều 1", "Chương I"
[[nodiscard]] bool begins_numbering(std::string_view text);
/// True when two cells stand one below the other.
[[nodiscard]] bool overlaps(const Cell& a, const Cell& b);

}  // namespace congvan::layout
