#include "stores/passages.hpp"

#include <utility>

#include "stores/schema.hpp"
#include "text/letters.hpp"

namespace congvan::stores {
namespace {

// What the tokenizer keeps apart though readers do not: Đ U+0110, đ U+0111, and Ð U+00D0, ð U+00F0 in its place.
bool has_crossed_d(std::string_view text) {
  for (const std::string_view letter : {"Đ", "đ", "Ð", "ð"})
    if (text.find(letter) != std::string_view::npos) return true;
  return false;
}

Passage passage(std::string_view part, std::string_view label, std::string text) {
  std::string folded = has_crossed_d(text) ? skeleton(text) : std::string();
  return {part, std::string(label), std::move(text), std::move(folded)};
}

}  // namespace

Passage subject_passage(std::string_view subject) { return passage("subject", "", std::string(subject)); }

Passage directive_passage(std::string_view path, std::string_view text) { return passage("directive", path, std::string(text)); }

Passage citation_passage(std::string_view id, std::string_view raw, std::string_view title, std::string_view subject) {
  std::string text(raw);
  for (const std::string_view more : {title, subject})
    if (!more.empty() && text.find(more) == std::string::npos) text.append(" ").append(more);
  return passage("citation", id, std::move(text));
}

PassageWriter::PassageWriter(Connection& connection)
    : insert_(connection.prepare("INSERT INTO search (rowid, document, part, label, text, folded) VALUES (?, ?, ?, ?, ?, ?)")) {}

void PassageWriter::write(std::int64_t document, const std::vector<Passage>& passages) {
  constexpr std::int64_t most = (std::int64_t{1} << search_bits) - 1;
  std::int64_t number = 0;
  for (const Passage& each : passages) {
    if (each.text.empty() || number > most) continue;
    insert_.bind(1, (document << search_bits) + number++).bind(2, document).bind(3, each.part);
    each.label.empty() ? insert_.bind_null(4) : insert_.bind(4, each.label);
    insert_.bind(5, each.text);
    each.folded.empty() ? insert_.bind_null(6) : insert_.bind(6, each.folded);
    insert_.run();
  }
}

}  // namespace congvan::stores
