#include "grammar/directives.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>

#include "grammar/cues.hpp"
#include "grammar/quotes.hpp"
#include "grammar/scan.hpp"
#include "lexicon/kinds.hpp"

namespace congvan::grammar {
namespace {

using layout::Label;
using layout::LabelStyle;
using layout::Paragraph;
using layout::Zone;

// Deeper lists than this are no document's; further labels stay at this depth.
constexpr std::size_t kDeepest = 12;

// Rank of a style in the order in which parts hold one another (Decree 30/2020/NĐ-CP, Appendix I, II.6).
int rank_of(LabelStyle style) { return static_cast<int>(style); }

class Reader {
 public:
  explicit Reader(const layout::Zones& zones) : zones_(zones) { out_.quoted = find_quoted(zones); }

  Provisions read() {
    out_.owner.assign(zones_.paragraphs.size(), Provisions::kPreamble);
    find_body();
    if (first_ == last_) return std::move(out_);
    label_all();
    for (std::size_t i = first_; i < last_; ++i) {
      if (labels_[i - first_])
        take_label(i);
      else
        take_plain(i);
    }
    mark_closing();
    return std::move(out_);
  }

 private:
  using Items = std::vector<std::size_t>;

  [[nodiscard]] std::string_view words(std::size_t paragraph) const { return zones_.words(zones_.paragraphs[paragraph]); }
  Provision& item(std::size_t index) { return out_.list[index]; }
  [[nodiscard]] Provision& top() { return out_.list[stack_.back()]; }

  void find_body() {
    const auto is_body = [](const Paragraph& p) { return p.zone == Zone::body; };
    const auto begin = std::find_if(zones_.paragraphs.begin(), zones_.paragraphs.end(), is_body);
    first_ = static_cast<std::size_t>(begin - zones_.paragraphs.begin());
    last_ = first_;
    while (last_ < zones_.paragraphs.size() && is_body(zones_.paragraphs[last_])) ++last_;
  }

  // Labels are known before the tree is built: an unmarked paragraph belongs by what follows it.
  void label_all() {
    labels_.resize(last_ - first_);
    next_label_.assign(last_ - first_ + 1, last_);
    for (std::size_t i = first_; i < last_; ++i) {
      if (out_.quoted[i]) continue;
      const std::string_view line = words(i);
      labels_[i - first_] = layout::label_at(line);
      if (labels_[i - first_] && labels_[i - first_]->style == LabelStyle::article) articles_ = true;
    }
    drop_stray_labels();
    mend_first_label();
    for (std::size_t i = last_; i-- > first_;) next_label_[i - first_] = labels_[i - first_] ? i : next_label_[i - first_ + 1];
  }

  // "l." with "2." behind it: a scanner's "1.".
  void mend_first_label() {
    std::optional<Label>* last = nullptr;
    for (auto& label : labels_) {
      if (!label) continue;
      const bool second = label->style == LabelStyle::number && label->value == 2;
      if (second && last != nullptr && (*last)->style == LabelStyle::letter && (*last)->name == "l" && (*last)->marker.ends_with('.')) {
        (*last)->style = LabelStyle::number;
        (*last)->name = "1";
        (*last)->value = 1;
      }
      last = &label;
    }
  }

  void drop_stray_labels() {
    bool article_seen = false;
    bool numbered_seen = false;
    std::size_t intro = last_;  // the last words before bullets
    bool asked = false;         // whether they order: only when a bullet follows
    bool announces = false;
    bool listed = false;  // a list of orders has begun and goes on
    for (std::size_t i = first_; i < last_; ++i) {
      auto& label = labels_[i - first_];
      if (!label) {
        if (!numbered_seen && !listed) {
          intro = i;
          asked = false;
        }
        continue;
      }
      if (label->style == LabelStyle::article) article_seen = true;
      if (articles_ && !article_seen && label->style != LabelStyle::heading) {
        label.reset();
        continue;
      }
      if (label->style == LabelStyle::heading) continue;
      if (!label->is_bullet()) {
        numbered_seen = true;
        continue;
      }
      // Bullets before any number: orders to the addressee only after words that order.
      if (!numbered_seen && !asked) {
        announces = intro < last_ && orders(words(intro));
        asked = true;
      }
      if (!numbered_seen && (!announces || is_data(words(i).substr(label->length)) || quotes_law(words(i).substr(label->length))))
        label.reset();
      else
        listed = true;
    }
  }

