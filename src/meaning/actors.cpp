#include "meaning/actors.hpp"

#include <algorithm>

#include "grammar/scan.hpp"
#include "meaning/actor_name.hpp"
#include "meaning/actor_words.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;

constexpr std::size_t kLongestList = 1600;  // bytes in which a list's last name begins and ends
constexpr std::size_t kMostNames = 40;

class Reader {
 public:
  Reader(const grammar::Reading& reading, std::size_t at, bool loose)
      : reading_(reading), text_(reading.text.substr(0, at + kLongestList)), at_(at), manner_{loose, false} {}

  Actors read() {
    while (at_ < text_.size() && actors_.names.size() < kMostNames && begins_member(at_)) {
      const std::size_t end = name_end(reading_, at_, manner_);
      if (end == at_) break;
      actors_.end = std::max(actors_.end, end);
      if (const std::size_t first = first_of_class(end)) {
        manner_.in_class = true;
        at_ = first;
        continue;
      }
      if (actors_.names.empty()) actors_.names.reserve(4);
      actors_.names.push_back({at_, end});
      if (!next_name(after_bracket(end))) break;
    }
    return std::move(actors_);
  }

 private:
  [[nodiscard]] bool is_capital_at(std::size_t at) const { return at < text_.size() && is_upper(code_point_at(text_, at).value); }
  [[nodiscard]] bool begins_member(std::size_t at) const {
    return name_begins(reading_, at, manner_.loose) || (manner_.in_class && is_capital_at(at));
  }

  std::size_t after_bracket(std::size_t end) {
    const std::size_t open = skip_blanks(text_, end);
    if (open >= text_.size() || text_[open] != '(') return end;
    const std::size_t close = text_.substr(0, std::min(text_.size(), open + 200)).find(')', open);
    if (close == std::string_view::npos) return end;
    return actors_.end = close + 1;
  }

  // "các hội: Hội Nghề cá, …", "Giao các sở: Nông nghiệp …": where the first member stands behind a class that ends at `end`; 0: no class.
  [[nodiscard]] std::size_t first_of_class(std::size_t end) const {
    if (manner_.in_class || end >= text_.size()) return 0;
    const std::size_t colon = skip_blanks(text_, end);
    if (colon >= text_.size() || text_[colon] != ':') return 0;
    const std::size_t next = skip_blanks(text_, colon + 1);
    const WordTable& words = actor_words();
    const bool of_class = words.match(reading_, at_, actor_each) || text_.substr(at_, end - at_).find(" các ") != std::string_view::npos;
    if (!is_capital_at(next) || end - at_ >= 40 || !of_class) return 0;
    return !words.match(reading_, next, actor_predicate) || words.match(reading_, next, actor_field) ? next : 0;
  }

  // Moves `at_` to where the next name of the list would stand.
  bool next_name(std::size_t end) {
    std::size_t at = skip_blanks(text_, end);
    if (at >= text_.size()) return false;
    const bool parted = text_[at] == ',' || text_[at] == ';';
    if (text_[at] == ';') manner_.in_class = false;
    if (parted) at = skip_blanks(text_, at + 1);
    const WordTable::Match joint = actor_words().match(reading_, at, actor_and);
    std::size_t length = joint.length;
    if (!joint && !parted && !(at < text_.size() && starts_with_exact(text_.substr(at), "cùng", &length))) return false;
    at_ = skip_blanks(text_, at + length);
    return at_ < text_.size();
  }

  const grammar::Reading& reading_;
  std::string_view text_;  // no name begins behind it
  std::size_t at_;
  NameManner manner_;
  Actors actors_;
};

}  // namespace

Actors read_actors(const grammar::Reading& reading, std::size_t at, bool loose) { return Reader(reading, at, loose).read(); }

}  // namespace congvan::meaning
