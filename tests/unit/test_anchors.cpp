// What is marked in one pass and looked up by keys is what a plain look at every place finds.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "exact.hpp"
#include "meaning/actor_words.hpp"
#include "meaning/anchors.hpp"
#include "meaning/body_words.hpp"
#include "meaning/order_words.hpp"
#include "meaning/relation_cues.hpp"
#include "samples.hpp"

using namespace congvan;
using namespace congvan::testing;
using meaning::Hit;

namespace {

bool begins_word(std::string_view text, std::size_t at) { return !word_at(text, at).empty() && (at == 0 || word_before(text, at).empty()); }

// The longest of the rows at each word, none inside another: letter by letter at every place.
std::string plainly_found(std::string_view text, std::size_t begin, std::size_t end, const std::vector<std::string_view>& rows) {
  std::string out;
  const std::string_view part = text.substr(0, end);
  for (std::size_t at = begin; at < end;) {
    std::size_t longest = 0;
    for (const std::string_view words : rows) {
      std::size_t length = 0;
      if (begins_word(part, at) && starts_with_exact(part.substr(at), words, &length)) longest = std::max(longest, length);
    }
    if (longest > 0) out.append(std::to_string(at)).append("+").append(std::to_string(longest)).append(" ");
    at += longest > 0 ? longest : code_point_at(part, at).size;
  }
  return out;
}

template <class Hits>
std::string shown(const Hits& hits) {
  std::string out;
  for (const Hit& hit : hits) out.append(std::to_string(hit.begin)).append("+").append(std::to_string(hit.end - hit.begin)).append(" ");
  return out;
}

std::string plain_signs(std::string_view text, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t at = begin; at < end; ++at) {
    if (std::string_view("().;:,!?\"").find(text[at]) != std::string_view::npos) out += text[at];
    if (text.substr(at).starts_with("“")) out += meaning::kOpenQuote;
    if (text.substr(at).starts_with("”")) out += meaning::kCloseQuote;
  }
  return out;
}

}  // namespace

TEST_CASE("the words and signs that are marked in one pass are those that a look at every place finds") {
  std::vector<std::string_view> roles;
  for (const meaning::Phrase& row : meaning::body_words()) roles.push_back(row.words);
  std::vector<std::string_view> cues;
  for (const meaning::RelationCue& cue : meaning::relation_cues()) cues.push_back(cue.words);
  std::vector<std::string> texts;
  for (const Sample& sample : samples()) texts.push_back(sample.bytes);
  CHECK(texts.size() >= 10);
  texts.emplace_back("GIAO SỞ X, “Yêu cầu” ĐỀ NGHỊ: (trình) nộp\n\nchương trình. ƯU TIÊN; trước\u00A0ngày 5! đã nêu trên? (kèm theo)\n");
  for (const std::string& text : texts) {
    const layout::Zones zones = layout::find_zones(text);
    const meaning::Anchors anchors(zones);
    const std::string_view flow = zones.flow.text();
    std::vector<Hit> found;
    for (const layout::Paragraph& paragraph : zones.paragraphs) {
      CAPTURE(flow.substr(paragraph.begin, paragraph.end - paragraph.begin));
      const bool beside = paragraph.zone == layout::Zone::appendix || paragraph.zone == layout::Zone::recipients;
      CHECK(shown(anchors.roles(paragraph.begin, paragraph.end)) ==
            (beside ? "" : plainly_found(flow, paragraph.begin, paragraph.end, roles)));
      anchors.find_relations(paragraph.begin, paragraph.end, found);
      CHECK(shown(found) == plainly_found(flow, paragraph.begin, paragraph.end, cues));
      std::string signs;
      for (const meaning::Sign& sign : anchors.signs(paragraph.begin, paragraph.end)) signs += sign.mark;
      CHECK(signs == plain_signs(flow, paragraph.begin, paragraph.end));
    }
  }
}

TEST_CASE("the longest row of a kind is found by the key of its first syllable") {
  static constexpr std::string_view rows[] = {"sở",  "sở, ban",  "sở, ban, ngành", "tổ", "tổ chức", "tổ chức cán bộ",
                                              "đến", "đến ngày", "ưu tiên"};
  std::vector<meaning::Phrase> phrases;
  for (std::size_t i = 0; i < std::size(rows); ++i) phrases.push_back({rows[i], i % 2 == 0 ? 1U : 2U, static_cast<int>(i)});
  const meaning::WordTable table(phrases);
  static constexpr std::string_view texts[] = {
      "sở, ban, ngành",   "Sở, Ban, ngành", "sở ban",          "sở,ban", "SỞ, BAN",  "sởx",      "số",       "tổ chức", "Tổ  chức cán bộ",
      "tổ\u00A0chức cán", "tổ\nchức",       "tổ Chức cán bộx", "tô",     "đến ngày", "Đến Ngày", "ĐẾN NGÀY", "đến đâu", "đến",
      "ưu tiên",          "ƯU TIÊN",        "Ưu tiên",         "u tiên", "",         ",",        "7",        "ngành"};
  for (const std::string_view text : texts) {
    for (const std::uint32_t kinds : {1U, 2U, 3U, 4U}) {
      const meaning::Phrase* longest = nullptr;
      std::size_t length = 0;
      for (const meaning::Phrase& row : phrases) {
        std::size_t matched = 0;
        if ((row.kinds & kinds) == 0 || !starts_with_exact(text, row.words, &matched)) continue;
        if (longest == nullptr || row.words.size() > longest->words.size()) {
          longest = &row;
          length = matched;
        }
      }
      const Words words(text);
      for (const grammar::Reading& reading : {grammar::Reading{text, &words}, grammar::Reading{text}}) {
        const meaning::WordTable::Match match = table.match(reading, 0, kinds);
        CAPTURE(text);
        CAPTURE(kinds);
        REQUIRE(static_cast<bool>(match) == (longest != nullptr));
        if (longest == nullptr) continue;
        CHECK(match.phrase->value == longest->value);
        CHECK(match.length == length);
      }
    }
  }
}

TEST_CASE("words of actors and orders are written as they are looked up: small letters, one blank, a first syllable of letters") {
  for (const meaning::WordTable* table : {&meaning::actor_words(), &meaning::order_words()}) {
    CHECK(table->rows().size() > 100);
    for (const meaning::WordTable::Row& row : table->rows()) {
      const std::string_view words = row.phrase.words;
      CAPTURE(words);
      CHECK(lower(words) == words);
      CHECK(words.find("  ") == std::string_view::npos);
      CHECK(table->match(grammar::Reading{words}, 0, row.phrase.kinds).length == words.size());
    }
  }
}
