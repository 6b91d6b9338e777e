#include "meaning/relations.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "meaning/cited_provisions.hpp"
#include "meaning/pinpoints.hpp"
#include "meaning/relation_by_cue.hpp"
#include "meaning/relation_changes.hpp"
#include "meaning/relation_lists.hpp"
#include "meaning/surroundings.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

bool ends_with_colon(std::string_view words) { return trim_end(words).ends_with(':'); }

// Reads the citations paragraph by paragraph, which is the flow's order and not the text's where notes stand between.
class Reader {
 public:
  Reader(const Context& x, const Anchors& anchors) : x_(x), text_(x.flow()), here_(x, anchors) {
    if (x_.record.issuer) here_.issuer = skeleton(x_.record.issuer->name);
  }

  void read() {
    const std::vector<CitedPlace>& cited = x_.cited;
    std::vector<std::size_t> order(cited.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return cited[a].mention.raw.begin < cited[b].mention.raw.begin; });
    std::size_t next = 0;
    for (std::size_t p = 0; p < x_.zones.paragraphs.size(); ++p) {
      const std::size_t first = next;
      while (next < order.size() && cited[order[next]].paragraph == p) ++next;
      if (next == first && !here_.lead) {
        note_lead(p);
        continue;
      }
      begin_paragraph(p);
      for (std::size_t k = first; k < next; ++k) take(order[k], k + 1 < next ? cited[order[k + 1]].mention.raw.begin : here_.end);
      end_paragraph(p, next > first);
    }
  }

 private:
  // ---- paragraphs

  void begin_paragraph(std::size_t p) {
    here_.begin = words_begin(p);
    here_.end = x_.zones.paragraphs[p].end;
    here_.previous.reset();
    here_.head.reset();
    straight_ = false;
    quoted_from_ = here_.begin;
    quotes_ = !x_.provisions.quoted.empty() && x_.provisions.quoted[p] ? 1 : 0;
  }

  // The paragraph's words without the label of a provision.
  [[nodiscard]] std::size_t words_begin(std::size_t p) const {
    const std::size_t owner = x_.provisions.owner[p];
    const layout::Paragraph& paragraph = x_.zones.paragraphs[p];
    if (owner < x_.provisions.list.size() && x_.provisions.list[owner].paragraphs.front() == p)
      return std::min<std::size_t>(std::max<std::size_t>(paragraph.begin, x_.provisions.list[owner].words_begin), paragraph.end);
    return paragraph.begin;
  }

  // "… căn cứ quy định tại:" governs the items below; so does the first of "Căn cứ A;" those that follow without words of their own.
  void end_paragraph(std::size_t p, bool cites) {
    const std::string_view words = trim_end(text_.substr(here_.begin, here_.end - here_.begin));
    if (words.ends_with(':')) {
      note_lead(p);
    } else if (cites && words.ends_with(';') && here_.head) {
      here_.lead = here_.head;
    } else if (!words.ends_with(';') && !is_item(p)) {
      here_.lead.reset();
    }
  }

  [[nodiscard]] bool is_item(std::size_t p) const {
    const std::size_t owner = x_.provisions.owner[p];
    if (owner < x_.provisions.list.size()) return x_.provisions.list[owner].style >= layout::LabelStyle::star;
    const std::string_view words = x_.zones.words(x_.zones.paragraphs[p]);
    return words.starts_with('-') || words.starts_with('+') || words.starts_with("–");
  }

  void note_lead(std::size_t p) {
    const layout::Paragraph& paragraph = x_.zones.paragraphs[p];
    if (!ends_with_colon(x_.zones.words(paragraph))) return;
    const std::size_t from = paragraph.end - paragraph.begin > kLongestWindow ? paragraph.end - kLongestWindow : paragraph.begin;
    std::vector<Hit>& hits = here_.cues;
    here_.anchors.find_relations(from, paragraph.end, hits);
    for (std::size_t i = hits.size(); i-- > 0;) {
      if (trim(text_.substr(hits[i].end, paragraph.end - hits[i].end)).size() > 60) return;
      const Says says = says_of(hits[i]);
      if (says != Says::legal_basis && says != Says::implements) continue;
      here_.lead = relation_of(says);
      return;
    }
  }

  // ---- one citation

  void take(std::size_t index, std::size_t following) {
    here_.index = index;
    const Mention& mention = here_.mention();
    Citation& cited = x_.record.citations[index];
    Place& place = here_.place = {};
    place.floor = std::min(here_.previous ? x_.cited[*here_.previous].mention.tail : here_.begin, mention.raw.begin);
    Piece pin = pinpoint_before(here_.reading(), place.floor, mention.raw.begin, &place.before);
    if (pin.empty()) pin = pinpoint_after(text_, mention.tail, following, following < here_.end);
    if (!pin.empty()) {
      cited.pinpoint = x_.value(pin.begin, pin.end);
      cited.provisions = provisions_of(cited.pinpoint, x_.values);
    }
    find_place(place, mention.raw.begin);
    follow_quotes(mention.raw.begin);
    bool nested = false;
    if (!here_.previous || !here_.is_directly_joined()) list_.clear();
    list_.push_back(index);
    cited.relation = judge(&nested);
    here_.previous = index;
    if (!nested) here_.head = cited.relation;
    here_.previous_nested = nested;
  }

  void find_place(Place& place, std::size_t begin) const {
    const std::size_t lowest = begin > place.floor + kLongestWindow ? begin - kLongestWindow : place.floor;
    place.segment = lowest;
    const std::span<const Sign> signs = here_.anchors.signs(lowest, place.before);
    int depth = 0;
    for (std::size_t k = signs.size(); k-- > 0;) {
      const Sign& sign = signs[k];
      if (sign.mark == ')') ++depth;
      if (sign.mark == '(' && --depth < 0) depth = 0;
      if (depth > 0 || !(sign.mark == ';' || sign.mark == '\n' || ends_sentence(sign))) continue;
      place.segment = sign.at + 1;
      place.parted = true;
      place.sentence = sign.mark != ';';
      break;
    }
    place.opens = !here_.previous && place.segment <= here_.begin;
  }

  // "TP. Hồ Chí Minh", "TS. Nguyễn": a full stop that ends no sentence.
  [[nodiscard]] bool ends_sentence(const Sign& sign) const {
    if (sign.mark != '.' && sign.mark != '!' && sign.mark != '?') return false;
    if (sign.at + 1 >= text_.size() || text_[sign.at + 1] != ' ') return false;
    const Token word = here_.reading().word_before(sign.at);
    return !word.capital() || word.size() > 3;
  }

  // Quotation marks between the last citation and this one.
  void follow_quotes(std::size_t until) {
    if (until <= quoted_from_) return;
    for (const Sign& sign : here_.anchors.signs(quoted_from_, until)) {
      if (sign.mark == '"') straight_ = !straight_;
      if (sign.mark == kOpenQuote) ++quotes_;
      if (sign.mark == kCloseQuote && quotes_ > 0) --quotes_;
    }
    quoted_from_ = until;
  }

  // `*nested` receives whether the citation is no member of the sentence's own list.
  Value judge(bool* nested) {
    const Place& place = here_.place;
    here_.anchors.find_relations(std::max(place.segment, place.floor), place.before, here_.cues);
    if (const auto change = change_before(here_)) {
      *nested = here_.previous.has_value() && !place.parted;
      return *change;
    }
    if (const auto change = change_after(here_)) {
      // "Các Thông tư: số 1, số 2 hết hiệu lực": of the whole list.
      for (const std::size_t member : list_)
        if (x_.record.citations[member].relation == "refers") x_.record.citations[member].relation = *change;
      list_.clear();
      return *change;
    }
    if (quotes_ > 0 || straight_) {
      *nested = true;
      return "refers";
    }
    if (is_short_form()) return here_.previous ? here_.relation_before() : Value("refers");
    if (const auto attached = attached_in_brackets(here_)) return *attached;
    if (here_.previous && !place.sentence) {
      if (const auto listed = relation_in_list(here_, nested)) return *listed;
    }
    return relation_by_cue(here_);
  }

  // "(gọi tắt là Kế hoạch 3616)"
  [[nodiscard]] bool is_short_form() const {
    return !here_.cues.empty() && says_of(here_.cues.back()) == Says::short_form && here_.place.before - here_.cues.back().end < 24;
  }

  const Context& x_;
  std::string_view text_;
  Surroundings here_;
  std::vector<std::size_t> list_;  // the citation that is read and those to which "và", a comma or nothing joins it
  int quotes_ = 0;                 // open before quoted_from_, and whether a straight one is
  bool straight_ = false;
  std::size_t quoted_from_ = 0;
};

}  // namespace

void read_relations(const Context& context, const Anchors& anchors) { Reader(context, anchors).read(); }

}  // namespace congvan::meaning
