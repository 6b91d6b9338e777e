#include "output/akn_tree.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "layout/labels.hpp"
#include "output/akn_names.hpp"
#include "text/letters.hpp"

namespace congvan::akn {
namespace {

using grammar::Provision;
using grammar::Provisions;
using layout::LabelStyle;
using layout::Paragraph;
using layout::Zone;

constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Element {
  std::string_view name;
  std::string_view prefix;  ///< naming convention 1.0, 5.3
};

// Parts that hold articles (Decree 30/2020/NĐ-CP, Appendix I, II.6), the outermost first.
struct Division {
  std::string_view words;
  Element element;
};
constexpr auto divisions = std::to_array<Division>({
    {"phan", {"part", "part"}},
    {"chuong", {"chapter", "chp"}},
    {"muc", {"section", "sec"}},
    {"tieu muc", {"subsection", "subsec"}},
});

Element element_of(LabelStyle style) {
  switch (style) {
    case LabelStyle::article:
      return {"article", "art"};
    case LabelStyle::upper_letter:
      return {"part", "part"};
    case LabelStyle::heading:
    case LabelStyle::roman:
      return {"section", "sec"};
    case LabelStyle::number:
    case LabelStyle::decimal:
      return {"paragraph", "para"};
    case LabelStyle::number_parenthesis:
    case LabelStyle::letter:
    case LabelStyle::bracketed:
      return {"point", "point"};
    case LabelStyle::star:
    case LabelStyle::dash:
    case LabelStyle::plus:
      break;
  }
  return {"indent", "indent"};
}

// "Điều 1/2/b#2" to "b#2"; of articles the number.
std::string label_of(const Provision& provision) {
  std::string_view last = std::string_view(provision.path).substr(provision.path.rfind('/') + 1);
  if (provision.style == LabelStyle::article) last.remove_prefix(std::min(last.find_first_of("0123456789"), last.size()));
  return label_name(last);
}

class Grower {
 public:
  Grower(const layout::Zones& zones, Pieces& pieces, const AddPiece& add)
      : zones_(zones), pieces_(pieces), add_(add), provisions_(grammar::read_provisions(zones)), nodes_of_(provisions_.list.size(), none) {}

  void grow() {
    pieces_.nodes.emplace_back();
    for (std::size_t i = 0; i < zones_.paragraphs.size(); ++i)
      if (zones_.paragraphs[i].zone == Zone::body) take(i);
    // Words before articles or chapters are a preamble, those before anything else just words.
    const bool formal = !divided_.empty() || (!provisions_.list.empty() && provisions_.list.front().style == LabelStyle::article);
    if (formal) return;
    auto& items = pieces_.nodes.front().items;
    std::vector<Node::Item> before;
    for (const std::size_t piece : pieces_.preamble) before.push_back({false, piece});
    items.insert(items.begin(), before.begin(), before.end());
    pieces_.preamble.clear();
  }

 private:
  void take(std::size_t i) {
    const std::size_t owner = provisions_.owner[i];
    const bool owned = owner < provisions_.list.size();
    if (owned && provisions_.list[owner].paragraphs.front() == i) return begin_provision(owner);
    if (!provisions_.quoted[i] && begin_division(i)) return;
    const Paragraph& paragraph = zones_.paragraphs[i];
    const std::size_t piece = add_(paragraph.begin, paragraph.end);
    if (heading_open_ && is_all_caps(pieces_.all[piece].words())) {
      node(division_).headings.push_back(piece);
      return;
    }
    heading_open_ = false;
    if (const std::size_t holder = holder_of(owned ? owner : none); holder != none)
      node(holder).items.push_back({false, piece});
    else
      pieces_.preamble.push_back(piece);
  }

  // The division that began after the provision has its words.
  [[nodiscard]] std::size_t holder_of(std::size_t owner) const {
    const std::size_t provision = owner == none ? none : nodes_of_[owner];
    const bool fresh = division_ != 0 && division_ + 1 == pieces_.nodes.size();
    if (fresh || (provision != none && provision < division_)) return division_;
    if (provision != none) return provision;
    return pieces_.nodes.size() == 1 ? none : 0;
  }

  void begin_provision(std::size_t index) {
    heading_open_ = false;
    const Provision& provision = provisions_.list[index];
    const Paragraph& paragraph = zones_.paragraphs[provision.paragraphs.front()];
    const Element element = element_of(provision.style);
    const std::size_t parent = provision.parent == Provision::npos ? division_ : nodes_of_[provision.parent];
    const std::size_t made = begin_node(parent, element, label_of(provision));
    nodes_of_[index] = made;
    node(made).number = add_(paragraph.begin, std::min(provision.words_begin, paragraph.begin + provision.marker.size()));
    const std::size_t words = add_(provision.words_begin, paragraph.end);
    if (!pieces_.all[words].empty()) node(made).items.push_back({false, words});
  }

  bool begin_division(std::size_t i) {
    const Paragraph& paragraph = zones_.paragraphs[i];
    const std::string_view words = zones_.words(paragraph);
    const auto label = layout::label_at(words);
    if (!label || label->style != LabelStyle::heading) return false;
    const auto* const row = std::ranges::find_if(divisions, [words](const Division& d) { return starts_with_words(words, d.words); });
    if (row == divisions.end()) return false;
    const auto rank = static_cast<std::size_t>(row - divisions.begin());
    while (!divided_.empty() && divided_.back().first >= rank) divided_.pop_back();
    const std::string_view marker = words.substr(0, label->length);
    const std::size_t made =
        begin_node(divided_.empty() ? 0 : divided_.back().second, row->element, label_name(marker.substr(marker.rfind(' ') + 1)));
    divided_.emplace_back(rank, made);
    division_ = made;
    heading_open_ = true;
    std::size_t end = label->length;
    while (end < words.size() && (words[end] == '.' || words[end] == ':' || words[end] == '-')) ++end;
    node(made).number = add_(paragraph.begin, paragraph.begin + end);
    const std::size_t title = add_(paragraph.begin + end, paragraph.end);
    if (!pieces_.all[title].empty()) node(made).headings.push_back(title);
    return true;
  }

  std::size_t begin_node(std::size_t parent, Element element, std::string label) {
    const std::size_t made = pieces_.nodes.size();
    pieces_.nodes.emplace_back();
    node(made).element = element.name;
    node(made).prefix = element.prefix;
    node(made).label = std::move(label);
    node(parent).items.push_back({true, made});
    return made;
  }
  [[nodiscard]] Node& node(std::size_t index) { return pieces_.nodes[index]; }

  const layout::Zones& zones_;
  Pieces& pieces_;
  const AddPiece& add_;
  const Provisions provisions_;
  std::vector<std::size_t> nodes_of_;                         ///< of each provision
  std::vector<std::pair<std::size_t, std::size_t>> divided_;  ///< open divisions: rank, node
  std::size_t division_ = 0;                                  ///< the innermost, 0 the body
  bool heading_open_ = false;
};

}  // namespace

void grow_tree(const layout::Zones& zones, Pieces& pieces, const AddPiece& add) { Grower(zones, pieces, add).grow(); }

}  // namespace congvan::akn