  // ---- labelled paragraphs

  void take_label(std::size_t i) {
    const Label& label = *labels_[i - first_];
    if (label.style == LabelStyle::heading) {
      stack_.clear();
      in_heading_ = true;
      return;
    }
    in_heading_ = false;
    place(label);
    Provision provision;
    provision.style = label.style;
    provision.value = label.value;
    provision.parent = stack_.empty() ? Provision::npos : stack_.back();
    provision.level = static_cast<int>(stack_.size()) + 1;
    provision.path = path_of(label, provision.parent);
    const std::size_t begin = zones_.paragraphs[i].begin;
    provision.marker = zones_.flow.text().substr(begin, label.marker.size());
    provision.words_begin = begin + label.length;
    provision.paragraphs.push_back(i);
    provision.missing_before = gap_before(label, provision.parent);
    out_.owner[i] = out_.list.size();
    stack_.push_back(out_.list.size());
    out_.list.push_back(std::move(provision));
  }

  int gap_before(const Label& label, std::size_t parent) {
    if (label.is_bullet() || label.value == 0 || label.style == LabelStyle::decimal) return 0;
    int& last = last_value_[(parent + 1) * 16 + static_cast<std::size_t>(rank_of(label.style))];
    // "đ" is left out of the series as often as not: a, b, c, d, e.
    const bool without_d = label.style == LabelStyle::letter && last == 4 && label.value == 6;
    const int missing = last > 0 && label.value > last + 1 && !without_d ? label.value - last - 1 : 0;
    last = label.value;
    return missing;
  }

  std::string path_of(const Label& label, std::size_t parent) {
    std::string path = parent == Provision::npos ? std::string() : out_.list[parent].path + "/";
    if (label.is_bullet()) return path + "-" + std::to_string(++bullets_[parent]);
    if (label.style == LabelStyle::article) {
      const std::size_t number = label.name.find_first_of("0123456789");
      path += "Điều " + std::string(label.name.substr(number));
    } else if (label.style == LabelStyle::roman) {
      path += layout::label_name(label.style, label.value);
    } else {
      path += label.name;
    }
    const int seen =
        ++seen_[(parent + 1) * 0x9E3779B97F4A7C15ULL ^ std::hash<std::string_view>{}(std::string_view(path).substr(path.rfind('/') + 1))];
    return seen == 1 ? path : path + "#" + std::to_string(seen);
  }

  // Leaves on the stack the parent of the label's provision.
  void place(const Label& label) {
    if (label.is_bullet())
      place_bullet(label);
    else if (label.style == LabelStyle::decimal || label.name.find('.') != std::string_view::npos)  // "2.1", "a.1"
      place_decimal(label);
    else
      place_number(label);
    if (stack_.size() > kDeepest) stack_.resize(kDeepest);
  }

  void place_bullet(const Label& label) {
    // A sign already in use above goes on with its list, unless numbers opened in between still run on.
    for (std::size_t depth = stack_.size(); depth-- > 0;) {
      const Provision& open = item(stack_[depth]);
      if (open.style == label.style) {
        if (depth + 1 < stack_.size() && !is_bullet(top()) && ends_with(own_words(stack_.back()), ':')) break;
        stack_.resize(depth);
        return;
      }
      if (open.style < LabelStyle::number_parenthesis) break;
    }
    while (!stack_.empty() && is_bullet(top()) && top().style >= label.style) stack_.pop_back();
  }

  static bool is_bullet(const Provision& provision) { return provision.style >= LabelStyle::star; }

  [[nodiscard]] std::string_view own_words(std::size_t index) {
    const Provision& provision = item(index);
    const Paragraph& last = zones_.paragraphs[provision.paragraphs.back()];
    const std::size_t begin = provision.paragraphs.size() == 1 ? provision.words_begin : last.begin;
    return zones_.flow.text().substr(begin, last.end - begin);
  }

