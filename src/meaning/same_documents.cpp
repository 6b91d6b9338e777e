#include "meaning/same_documents.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kMostOfOneNumber = 256;  // documents of one number and different days that are looked at

// One document, as far as its citations tell.
struct Document {
  std::size_t first;  ///< index of its first citation
  PartialDate date;
  std::size_t best;  ///< the citation that tells most
  std::vector<std::size_t> members;
};

// What is not given agrees with everything: 2026-06 with 2026-06-04.
bool agree(PartialDate a, PartialDate b) {
  const auto same = [](int x, int y) { return x == 0 || y == 0 || x == y; };
  return same(a.year, b.year) && same(a.month, b.month) && same(a.day, b.day);
}

int precision(PartialDate date) { return (date.year != 0) + (date.month != 0) + (date.day != 0); }

std::string_view without_zeros(std::string_view number) {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

// What a document is known by.
enum class Known : unsigned char {
  reference,     // its whole number and symbol
  title,         // a law's name, folded
  day,           // kind and issuer, folded, where it has a day but no number
  number,        // kind and number
  number_alone,  // kind and number of a short form that none or several documents fit
};
struct Key {
  Known known = Known::reference;
  std::string_view kind;
  std::string_view words;
  friend bool operator==(const Key&, const Key&) = default;
};
struct KeyHash {
  std::size_t operator()(const Key& key) const {
    const std::hash<std::string_view> hash;
    return hash(key.words) * 31 + hash(key.kind) * 7 + static_cast<std::size_t>(key.known);
  }
};

class Finder {
 public:
  explicit Finder(const Context& x) : citations_(x.record.citations) { by_key_.reserve(2 * citations_.size()); }

  void find() {
    for (std::size_t i = 0; i < citations_.size(); ++i) {
      if (!is_short(citations_[i])) place(i);
    }
    // A short form follows the full one as a rule, but not always.
    for (std::size_t i = 0; i < citations_.size(); ++i) {
      if (is_short(citations_[i])) place_short(i);
    }
    write();
  }

 private:
  using Index = std::unordered_multimap<Key, std::size_t, KeyHash>;

  // "Kế hoạch số 3616": a number without its symbol.
  static bool is_short(const Citation& citation) {
    return citation.reference && !given(citation.reference->symbol) && given(citation.reference->number) && given(citation.type);
  }
  static PartialDate date_of(const Citation& citation) {
    PartialDate date = citation.date ? citation.date->value : PartialDate{};
    if (date.year == 0 && citation.reference && given(citation.reference->year)) {
      for (const char c : citation.reference->year) date.year = date.year * 10 + (c - '0');
    }
    return date;
  }
  static Key number_key(Known known, const Citation& citation) { return {known, citation.type, without_zeros(citation.reference->number)}; }
  // Folded words, kept as long as the keys.
  std::string_view keep(std::string words) { return folded_.emplace_back(std::move(words)); }

  void place(std::size_t i) {
    const Citation& citation = citations_[i];
    const bool numbered = citation.reference && given(citation.reference->number);
    std::array<Key, 2> keys;
    std::size_t count = 0;
    if (numbered) keys[count++] = {Known::reference, {}, citation.reference->canonical};
    if (given(citation.title)) keys[count++] = {Known::title, {}, keep(skeleton(citation.title))};
    if (count == 0 && citation.date && citation.date->value.day != 0 && given(citation.type_name))
      keys[count++] = {Known::day, keep(skeleton(citation.type_name)), keep(skeleton(citation.issuer))};
    std::size_t found = kNone;
    for (std::size_t k = 0; k < count && found == kNone; ++k) found = agreeing(keys[k], date_of(citation));
    found = join(i, found);
    for (std::size_t k = 0; k < count; ++k) note(keys[k], found);
    if (numbered && given(citation.type)) note(number_key(Known::number, citation), found);
  }

  // Exactly one document that the short form fits, or a document of its own.
  void place_short(std::size_t i) {
    const Key key = number_key(Known::number, citations_[i]);
    const Key alone = number_key(Known::number_alone, citations_[i]);
    const auto [begin, end] = by_key_.equal_range(key);
    std::size_t found = kNone;
    std::size_t fitting = 0;
    std::size_t looked_at = 0;
    for (auto each = begin; each != end && looked_at < kMostOfOneNumber; ++each, ++looked_at) {
      if (!agree(documents_[each->second].date, date_of(citations_[i]))) continue;
      found = each->second;
      ++fitting;
    }
    found = join(i, fitting == 1 ? found : agreeing(alone, date_of(citations_[i])));
    if (fitting != 1) note(alone, found);
  }

  [[nodiscard]] std::size_t agreeing(const Key& key, PartialDate date) const {
    const auto [begin, end] = by_key_.equal_range(key);
    std::size_t found = kNone;
    std::size_t looked_at = 0;
    for (auto each = begin; each != end && looked_at < kMostOfOneNumber; ++each, ++looked_at) {
      if (agree(documents_[each->second].date, date)) found = std::min(found, each->second);
    }
    return found;
  }

  std::size_t join(std::size_t i, std::size_t document) {
    if (document == kNone) {
      document = documents_.size();
      documents_.push_back({i, date_of(citations_[i]), i, {}});
    }
    Document& joined = documents_[document];
    joined.members.push_back(i);
    joined.first = std::min(joined.first, i);
    if (precision(date_of(citations_[i])) > precision(joined.date)) joined.date = date_of(citations_[i]);
    if (tells(citations_[i]) > tells(citations_[joined.best])) joined.best = i;
    return document;
  }

  static int tells(const Citation& citation) {
    const bool symbol = citation.reference && given(citation.reference->symbol);
    return (symbol ? 8 : 0) + (citation.date ? precision(citation.date->value) : 0) + (given(citation.type) ? 1 : 0);
  }

  void note(const Key& key, std::size_t document) {
    const auto [begin, end] = by_key_.equal_range(key);
    std::size_t looked_at = 0;
    for (auto each = begin; each != end; ++each) {
      if (each->second == document || ++looked_at > kMostOfOneNumber) return;
    }
    by_key_.emplace(key, document);
  }

  void write() {
    for (const Document& document : documents_) {
      for (const std::size_t i : document.members) {
        if (i != document.first) citations_[i].same_as = document.first;
        citations_[i].key = citations_[document.best].key;
      }
    }
  }

  std::vector<Citation>& citations_;
  std::vector<Document> documents_;
  std::deque<std::string> folded_;
  Index by_key_;
};

}  // namespace

void find_same_documents(const Context& context) { Finder(context).find(); }

}  // namespace congvan::meaning
