#include "cli/doubts.hpp"

#include <algorithm>
#include <vector>

namespace congvan::cli {
namespace {

Rule rule_of(input::Doubt::Kind kind) {
  switch (kind) {
    case input::Doubt::Kind::encoding_assumed:
      return Rule::encoding_assumed;
    case input::Doubt::Kind::encoding_unsure:
      return Rule::encoding_unsure;
    case input::Doubt::Kind::ocr_unsure:
      break;
  }
  return Rule::ocr_unsure;
}

/// Offsets into the decoded bytes to offsets into their NFC form, asked in rising order: what lies between two of them is normalised
/// alone, for they are the edges of words.
class Offsets {
 public:
  Offsets(std::string_view decoded, const Text& text) : decoded_(decoded), text_(text), same_(text.utf8.data() == decoded.data()) {}
  std::size_t operator()(std::size_t at) {
    at = std::min(at, decoded_.size());
    if (same_) return at;
    if (at > from_) {
      to_ += Text::from_utf8(decoded_.substr(from_, at - from_)).utf8.size();
      from_ = at;
    }
    return std::min(to_, text_.utf8.size());
  }

 private:
  std::string_view decoded_;
  const Text& text_;
  bool same_;
  std::size_t from_ = 0;
  std::size_t to_ = 0;
};

}  // namespace

void tell_doubts(std::span<const input::Doubt> doubts, std::string_view decoded, const Text& text, Record& record) {
  std::vector<const input::Doubt*> sorted;
  for (const input::Doubt& doubt : doubts) sorted.push_back(&doubt);
  std::ranges::stable_sort(sorted, {}, &input::Doubt::begin);
  Offsets offset(decoded, text);
  for (const input::Doubt* doubt : sorted) {
    const std::size_t start = offset(doubt->begin);
    record.diagnostics.push_back({rule_of(doubt->kind), {start, offset(doubt->end)}, record.arena->keep(doubt->found), {}});
  }
}

}  // namespace congvan::cli
