#include "grammar/quotes.hpp"

#include <string_view>

#include "text/letters.hpp"

namespace congvan::grammar {
namespace {

// A quotation longer than this is a sign that was never closed.
constexpr std::size_t kLongestQuotation = 20000;

struct Open {
  std::size_t paragraph;
  std::size_t offset;
};

class Marker {
 public:
  explicit Marker(const layout::Zones& zones) : zones_(zones), quoted_(zones.paragraphs.size(), false) {}

  std::vector<bool> mark() {
    for (std::size_t i = 0; i < zones_.paragraphs.size(); ++i) {
      if (zones_.paragraphs[i].zone == layout::Zone::body && zones_.paragraphs[i].quotes) look_at(i);
    }
    return std::move(quoted_);
  }

 private:
  void look_at(std::size_t paragraph) {
    const std::string_view words = zones_.words(zones_.paragraphs[paragraph]);
    std::size_t curved = words.find('\xE2');
    std::size_t quote = words.find('"');
    while (curved != std::string_view::npos || quote != std::string_view::npos) {
      if (quote < curved) {
        straight(paragraph, quote, words);
        quote = words.find('"', quote + 1);
        continue;
      }
      const std::size_t offset = zones_.paragraphs[paragraph].begin + curved;
      const std::string_view sign = words.substr(curved, 3);
      if (sign == "“") open_.push_back({paragraph, offset});
      if (sign == "”") close(open_, paragraph, offset);
      curved = words.find('\xE2', curved + 1);
    }
  }

  // A straight quote opens before a letter or figure and closes after one.
  void straight(std::size_t paragraph, std::size_t i, std::string_view words) {
    const std::size_t offset = zones_.paragraphs[paragraph].begin + i;
    const bool before = i == 0 || words[i - 1] == ' ' || words[i - 1] == ':' || words[i - 1] == '(';
    const bool after = i + 1 < words.size() && words[i + 1] != ' ';
    if (before && (after || i == 0))
      straight_.assign(1, {paragraph, offset});
    else if (!straight_.empty())
      close(straight_, paragraph, offset);
  }

  void close(std::vector<Open>& open, std::size_t paragraph, std::size_t offset) {
    if (open.empty()) return;
    const Open begun = open.back();
    open.pop_back();
    if (offset - begun.offset > kLongestQuotation) return;
    for (std::size_t k = begun.paragraph + 1; k <= paragraph; ++k) quoted_[k] = true;
  }

  const layout::Zones& zones_;
  std::vector<bool> quoted_;
  std::vector<Open> open_;
  std::vector<Open> straight_;
};

}  // namespace

std::vector<bool> find_quoted(const layout::Zones& zones) { return Marker(zones).mark(); }

}  // namespace congvan::grammar
