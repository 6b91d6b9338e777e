// Byte offsets to lines and columns, from counts taken once a line and once a block.
#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

#include "congvan/text.hpp"
#include "text/utf8.hpp"

namespace congvan {
namespace {

constexpr std::size_t kBlock = 512;     // bytes; a look-up counts through at most one
constexpr std::size_t kUsualLine = 64;  // bytes, for the first guess

}  // namespace

Positions::Positions(std::string_view utf8) : text_(utf8) {
  line_starts_.reserve(utf8.size() / kUsualLine + 1);
  line_starts_.push_back(0);
  std::size_t longest = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const void* feed = std::memchr(utf8.data() + at, '\n', utf8.size() - at);
    const std::size_t next = feed == nullptr ? utf8.size() : static_cast<std::size_t>(static_cast<const char*>(feed) - utf8.data()) + 1;
    longest = std::max(longest, next - at);
    at = next;
    if (feed != nullptr) line_starts_.push_back(at);
  }
  if (longest <= kBlock) return;  // nobody will look a block up
  block_counts_.reserve(utf8.size() / kBlock + 1);
  std::size_t characters = 0;
  for (std::size_t at = 0; at + kBlock <= utf8.size(); at += kBlock) {
    block_counts_.push_back(characters);
    characters += count_characters(utf8.substr(at, kBlock));
  }
  block_counts_.push_back(characters);
}

Positions::Positions(std::vector<Known> known) : known_(std::move(known)), line_starts_{0}, block_counts_{0} {
  std::ranges::stable_sort(known_, {}, &Known::offset);
}

std::size_t Positions::characters_before(std::size_t offset) const {
  const std::size_t block = offset / kBlock;
  return block_counts_[block] + count_characters(text_.substr(block * kBlock, offset - block * kBlock));
}

Positions::Place Positions::at(std::size_t offset) const {
  if (!known_.empty()) {
    const auto after = std::ranges::upper_bound(known_, offset, {}, &Known::offset);
    return after == known_.begin() ? Place{} : std::prev(after)->place;
  }
  offset = std::min(offset, text_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::size_t>(next - line_starts_.begin());
  const std::size_t start = line_starts_[line - 1];
  // In a line of usual length counting beats two look-ups.
  const std::size_t before = offset - start <= kBlock ? count_characters(text_.substr(start, offset - start))
                                                      : characters_before(offset) - characters_before(start);
  return {line, before + 1};
}

}  // namespace congvan
