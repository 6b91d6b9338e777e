// What stands around a citation in its sentence, for those who judge why it is cited.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "meaning/anchors.hpp"
#include "meaning/context.hpp"
#include "meaning/relation_cues.hpp"

namespace congvan::meaning {

constexpr std::size_t kLongestWindow = 700;  ///< bytes before a citation in which its cue is looked for

/// Where a citation stands in the running sentence.
struct Place {
  std::size_t floor = 0;    ///< the citation before ends here, or the paragraph begins
  std::size_t segment = 0;  ///< the clause begins here: after the last ";" or full stop
  std::size_t before = 0;   ///< the words that tell the relation end here
  bool opens = false;       ///< nothing but these words stands before it in its paragraph
  bool parted = false;      ///< a ";" or the like parts it from the citation before
  bool sentence = false;    ///< a sentence ended in between
};

struct Surroundings {
  Surroundings(const Context& context, const Anchors& marked) : x(context), anchors(marked), text(context.flow()) {}

  const Context& x;
  const Anchors& anchors;
  std::string_view text;                ///< the flow
  std::optional<std::string> issuer;    ///< skeleton of the document's issuer, when it has one
  std::size_t begin = 0;                ///< of the paragraph's words, behind a provision's label
  std::size_t end = 0;                  ///< of the paragraph
  std::size_t index = 0;                ///< of the citation that is judged
  std::optional<std::size_t> previous;  ///< the citation before in this paragraph
  bool previous_nested = false;         ///< that one is no member of the sentence's own list
  std::optional<Value> head;            ///< relation of the list that runs
  std::optional<Value> lead;            ///< relation that the paragraph above gives to the items below
  Place place;
  std::vector<Hit> cues;  ///< between place.segment and place.before

  [[nodiscard]] grammar::Reading reading() const { return x.reading(text.size()); }
  [[nodiscard]] const Mention& mention() const { return x.cited[index].mention; }
  [[nodiscard]] const Citation& citation() const { return x.record.citations[index]; }
  [[nodiscard]] Value relation_before() const { return x.record.citations[*previous].relation; }

  /// The last word before the citation that joins it to the sentence: "theo", "tại", or none of them. "số" and "các" are stepped over.
  [[nodiscard]] std::string_view last_word() const;
  [[nodiscard]] bool holds(Says wanted) const;
  /// "…, số 13/QĐ-UBND", "… và Công văn số 5": right after a comma or a word that joins, with nothing else since the citation before.
  [[nodiscard]] bool is_directly_joined() const;
  /// A clause of its own begins between the citation before and this one: `clause` receives where its words begin, when they do.
  [[nodiscard]] bool has_own_clause(std::size_t* clause) const;
};

}  // namespace congvan::meaning
