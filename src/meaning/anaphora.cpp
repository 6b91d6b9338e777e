#include "meaning/anaphora.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "grammar/scan.hpp"
#include "lexicon/kinds.hpp"
#include "meaning/actor_words.hpp"
#include "meaning/body_words.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;
using lexicon::KindUse;
using lexicon::KindWords;

constexpr std::size_t kFarthest = 512;  // citations back that a mention may mean

// Where candidates are looked for, the nearest first.
enum class Scope : unsigned char { paragraph, provision, paragraph_before, document };

struct Found {
  std::size_t begin = 0;  ///< "các" included
  std::size_t end = 0;
  std::size_t kind_begin = 0;
  const KindWords* kind = nullptr;
  bool plural = false;
  bool above = false;  ///< "nêu trên", not "này"
  std::size_t paragraph = 0;
};

class Reader {
 public:
  Reader(const Context& x, const Anchors& anchors) : x_(x), anchors_(anchors), text_(x.flow()), order_(x.cited.size()) {
    std::iota(order_.begin(), order_.end(), 0);
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return begin_of(a) < begin_of(b); });
  }

  void read() {
    for (std::size_t p = 0; p < x_.zones.paragraphs.size(); ++p) {
      const layout::Paragraph& paragraph = x_.zones.paragraphs[p];
      if (paragraph.zone == Zone::appendix || paragraph.zone == Zone::recipients) continue;
      for (const Hit& hit : anchors_.roles(paragraph.begin, paragraph.end)) {
        const Role role = role_of(hit);
        if (role != Role::this_one && role != Role::the_above) continue;
        Found found;
        found.above = role == Role::the_above;
        found.end = hit.end;
        found.paragraph = p;
        if (find_kind(hit, paragraph, found)) take(found);
      }
    }
    const auto by_start = [](const ShortMention& a, const ShortMention& b) { return a.span.start < b.span.start; };
    std::stable_sort(x_.record.mentions.begin(), x_.record.mentions.end(), by_start);
  }

 private:
  // The kind's words that end where the hit begins: "Thông báo kết luận này".
  bool find_kind(const Hit& hit, const layout::Paragraph& paragraph, Found& found) const {
    const Words& words = x_.zones.words_from(paragraph);
    const grammar::Reading before_hit = x_.reading(hit.begin);
    std::size_t end = hit.begin;
    std::size_t at = hit.begin;
    for (int count = 0; count < 5; ++count) {
      const Token word = before_hit.previous_word(paragraph.begin, at);
      if (word.empty() || word.begin < paragraph.begin) break;
      if (count == 0) end = word.end;
      at = word.begin;
      if (!lexicon::begins_kind(word)) continue;
      std::size_t kind_end = 0;
      const KindWords* kind = lexicon::kind_words_at(text_.substr(0, end), words, word, words.from(at) + 1, &kind_end);
      if (kind == nullptr || kind_end != end) continue;
      found.kind = kind;
      found.kind_begin = at;
    }
    if (found.kind == nullptr || !is_spelled(found)) return false;
    found.begin = found.kind_begin;
    const Token before = before_hit.previous_word(paragraph.begin, found.begin);
    if (before.is("các"_exact) || before.is("những"_exact)) {
      found.plural = true;
      found.begin = before.begin;
    } else if (before.is("loại"_exact) || before.is("nhóm"_exact) || before.is("dự"_exact) || before.is("thảo"_exact)) {
      return false;
    }
    const bool bare = hit.says("trên") && text_[hit.begin] == 't';
    return !found.above || !bare || stands_alone(hit.end, paragraph.end);
  }

  // Tones count here: "báo cao" is OCR, "chương trinh" too, but "thông bảo" may be anything. Words of one syllable must be exact.
  [[nodiscard]] bool is_spelled(const Found& found) const {
    if (found.kind->use == KindUse::law) return is_upper(code_point_at(text_, found.kind_begin).value);
    return !found.kind->skeleton.starts_with("don") && found.kind->skeleton != "lenh";
  }

  // "Quyết định trên" ends a phrase; "Quyết định trên địa bàn" does not.
  [[nodiscard]] bool stands_alone(std::size_t at, std::size_t end) const {
    static constexpr std::array<std::string_view, 28> kFollowing = {
        "chưa", "cần",  "phải", "sẽ",  "đang", "còn", "tại", "hết", "mà",   "trong", "và",    "để",  "đã",  "có",
        "được", "theo", "của",  "gửi", "về",   "thì", "là",  "do",  "nhằm", "với",   "không", "vẫn", "cho", "trước"};
    at = skip_blanks(text_, at);
    if (at >= end) return true;
    const std::string_view rest = text_.substr(at, end - at);
    // "căn cứ các Nghị quyết trên tổ chức thực hiện"
    if (word_at(rest, 0).empty() || predicate_at(x_.reading(end), at)) return true;
    return std::any_of(kFollowing.begin(), kFollowing.end(), [&](std::string_view word) { return starts_with_exact(rest, word); });
  }

  // ---- what it refers to

  void take(const Found& found) {
    ShortMention mention;
    const bool quoted = is_quoted(found);
    // A capital where a sentence begins says nothing.
    const bool capital = is_upper(code_point_at(text_, found.kind_begin).value) && !opens_sentence(found);
    if (!found.above && !found.plural && !quoted && is_own_kind(found)) {
      mention.refers_to.self = true;
      mention.reason = "own-kind";
    } else if (found.kind->use == KindUse::generic && !found.above) {
      return;  // "các văn bản này": a category as a rule
    } else if (quoted && !found.above) {
      refer_to_quoted(found, mention);
    } else {
      refer_to_earlier(found, mention);
    }
    const bool open = !mention.refers_to.self && mention.refers_to.citations.empty();
    // "quy định trên", "chương trình này": common words, unless they are written as names or fit a document.
    if (open && !capital && found.kind->use != KindUse::generic) return;
    if (open && !found.above && !quoted && is_annexed(found)) return;
    mention.span = x_.source(found.begin, found.end);
    mention.raw = x_.values.raw(mention.span);
    x_.record.mentions.push_back(std::move(mention));
  }

  [[nodiscard]] bool opens_sentence(const Found& found) const {
    const std::size_t begin = x_.zones.paragraphs[found.paragraph].begin;
    const std::string_view before = trim_end(text_.substr(begin, found.begin - begin));
    return before.empty() || before.ends_with('.') || before.ends_with(':') || before.ends_with(')') || before.ends_with('-');
  }

  [[nodiscard]] bool is_own_kind(const Found& found) const {
    if (!found.kind->code.empty()) return x_.is_kind(found.kind->code);
    if (found.kind->use != KindUse::generic) return false;
    // "kể từ ngày nhận được văn bản này", "Văn bản này thay thế …"
    if (is_upper(code_point_at(text_, found.kind_begin).value)) return true;
    const Token before = x_.reading(found.begin).previous_word(x_.zones.paragraphs[found.paragraph].begin, found.begin);
    return before.is("được"_exact) || before.is("nhận"_exact) || before.is("theo"_exact) || before.is("tại"_exact) ||
           before.is("hành"_exact);
  }

  // "Quy chế này" in the decision that issues it: what is annexed, no document that was cited.
  [[nodiscard]] bool is_annexed(const Found& found) const {
    static constexpr std::array<std::string_view, 10> kAnnexes = {"QC", "QyĐ", "ĐL", "ĐA", "KH", "CTr", "QT", "PA", "DA", "HD"};
    return x_.decides() && std::find(kAnnexes.begin(), kAnnexes.end(), found.kind->code) != kAnnexes.end();
  }

  // Mentions come in order: what was counted up to the one before goes on.
  [[nodiscard]] bool is_quoted(const Found& found) {
    if (quotes_in_ != found.paragraph) {
      quotes_in_ = found.paragraph;
      counted_ = x_.zones.paragraphs[found.paragraph].begin;
      open_ = x_.provisions.quoted[found.paragraph] ? 1 : 0;
      straight_ = false;
    }
    for (const Sign& sign : anchors_.signs(counted_, found.begin)) {
      if (sign.mark == '"') straight_ = !straight_;
      if (sign.mark == kOpenQuote) ++open_;
      if (sign.mark == kCloseQuote && open_ > 0) --open_;
    }
    counted_ = std::max(counted_, found.begin);
    return open_ > 0 || straight_;
  }

  [[nodiscard]] bool fits(const Found& found, std::size_t index) const {
    if (found.kind->use == KindUse::generic) return true;
    const Citation& citation = x_.record.citations[index];
    if (given(citation.type)) {
      if (citation.type == found.kind->code) return true;
      return (citation.type == "TTLT" && found.kind->code == "TT") || (citation.type == "NQLT" && found.kind->code == "NQ") ||
             (citation.type == "BL" && found.kind->code == "L");
    }
    return found.kind->code.empty() && given(citation.type_name) && skeleton(citation.type_name).starts_with(found.kind->skeleton);
  }

  [[nodiscard]] std::size_t begin_of(std::size_t index) const { return x_.cited[index].mention.raw.begin; }

  // How many citations begin before the mention, in the flow's order.
  [[nodiscard]] std::size_t count_before(const Found& found) const {
    const auto end = std::partition_point(order_.begin(), order_.end(), [&](std::size_t i) { return begin_of(i) < found.begin; });
    return static_cast<std::size_t>(end - order_.begin());
  }

  // In a quotation the document means itself: the one that is quoted, which is cited right before.
  void refer_to_quoted(const Found& found, ShortMention& mention) const {
    const std::size_t last = count_before(found);
    for (std::size_t k = last; k-- > 0 && last - k <= kFarthest;) {
      if (!fits(found, order_[k])) continue;
      mention.reason = "quoted-document";
      mention.refers_to.citations.push_back(first_of(order_[k]));
      return;
    }
    mention.reason = "no-candidate";
  }

  [[nodiscard]] std::size_t first_of(std::size_t index) const { return x_.record.citations[index].same_as.value_or(index); }

  void refer_to_earlier(const Found& found, ShortMention& mention) const {
    static constexpr std::array kScopes = {
        std::pair{Scope::paragraph, std::string_view("same-paragraph")}, std::pair{Scope::provision, std::string_view("same-provision")},
        std::pair{Scope::paragraph_before, std::string_view("paragraph-before")}, std::pair{Scope::document, std::string_view("only-one")}};
    for (const auto& [scope, reason] : kScopes) {
      std::vector<std::size_t> documents = candidates(found, scope);
      if (documents.empty()) continue;
      if (found.plural) {
        if (documents.size() == 1 && scope != Scope::document) continue;
        mention.refers_to.several = true;
        mention.reason = scope == Scope::document ? "all-before" : reason;
      } else if (documents.size() > 1) {
        mention.reason = "several-candidates";
        return;
      } else {
        mention.reason = reason;
      }
      mention.refers_to.citations = std::move(documents);
      return;
    }
    mention.reason = "no-candidate";
  }

  // The documents cited before the mention in a scope, each by its first citation; of a singular mention no more than two.
  [[nodiscard]] std::vector<std::size_t> candidates(const Found& found, Scope scope) const {
    std::vector<std::size_t> documents;
    const std::size_t last = count_before(found);
    for (std::size_t k = last; k-- > 0 && last - k <= kFarthest && (found.plural || documents.size() < 2);) {
      const std::size_t i = order_[k];
      if (!in_scope(found, x_.cited[i].paragraph, scope) || !fits(found, i)) continue;
      const std::size_t first = first_of(i);
      if (std::find(documents.begin(), documents.end(), first) == documents.end()) documents.push_back(first);
    }
    std::sort(documents.begin(), documents.end());
    return documents;
  }

  [[nodiscard]] bool in_scope(const Found& found, std::size_t paragraph, Scope scope) const {
    const bool note = x_.zones.paragraphs[paragraph].zone == Zone::footnote;
    if (scope == Scope::document) return !note;
    if (paragraph == found.paragraph) return true;
    if (scope == Scope::paragraph || note) return false;
    if (scope == Scope::paragraph_before) return paragraph + 1 == found.paragraph;
    const std::size_t owner = x_.provisions.owner[found.paragraph];
    return owner < x_.provisions.list.size() && x_.provisions.owner[paragraph] == owner;
  }

  const Context& x_;
  const Anchors& anchors_;
  std::string_view text_;
  std::vector<std::size_t> order_;  // of the citations in the flow
  std::size_t quotes_in_ = static_cast<std::size_t>(-1);
  std::size_t counted_ = 0;
  int open_ = 0;
  bool straight_ = false;
};

}  // namespace

void read_anaphora(const Context& context, const Anchors& anchors) { Reader(context, anchors).read(); }

}  // namespace congvan::meaning