  void place_decimal(const Label& label) {
    const std::string_view prefix = label.name.substr(0, label.name.rfind('.'));
    for (std::size_t depth = stack_.size(); depth-- > 0;) {
      const Provision& open = item(stack_[depth]);
      const std::string_view name = std::string_view(open.path).substr(open.path.rfind('/') + 1);
      if (!is_bullet(open) && name == prefix) {
        stack_.resize(depth + 1);
        return;
      }
    }
    const auto dots = std::count(label.name.begin(), label.name.end(), '.');
    for (std::size_t depth = 0; depth < stack_.size(); ++depth) {
      const Provision& open = item(stack_[depth]);
      if (open.style != label.style) continue;
      const std::string_view name = std::string_view(open.path).substr(open.path.rfind('/') + 1);
      if (std::count(name.begin(), name.end(), '.') >= dots) {
        stack_.resize(depth);
        return;
      }
    }
    while (!stack_.empty() && rank_of(top().style) > rank_of(LabelStyle::decimal)) stack_.pop_back();
  }

  void place_number(const Label& label) {
    for (std::size_t depth = stack_.size(); depth-- > 0;) {
      const Provision& open = item(stack_[depth]);
      if (open.style != label.style) continue;
      const bool continues = label.value > open.value || label.value == 0;
      if (continues || depth == 0 || !has_style(label.style, depth)) {
        // A series that begins anew under words that announce it is a list of its own.
        if (label.value == 1 && !continues && depth + 1 < stack_.size() && ends_with(own_words(stack_.back()), ':')) return;
        stack_.resize(depth);
        return;
      }
    }
    const bool announced = !stack_.empty() && ends_with(own_words(stack_.back()), ':');
    const bool small = label.style >= LabelStyle::number_parenthesis;
    if (announced && small && is_bullet(top())) return;
    while (!stack_.empty() && (is_bullet(top()) || rank_of(top().style) > rank_of(label.style))) stack_.pop_back();
  }

  [[nodiscard]] bool has_style(LabelStyle style, std::size_t below) {
    for (std::size_t depth = 0; depth < below; ++depth) {
      if (item(stack_[depth]).style == style) return true;
    }
    return false;
  }

  // ---- unmarked paragraphs

  void take_plain(std::size_t i) {
    if (out_.list.empty()) return;
    if (in_heading_) {
      // The heading's own title, in capitals under it; other words open the part.
      out_.owner[i] = Provisions::kClosing;
      return;
    }
    if (stack_.empty()) {
      out_.owner[i] = Provisions::kClosing;
      return;
    }
    const std::size_t next = next_label_[i - first_];
    const std::size_t owner = next < last_ ? owner_before(i, next) : owner_at_end(i);
    if (is_table_line(i)) return give(i, owner, false);
    give(i, owner, owner < out_.list.size());
  }

  void give(std::size_t i, std::size_t owner, bool adds_words) {
    out_.owner[i] = owner;
    if (adds_words) item(owner).paragraphs.push_back(i);
  }

  // Four short lines in a row without a full stop: a table's cells.
  [[nodiscard]] bool is_table_line(std::size_t i) const {
    const auto is_cell = [&](std::size_t k) {
      const std::string_view line = words(k);
      return k >= first_ && k < last_ && !labels_[k - first_] && line.size() < 70 && !ends_sentence(line);
    };
    if (!is_cell(i)) return false;
    std::size_t begin = i;
    std::size_t end = i + 1;
    while (begin > first_ && i - begin < 4 && is_cell(begin - 1)) --begin;
    while (end < last_ && end - i < 4 && is_cell(end)) ++end;
    return end - begin >= 4;
  }

  // Between two provisions: to the earlier one of the list that goes on; after inner bullets to the provision that holds them.
  std::size_t owner_before(std::size_t i, std::size_t next) {
    // A quotation stays with the provision that quotes it, and a bare heading takes the words that fulfil it.
    if (out_.quoted[i] || words(i).starts_with("“") || words(i).starts_with('"') || is_bare_heading(stack_.back())) return stack_.back();
    const Label& label = *labels_[next - first_];
    if (label.style == LabelStyle::heading) return numbered_holder();
    const std::vector<std::size_t> saved = stack_;
    place(label);
    const std::size_t depth = stack_.size();
    stack_ = saved;
    if (depth >= stack_.size()) return stack_.back();
    if (depth + 1 == stack_.size()) return stack_.back();
    // The inner list is over: its holder goes on, or what holds that when it is a bullet of a list that is over too.
    std::size_t holder = stack_.size() - 2;
    while (holder > depth && is_bullet(item(stack_[holder]))) --holder;
    return stack_[holder];
  }

