#include "meaning/same_documents.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
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

class Finder {
 public:
  explicit Finder(const Context& x) : citations_(x.record.citations), document_(citations_.size(), kNone) {}

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
  using Index = std::unordered_multimap<std::string, std::size_t>;

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
  static std::string short_key(const Citation& citation) {
    return std::string(citation.type).append("#").append(without_zeros(citation.reference->number));
  }

  void place(std::size_t i) {
    const Citation& citation = citations_[i];
    std::vector<std::string> keys;
    if (citation.reference && given(citation.reference->number)) keys.emplace_back(citation.reference->canonical);
    if (given(citation.title)) keys.push_back("=" + skeleton(citation.title));
    if (keys.empty() && citation.date && citation.date->value.day != 0 && given(citation.type_name))
      keys.push_back("@" + skeleton(citation.type_name) + (given(citation.issuer) ? skeleton(citation.issuer) : std::string()));
    std::size_t found = kNone;
    for (const std::string& key : keys) {
      if (found == kNone) found = agreeing(key, date_of(citation));
    }
    found = join(i, found);
    for (const std::string& key : keys) note(key, found);
    if (citation.reference && given(citation.reference->number) && given(citation.type)) note(short_key(citation), found);
  }

  // Exactly one document that the short form fits, or a document of its own.
  void place_short(std::size_t i) {
    const std::string key = short_key(citations_[i]);
    const auto [begin, end] = by_key_.equal_range(key);
    std::size_t found = kNone;
    std::size_t fitting = 0;
    std::size_t looked_at = 0;
    for (auto each = begin; each != end && looked_at < kMostOfOneNumber; ++each, ++looked_at) {
      if (!agree(documents_[each->second].date, date_of(citations_[i]))) continue;
      found = each->second;
      ++fitting;
    }
    found = join(i, fitting == 1 ? found : agreeing("~" + key, date_of(citations_[i])));
    if (fitting != 1) note("~" + key, found);
  }

  [[nodiscard]] std::size_t agreeing(const std::string& key, PartialDate date) const {
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
    document_[i] = document;
    return document;
  }

  static int tells(const Citation& citation) {
    const bool symbol = citation.reference && given(citation.reference->symbol);
    return (symbol ? 8 : 0) + (citation.date ? precision(citation.date->value) : 0) + (given(citation.type) ? 1 : 0);
  }

  void note(const std::string& key, std::size_t document) {
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
  std::vector<std::size_t> document_;
  std::vector<Document> documents_;
  Index by_key_;
};

}  // namespace

void find_same_documents(const Context& context) { Finder(context).find(); }

}  // namespace congvan::meaning
