#include "meaning/relations.hpp"

#include <algorithm>
#include <optional>

#include "grammar/body_name.hpp"
#include "grammar/mention_context.hpp"
#include "grammar/scan.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/kinds.hpp"
#include "meaning/pinpoints.hpp"
#include "meaning/relation_cues.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;

constexpr std::size_t kLongestWindow = 700;  // bytes before a citation in which its cue is looked for
constexpr std::size_t kLongestReach = 160;   // bytes between a word of change and what it changes

// Where a citation stands in the running sentence.
struct Place {
  std::size_t floor = 0;    ///< the citation before ends here, or the paragraph begins
  std::size_t segment = 0;  ///< the clause begins here: after the last ";" or full stop
  std::size_t before = 0;   ///< the words that tell the relation end here
  bool opens = false;       ///< nothing but these words stands before it in its paragraph
  bool parted = false;      ///< a ";" or the like parts it from the citation before
  bool sentence = false;    ///< a sentence ended in between
};

class Reader {
 public:
  explicit Reader(const Context& x) : x_(x), text_(x.flow()) {}

  void read() {
    const std::vector<CitedPlace>& cited = x_.cited;
    std::vector<std::size_t> order(cited.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    // Paragraph by paragraph, which is the flow's order and not the text's where notes stand between.
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return cited[a].mention.raw.begin < cited[b].mention.raw.begin; });
    std::size_t next = 0;
    for (std::size_t p = 0; p < x_.zones.paragraphs.size(); ++p) {
      const std::size_t first = next;
      while (next < order.size() && cited[order[next]].paragraph == p) ++next;
      if (next == first && !lead_) {
        note_lead(p);
        continue;
      }
      begin_paragraph(p);
      for (std::size_t k = first; k < next; ++k) {
        const std::size_t following = k + 1 < next ? cited[order[k + 1]].mention.raw.begin : paragraph_end_;
        take(order[k], following);
      }
      end_paragraph(p, next > first);
    }
  }

 private:
  [[nodiscard]] const Mention& mention(std::size_t index) const { return x_.cited[index].mention; }
  [[nodiscard]] Citation& citation(std::size_t index) const { return x_.record.citations[index]; }

  // ---- paragraphs

  void begin_paragraph(std::size_t p) {
    paragraph_ = p;
    paragraph_begin_ = words_begin(p);
    paragraph_end_ = x_.zones.paragraphs[p].end;
    previous_.reset();
    head_.reset();
    quotes_ = 0;
    straight_ = false;
    quoted_from_ = paragraph_begin_;
    quotes_ = !x_.provisions.quoted.empty() && x_.provisions.quoted[p] ? 1 : 0;
  }

  // The paragraph's words without the label of a provision.
  [[nodiscard]] std::size_t words_begin(std::size_t p) const {
    const std::size_t owner = x_.provisions.owner[p];
    const layout::Paragraph& paragraph = x_.zones.paragraphs[p];
    if (owner < x_.provisions.list.size() && x_.provisions.list[owner].paragraphs.front() == p)
      return std::min(std::max(paragraph.begin, x_.provisions.list[owner].words_begin), paragraph.end);
    return paragraph.begin;
  }

  // "… căn cứ quy định tại:" governs the items below; so does the first of "Căn cứ A;" those that follow without words of their own.
  void end_paragraph(std::size_t p, bool cites) {
    const std::string_view words = trim_end(text_.substr(paragraph_begin_, paragraph_end_ - paragraph_begin_));
    if (words.ends_with(':')) {
      note_lead(p);
    } else if (cites && words.ends_with(';') && head_) {
      lead_ = *head_;
    } else if (!words.ends_with(';') && !is_item(p)) {
      lead_.reset();
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
    if (!trim_end(x_.zones.words(paragraph)).ends_with(':')) return;
    const std::size_t from = paragraph.end - paragraph.begin > kLongestWindow ? paragraph.end - kLongestWindow : paragraph.begin;
    std::vector<Hit>& hits = hits_;
    hits.clear();
    relation_words().find(text_, from, paragraph.end, hits);
    for (std::size_t i = hits.size(); i-- > 0;) {
      const Says says = static_cast<Says>(hits[i].value);
      if (trim(text_.substr(hits[i].end, paragraph.end - hits[i].end)).size() > 60) return;
      if (says == Says::legal_basis || says == Says::implements) {
        lead_ = says == Says::legal_basis ? "legal_basis" : "implements";
        return;
      }
    }
  }

  // ---- one citation

  void take(std::size_t index, std::size_t following) {
    const Mention& here = mention(index);
    Citation& cited = citation(index);
    Place place;
    place.floor = previous_ ? mention(*previous_).tail : paragraph_begin_;
    if (place.floor > here.raw.begin) place.floor = here.raw.begin;
    Piece pin = pinpoint_before(text_, place.floor, here.raw.begin, &place.before);
    if (pin.empty()) pin = pinpoint_after(text_, here.tail, following, following < paragraph_end_);
    if (!pin.empty()) {
      cited.pinpoint = x_.value(pin.begin, pin.end);
      cited.provisions = provisions_of(cited.pinpoint, x_.values);
    }
    find_place(place, here);
    follow_quotes(here.raw.begin);
    cited.relation = relation_of(index, place);
    previous_ = index;
    if (!nested_) {
      head_ = cited.relation;
      head_subject_end_ = std::max(here.tail, here.subject.end);
    }
    previous_nested_ = nested_;
  }

  void find_place(Place& place, const Mention& here) const {
    const std::size_t lowest = here.raw.begin > place.floor + kLongestWindow ? here.raw.begin - kLongestWindow : place.floor;
    place.segment = lowest;
    int depth = 0;
    for (std::size_t i = place.before; i > lowest; --i) {
      const char c = text_[i - 1];
      if (c == ')') ++depth;
      if (c == '(' && --depth < 0) depth = 0;
      if (depth > 0) continue;
      const bool stop = (c == '.' || c == '!' || c == '?') && i < text_.size() && text_[i] == ' ' && !is_abbreviation(i - 1);
      if (c == ';' || c == '\n' || stop) {
        place.segment = i;
        place.parted = true;
        place.sentence = c != ';';
        break;
      }
    }
    place.opens = !previous_ && place.segment <= paragraph_begin_;
  }

  // "TP. Hồ Chí Minh", "TS. Nguyễn": a full stop that ends no sentence.
  [[nodiscard]] bool is_abbreviation(std::size_t stop) const {
    const Word word = word_before(text_, stop);
    return !word.empty() && word.capital && word.end - word.begin <= 3 && !word.digits;
  }

  // Quotation marks between the last citation and this one.
  void follow_quotes(std::size_t until) {
    for (std::size_t i = quoted_from_; i < until; ++i) {
      const auto c = static_cast<unsigned char>(text_[i]);
      if (c == '"') {
        straight_ = !straight_;
      } else if (c == 0xE2 && i + 2 < until && static_cast<unsigned char>(text_[i + 1]) == 0x80) {
        const auto last = static_cast<unsigned char>(text_[i + 2]);
        if (last == 0x9C) ++quotes_;
        if (last == 0x9D && quotes_ > 0) --quotes_;
      }
    }
    quoted_from_ = until;
  }

  Value relation_of(std::size_t index, const Place& place) {
    nested_ = false;
    hits_.clear();
    relation_words().find(text_, std::max(place.segment, place.floor), place.before, hits_);
    if (const auto change = change_before(index, place)) {
      nested_ = previous_.has_value() && !place.parted;
      return *change;
    }
    if (const auto change = change_after(index)) return *change;
    if (quotes_ > 0 || straight_) {
      nested_ = true;
      return "refers";
    }
    if (is_short_form(place)) return previous_ ? citation(*previous_).relation : Value("refers");
    if (const auto attached = attached_in_brackets(index, place)) return *attached;
    if (previous_ && !place.sentence) {
      if (const auto listed = in_list(index, place)) return *listed;
    }
    return by_cues(index, place);
  }

  // ---- words of change count wherever they stand

  std::optional<Value> change_before(std::size_t index, const Place& place) const {
    if (const auto joined = joined_to_change(index, place)) return joined;
    for (std::size_t i = hits_.size(); i-- > 0;) {
      const Hit& hit = hits_[i];
      const Says says = static_cast<Says>(hit.value);
      if (says == Says::amended_by || says == Says::replaced_by) {
        if (place.before - hit.end < 40) return Value(says == Says::amended_by ? "amended_by" : "replaced_by");
        return std::nullopt;
      }
      const bool changes = says == Says::amends || says == Says::replaces || says == Says::repeals;
      if (changes) return acts_on(hit, place) ? std::optional<Value>(name_of(says)) : std::nullopt;
      if (says != Says::issued_with && says != Says::attached && says != Says::legal_basis && says != Says::nothing) return std::nullopt;
      if (says == Says::legal_basis && text_.substr(hit.begin, hit.end - hit.begin) != "quy định tại") return std::nullopt;
    }
    return std::nullopt;
  }

  static Value name_of(Says says) {
    switch (says) {
      case Says::amends:
        return "amends";
      case Says::replaces:
        return "replaces";
      case Says::repeals:
        return "repeals";
      case Says::responds_to:
        return "responds_to";
      case Says::examines:
        return "proposed_by";
      case Says::legal_basis:
        return "legal_basis";
      case Says::implements:
      case Says::instruction:
        return "implements";
      case Says::attached:
        return "attached";
      default:
        return "refers";
    }
  }

  // "sửa đổi, bổ sung một số điều của [Quy chế … ban hành kèm theo] X": what stands between is part of the object; "được sửa đổi …" without
  // "tại" tells of X's own fate before.
  [[nodiscard]] bool acts_on(const Hit& hit, const Place& place) const {
    if (place.before - hit.end > kLongestReach) return false;
    const Word earlier = grammar::previous_word(text_, place.floor, hit.begin);
    if (!earlier.empty()) {
      const std::string word = lower(earlier.in(text_));
      if (word == "được" || word == "bị") return false;
    }
    const std::string_view between = text_.substr(hit.end, place.before - hit.end);
    for (const std::string_view stop : {" theo quy định", " căn cứ ", " để ", " phù hợp ", " trình ", " báo cáo "}) {
      if (between.find(stop) != std::string_view::npos) return false;
    }
    if (between.find(" theo ") != std::string_view::npos && between.find("kèm theo") == std::string_view::npos) return false;
    return true;
  }

  // "thay thế Nghị định A và Nghị định B"
  std::optional<Value> joined_to_change(std::size_t index, const Place& place) const {
    if (!previous_ || !directly_joined(place, mention(index))) return std::nullopt;
    const Value before = citation(*previous_).relation;
    if (before == "amends" || before == "replaces" || before == "repeals" || before == "amended_by" || before == "replaced_by")
      return before;
    return std::nullopt;
  }

  // "Quyết định số 5 … hết hiệu lực"
  std::optional<Value> change_after(std::size_t index) const {
    const Mention& here = mention(index);
    const std::size_t end = std::min(paragraph_end_, here.tail + 60);
    const std::string_view after = text_.substr(here.tail, end - here.tail);
    for (const std::string_view words : {"hết hiệu lực", "bị bãi bỏ", "hết hiệu lực thi hành"}) {
      const std::size_t at = after.find(words);
      if (at == std::string_view::npos) continue;
      const std::string_view between = after.substr(0, at);
      if (between.find_first_of(";.,") == std::string_view::npos) return Value("repeals");
    }
    return std::nullopt;
  }

  // ---- brackets

  [[nodiscard]] bool is_short_form(const Place& place) const {
    return !hits_.empty() && static_cast<Says>(hits_.back().value) == Says::short_form && place.before - hits_.back().end < 24;
  }

  // "(Có A; B gửi kèm)"
  std::optional<Value> attached_in_brackets(std::size_t index, const Place& place) const {
    const std::size_t lowest = std::max(paragraph_begin_, place.before > 300 ? place.before - 300 : 0);
    int depth = 0;
    bool inside = false;
    for (std::size_t i = place.before; i > lowest && !inside; --i) {
      if (text_[i - 1] == ')') ++depth;
      if (text_[i - 1] == '(' && --depth < 0) inside = true;
    }
    if (!inside) return std::nullopt;
    const std::size_t end = std::min(paragraph_end_, mention(index).raw.end + 400);
    std::string_view after = text_.substr(mention(index).raw.end, end - mention(index).raw.end);
    after = trim_end(after.substr(0, std::min(after.find(')'), after.size())));
    for (const std::string_view words : {"gửi kèm", "kèm theo", "đính kèm", "gửi kèm theo"}) {
      if (after.ends_with(words)) return Value("attached");
    }
    return std::nullopt;
  }

  // ---- lists

  // "…, số 13/QĐ-UBND", "… và Công văn số 5": right after a comma or a word that joins.
  [[nodiscard]] bool directly_joined(const Place& place, const Mention& here) const {
    std::size_t p = place.before;
    for (int words = 0; words < 3; ++words) {
      while (p > place.floor && text_[p - 1] == ' ') --p;
      if (p == place.floor) return previous_.has_value();
      const char c = text_[p - 1];
      if (c == ',' || c == ';' || c == '&') return true;
      const Word word = word_before(text_.substr(0, p), p);
      if (word.empty() || word.begin < place.floor) return false;
      const std::string folded = lower(word.in(text_));
      if (folded == "và" || folded == "cùng" || folded == "hoặc" || folded == "đến") return is_full(here);
      if (folded != "số" && folded != "các" && folded != "theo" && folded != "tại" && folded != "với") return false;
      if ((folded == "theo" || folded == "tại") && words > 0) return false;
      p = word.begin;
    }
    return false;
  }

  // A bare "Đề án 06" after "và" may be a part of the words before it.
  static bool is_full(const Mention& here) {
    return here.date.has_value() || here.reference.end - here.reference.begin > 5 || !here.title.empty();
  }

  std::optional<Value> in_list(std::size_t index, const Place& place) {
    const Mention& here = mention(index);
    const Value before = citation(*previous_).relation;
    if (directly_joined(place, here)) {
      const std::string_view gap = trim(text_.substr(place.floor, place.before - place.floor));
      const bool parted = gap.ends_with(';');
      nested_ = !parted && previous_nested_;
      return parted && head_ ? *head_ : before;
    }
    if (place.parted) {
      if (tells(place)) return std::nullopt;
      return head_ ? *head_ : before;
    }
    if (is_enclosed(place)) return Value("attached");
    if (joined_by_body(place) || joined_by_kind(place)) return before;
    // Words of its own after a comma, or a new main clause after the title of the one before: the relation is judged there.
    if (own_clause(place)) return std::nullopt;
    nested_ = true;
    return Value("refers");
  }

  // "… (đính kèm Công văn số 5)"
  [[nodiscard]] bool is_enclosed(const Place& place) const {
    if (hits_.empty() || static_cast<Says>(hits_.back().value) != Says::attached || place.before - hits_.back().end > 8) return false;
    const std::string_view before = trim_end(text_.substr(place.floor, hits_.back().begin - place.floor));
    return before.ends_with('(') || before.ends_with(',');
  }

  // "Theo đề nghị của A tại Tờ trình số 1 và [ý kiến của] Sở B tại Tờ trình số 2": the next member of the same list.
  [[nodiscard]] bool joined_by_body(const Place& place) const {
    static constexpr std::string_view kAnd = " và ";
    const std::string_view gap = text_.substr(place.floor, place.before - place.floor);
    const std::size_t joint = gap.rfind(kAnd);
    if (joint == std::string_view::npos || last_word(place) != "tại") return false;
    std::size_t at = place.floor + joint + kAnd.size();
    for (const std::string_view opinion : {"y kien gop y", "y kien tham dinh", "y kien", "de nghi", "cua"}) {
      if (grammar::skip_words(text_, at, opinion)) at = skip_blanks(text_, at);
    }
    const std::size_t end = grammar::body_name_end(text_, at);
    return end > at && starts_with_words(text_.substr(skip_blanks(text_, end)), "tai") && place.before - end < 12;
  }

  // "Nghị quyết số 8, Đề án về … phê duyệt tại Quyết định số 9": a document without number is the member, and what approved it is cited.
  [[nodiscard]] bool joined_by_kind(const Place& place) const {
    const std::string_view gap = trim_end(text_.substr(place.floor, place.before - place.floor));
    const std::size_t comma = gap.find(", ");
    if (comma == std::string_view::npos) return false;
    const std::size_t at = place.floor + comma + 2;
    std::size_t length = 0;
    if (!is_upper(code_point_at(text_, at).value) || lexicon::kind_words_at(text_.substr(at), &length) == nullptr) return false;
    for (const std::string_view ending : {"phê duyệt tại", "phê duyệt theo", "ban hành kèm theo", "ban hành tại", "ban hành theo"}) {
      if (gap.ends_with(ending)) return true;
    }
    return false;
  }

  // Cues in the clause that say more than "theo" and "tại".
  [[nodiscard]] bool tells(const Place&) const {
    return std::any_of(hits_.begin(), hits_.end(), [](const Hit& hit) {
      const Says says = static_cast<Says>(hit.value);
      return says != Says::according_to && says != Says::at && says != Says::nothing;
    });
  }

  // ", ý kiến của Sở Nội vụ tại …"; ", Sở Nội vụ đề nghị … thực hiện …"; "… quy định: “…” và khoản 2 …".
  bool own_clause(Place& place) const {
    const std::size_t floor = place.before > place.floor + kLongestWindow ? place.before - kLongestWindow : place.floor;
    const std::string_view gap = text_.substr(floor, place.before - floor);
    for (std::size_t at = gap.size(); at-- > 0;) {
      if (gap[at] != ',' && gap[at] != ':') continue;
      const std::size_t begin = skip_blanks(text_, floor + at + 1);
      const bool body = begin < place.before && is_upper(code_point_at(text_, begin).value) && lexicon::body_head_at(text_.substr(begin)) &&
                        !starts_with_words(text_.substr(begin), "van ban");
      const auto cue = std::find_if(hits_.begin(), hits_.end(), [&](const Hit& hit) { return hit.begin >= begin; });
      if (cue == hits_.end()) continue;
      const Says says = static_cast<Says>(cue->value);
      const bool at_once = cue->begin == begin || (cue->begin - begin < 12 && starts_with_words(text_.substr(begin), "dong thoi"));
      const bool noun = says != Says::request || starts_with_words(text_.substr(skip_blanks(text_, cue->end)), "cua");
      const bool strong = noun && says != Says::according_to && says != Says::nothing && says != Says::attached;
      if ((at_once && strong) || (body && gap[at] == ',' && speaks(begin, place.before))) {
        place.segment = begin;
        return true;
      }
    }
    // A quotation or a sentence lies between.
    return gap.find("”") != std::string_view::npos || gap.find("\" ") != std::string_view::npos;
  }
  bool own_clause(const Place& place) const {
    Place copy = place;
    return own_clause(copy);
  }

  // A body that orders or reports something between `begin` and `end`.
  [[nodiscard]] bool speaks(std::size_t begin, std::size_t end) const {
    const std::string_view clause = text_.substr(begin, end - begin);
    for (const std::string_view verb :
         {"yeu cau", "de nghi", "giao", "bao cao", "thong bao", "nhan duoc", "kinh trinh", "ban hanh", "co"}) {
      if (contains_words(clause, verb)) return true;
    }
    return false;
  }

  // ---- the cue that governs a citation

  // Kinds that lay down rules: what is done "theo" them is done on their basis.
  [[nodiscard]] bool is_rule(std::size_t index) const {
    const Citation& cited = citation(index);
    for (const std::string_view code : {"HP", "BL", "L", "PL", "NĐ", "TT", "TTLT", "NQLT", "HD", "QC", "QyĐ", "VBHN", "LCT"}) {
      if (cited.type == code) return true;
    }
    return cited.reference && cited.reference->family == Family::normative;
  }
  [[nodiscard]] bool is_guideline(std::size_t index) const { return is_rule(index); }
  [[nodiscard]] bool is_proposal(std::size_t index) const { return citation(index).type == "TTr"; }
  [[nodiscard]] bool is_order(std::size_t index) const {
    for (const std::string_view code : {"CV", "KH", "KL", "CT", "NQ", "TB", "CĐ", "CTr", "ĐA", "DA", "PA"}) {
      if (citation(index).type == code) return true;
    }
    return false;
  }
  // Issued by the body whose document this is.
  [[nodiscard]] bool is_own_body(std::size_t index) const {
    const Citation& cited = citation(index);
    if (!x_.record.issuer || !given(cited.issuer)) return false;
    return skeleton(cited.issuer).starts_with(skeleton(x_.record.issuer->name)) ||
           skeleton(x_.record.issuer->name).starts_with(skeleton(cited.issuer));
  }

  Value by_cues(std::size_t index, const Place& given_place) {
    Place place = given_place;
    if (previous_ && !place.parted) (void)own_clause(place);
    std::erase_if(hits_, [&](const Hit& hit) { return hit.begin < place.segment; });
    const std::string_view last = last_word(place);
    if (last == "theo") return by_theo(index, place);
    if (last == "tại") return by_tai(index, place);
    if (const auto cue = nearest(place)) return by_cue(*cue, index, place);
    if (place.opens && lead_) return *lead_;
    if (previous_ && place.parted && !place.sentence && head_) return *head_;
    if (given(citation(index).pinpoint)) return is_rule(index) ? "legal_basis" : "refers";
    return by_clause(index, place);
  }

  // The last word before the citation: "theo", "tại", or none of them. "số" and "các" are stepped over.
  [[nodiscard]] std::string_view last_word(const Place& place) const {
    std::size_t p = place.before;
    for (int words = 0; words < 4; ++words) {
      const Word word = grammar::previous_word(text_, place.floor, p);
      if (word.empty()) return {};
      const std::string folded = lower(word.in(text_));
      if (folded == "theo") {
        const Word earlier = grammar::previous_word(text_, place.floor, word.begin);
        const std::string before = earlier.empty() ? std::string() : lower(earlier.in(text_));
        return before == "kèm" || before == "tiếp" ? std::string_view{} : std::string_view("theo");
      }
      if (folded == "tại") return "tại";
      if (folded != "số" && folded != "các" && folded != "của" && folded != "nội" && folded != "dung") return {};
      p = word.begin;
    }
    return {};
  }

  struct Found {
    Says says;
    Hit hit;
  };
  // The nearest cue that says something by itself.
  [[nodiscard]] std::optional<Found> nearest(const Place&) const {
    for (std::size_t i = hits_.size(); i-- > 0;) {
      const Says says = static_cast<Says>(hits_[i].value);
      if (says == Says::according_to || says == Says::at || says == Says::short_form) continue;
      if (says == Says::amends || says == Says::replaces || says == Says::repeals) continue;
      return Found{says, hits_[i]};
    }
    return std::nullopt;
  }
  [[nodiscard]] bool holds(Says wanted) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) { return static_cast<Says>(hit.value) == wanted; });
  }

  Value by_cue(const Found& cue, std::size_t index, const Place& place) const {
    switch (cue.says) {
      case Says::issued_with:
        if (holds(Says::legal_basis)) return "legal_basis";
        if (holds(Says::implements)) return is_rule(index) ? "legal_basis" : "implements";
        if (place.opens && lead_) return *lead_;
        return "attached";
      case Says::attached:
        return belongs_to_another(cue.hit, place) ? "refers" : "attached";
      case Says::guidance:
        return is_guideline(index) || is_decision(index) ? "legal_basis" : "implements";
      case Says::request:
        return by_request(index, cue.hit, place);
      case Says::responds_to:
      case Says::examines:
      case Says::legal_basis:
      case Says::implements:
      case Says::instruction:
        return tells_of_others(cue, place) ? "refers" : name_of(cue.says);
      default:
        return "refers";
    }
  }

  [[nodiscard]] bool is_decision(std::size_t index) const { return citation(index).type == "QĐ"; }

  // "Hồ sơ kèm theo Công văn số 36": attached to that one, not to this document.
  [[nodiscard]] bool belongs_to_another(const Hit& hit, const Place& place) const {
    const std::string_view words = text_.substr(hit.begin, hit.end - hit.begin);
    if (words != "kèm theo" || place.before - hit.end > 8) return false;
    const Word before = grammar::previous_word(text_, place.floor, hit.begin);
    return !before.empty() && text_[hit.begin - 1] == ' ' && before.begin > paragraph_begin_;
  }

  // "Văn bản đã nhận được …", "nghiên cứu, xem xét" far from the citation: another sentence's business.
  [[nodiscard]] bool tells_of_others(const Found& cue, const Place& place) const {
    const std::size_t distance = place.before - cue.hit.end;
    if (cue.says == Says::responds_to) return distance > 200;
    return false;
  }

  // "theo đề nghị của X tại": a proposal for one who decides, a question for one who answers.
  Value by_request(std::size_t index, const Hit&, const Place&) const {
    if (is_proposal(index) && !head_answers()) return "proposed_by";
    if (x_.decides() || holds(Says::examines)) return "proposed_by";
    if (is_own_body(index) || citation(index).where == Where::footnote) return "refers";
    if (holds(Says::instruction)) return "implements";
    return "responds_to";
  }
  [[nodiscard]] bool head_answers() const { return previous_ && head_ && *head_ == "responds_to"; }

  Value by_theo(std::size_t index, const Place& place) const {
    if (is_rule(index)) return "legal_basis";
    const auto cue = nearest(place);
    if (is_proposal(index)) return "proposed_by";
    if (cue && (cue->says == Says::legal_basis || cue->says == Says::responds_to)) return name_of(cue->says);
    if (in_brackets(place) || tells_the_past(place)) return "refers";
    const bool carried_out = cue && (cue->says == Says::implements || cue->says == Says::instruction);
    if (carried_out || is_order(index)) return "implements";
    return "refers";
  }

  [[nodiscard]] bool in_brackets(const Place& place) const {
    const Word theo = grammar::previous_word(text_, place.floor, place.before);
    return !theo.empty() && theo.begin > place.floor && text_[theo.begin - 1] == '(';
  }

  // "… được cho phép thành lập theo Quyết định …": what was done once.
  [[nodiscard]] bool tells_the_past(const Place& place) const {
    const std::size_t from = std::max(place.segment, place.floor);
    const std::string_view clause = text_.substr(from, place.before - from);
    for (const std::string_view word : {" đã ", " được ", "đã được "}) {
      if (clause.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  Value by_tai(std::size_t index, const Place& place) const {
    const auto cue = nearest(place);
    const bool begins = opens_sentence(place);
    if (!begins && cue) {
      switch (cue->says) {
        case Says::legal_basis:
          return "legal_basis";
        case Says::guidance:
          if (is_rule(index) || is_decision(index)) return "legal_basis";
          return "implements";
        case Says::request:
          return by_request(index, cue->hit, place);
        case Says::instruction:
        case Says::responds_to:
        case Says::examines:
          return name_of(cue->says);
        default:
          break;
      }
    }
    if (is_rule(index) || given(citation(index).pinpoint)) return "legal_basis";
    if (begins) return by_what_follows(index);
    if (cue && cue->says == Says::implements) return "implements";
    return "refers";
  }

  // "Tại Công văn số …" at the head of its sentence.
  [[nodiscard]] bool opens_sentence(const Place& place) const {
    const Word tai = grammar::previous_word(text_, place.floor, place.before);
    if (tai.empty()) return false;
    const std::string_view before = trim_end(text_.substr(paragraph_begin_, tai.begin - paragraph_begin_));
    return before.empty() || before.ends_with('.') || before.ends_with(';') || before.ends_with(':') || before.ends_with(',') ||
           before.ends_with('-') || before.ends_with('+') || tai.capital;
  }

  Value by_what_follows(std::size_t index) const {
    const Mention& here = mention(index);
    const std::size_t from = std::max(here.tail, here.raw.end);
    const std::string_view after = text_.substr(from, std::min(paragraph_end_, from + 240) - from);
    const auto has = [&](std::string_view words) { return contains_words(after, words); };
    if (citation(index).type == "NQ" || has("quy dinh") || has("huong dan")) return "legal_basis";
    if (has("giao") || has("chi dao") || has("yeu cau")) return "implements";
    if (has("de nghi") || has("kien nghi") || has("co y kien") || has("de xuat")) return "responds_to";
    return "refers";
  }

  // "Chính phủ ban hành Nghị định …", "UBND tỉnh có Công văn số … và giao …": no cue but who issued it and what for.
  Value by_clause(std::size_t index, const Place&) const {
    const Mention& here = mention(index);
    if (here.from_clause && is_rule(index)) return "legal_basis";
    if (!here.from_clause || citation(index).where != Where::preamble || is_own_body(index)) return "refers";
    const std::size_t end = std::min(paragraph_end_, std::max(here.subject.end, here.tail + 240));
    const std::string_view after = text_.substr(here.tail, end > here.tail ? end - here.tail : 0);
    for (const std::string_view verb : {"giao", "yeu cau", "chi dao"}) {
      if (contains_words(after, verb)) return "implements";
    }
    for (const std::string_view verb : {"de nghi", "lay y kien", "kien nghi"}) {
      if (contains_words(after, verb)) return "responds_to";
    }
    return "refers";
  }

  const Context& x_;
  std::string_view text_;
  std::vector<Hit> hits_;
  std::size_t paragraph_ = 0;
  std::size_t paragraph_begin_ = 0;
  std::size_t paragraph_end_ = 0;
  std::optional<std::size_t> previous_;  // the citation before in this paragraph
  bool previous_nested_ = false;
  bool nested_ = false;
  std::optional<Value> head_;  // relation of the list that runs
  std::size_t head_subject_end_ = 0;
  std::optional<Value> lead_;  // relation that the paragraph above gives to the items below
  int quotes_ = 0;
  bool straight_ = false;
  std::size_t quoted_from_ = 0;
};

}  // namespace

void read_relations(const Context& context) { Reader(context).read(); }

}  // namespace congvan::meaning