  [[nodiscard]] std::size_t numbered_holder() {
    for (std::size_t depth = stack_.size(); depth-- > 0;) {
      if (!is_bullet(item(stack_[depth]))) return stack_[depth];
    }
    return stack_.front();
  }

  // After the last provision: closing; but a bare heading takes what fulfils it, and the last Điều all up to "./.".
  std::size_t owner_at_end(std::size_t i) {
    if (closed_) return Provisions::kClosing;
    if (articles_) {
      if (holds_end_mark(own_words(stack_.back()))) return close();
      std::size_t article = stack_.front();
      for (const std::size_t open : stack_) {
        if (item(open).style == LabelStyle::article) article = open;
      }
      if (holds_end_mark(words(i))) closed_ = true;
      return article;
    }
    const std::size_t holder = numbered_holder();
    const bool bare = is_bare_heading(holder);
    // "III. KIẾN NGHỊ" is fulfilled by what would close a document elsewhere: "Kính đề nghị Sở Tài chính xem xét".
    if (bare && !holds_more(holder) && proposes(own_words(holder)) && begins_proposal(words(i))) return holder;
    if (bare && holds_more(holder) && words(i).starts_with('(') && ends_bracket(words(i))) return close();
    const bool final_words = i + 1 == last_ && (may_close(words(i)) || i > out_.list[holder].paragraphs.back() + 1);
    if (!bare || begins_closing(words(i)) || (final_words && holds_more(holder)) || takes_leave(words(i))) return close();
    return holder;
  }

  // "(Có dự thảo Quyết định kèm theo)": a note on the whole.
  static bool ends_bracket(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" ./");
    return last != std::string_view::npos && line[last] == ')';
  }

  // A heading that has its words or its provisions already.
  [[nodiscard]] bool holds_more(std::size_t holder) const {
    return out_.list[holder].paragraphs.size() > 1 || holder + 1 < out_.list.size();
  }

  std::size_t close() {
    closed_ = true;
    return Provisions::kClosing;
  }

  [[nodiscard]] bool is_bare_heading(std::size_t index) {
    const Provision& provision = item(index);
    const Paragraph& first = zones_.paragraphs[provision.paragraphs.front()];
    const std::string_view heading = trim(zones_.flow.text().substr(provision.words_begin, first.end - provision.words_begin));
    if (heading.empty() || heading.size() > 320) return false;
    const char last = heading.back();
    return last != '.' && last != ';' && last != '/' && last != ',' && !(is_bullet(provision) && last == ':');
  }

  void mark_closing() {
    if (out_.list.empty()) return;
    for (std::size_t i = last_; i < zones_.paragraphs.size(); ++i) {
      if (zones_.paragraphs[i].zone == Zone::recipients) out_.owner[i] = Provisions::kClosing;
    }
    // Words between a part's heading and its first provision stand among the directives.
    std::size_t last_owned = first_;
    for (std::size_t i = first_; i < last_; ++i) {
      if (out_.owner[i] < out_.list.size()) last_owned = i;
    }
    std::size_t current = Provisions::kPreamble;
    for (std::size_t i = first_; i < last_owned; ++i) {
      if (out_.owner[i] < out_.list.size())
        current = out_.owner[i];
      else if (out_.owner[i] == Provisions::kClosing && current != Provisions::kPreamble)
        out_.owner[i] = current;
    }
  }

  const layout::Zones& zones_;
  Provisions out_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::vector<std::optional<Label>> labels_;
  std::vector<std::size_t> next_label_;
  Items stack_;
  std::unordered_map<std::size_t, int> bullets_;
  std::unordered_map<std::uint64_t, int> seen_;      // labels by parent and name
  std::unordered_map<std::size_t, int> last_value_;  // by parent and style
  bool articles_ = false;
  bool in_heading_ = false;
  bool closed_ = false;
};

}  // namespace

Provisions read_provisions(const layout::Zones& zones) { return Reader(zones).read(); }

}  // namespace congvan::grammar
