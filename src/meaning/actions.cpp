#include "meaning/actions.hpp"

#include <algorithm>
#include <string>

#include "meaning/order_words.hpp"
#include "meaning/orders.hpp"
#include "meaning/times.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

class Reader {
 public:
  Reader(const Context& x, const Anchors& anchors) : x_(x), anchors_(anchors), orders_(x, anchors), list_(x.provisions.list) {}

  void read() {
    read_provisions();
    read_assignments();
  }

 private:
  static constexpr std::size_t npos = grammar::Provision::npos;

  // ---- provisions

  void read_provisions() {
    found_.resize(list_.size());
    leads_.assign(list_.size(), npos);
    setting_.assign(list_.size(), Setting::provision);
    for (std::size_t i = 0; i < list_.size(); ++i) read_provision(i);
    for (std::size_t i = 0; i < list_.size(); ++i) give_up(i);
    for (std::size_t i = 0; i < list_.size(); ++i) write(i);
  }

  void read_provision(std::size_t i) {
    const grammar::Provision& provision = list_[i];
    Order& order = found_[i];
    const bool inherited = lead_of(provision.parent) != npos;
    setting_[i] = setting_of(i);
    bool first = true;
    for (const std::size_t p : provision.paragraphs) {
      const layout::Paragraph& paragraph = x_.zones.paragraphs[p];
      const std::size_t begin = first ? std::max<std::size_t>(paragraph.begin, provision.words_begin) : paragraph.begin;
      follow(p);
      merge(orders_.read(p, begin, paragraph.end, setting_[i], inherited || order.heading), order);
      first = false;
    }
    leads_[i] = leads(i) ? i : lead_of(provision.parent);
  }

  // Has the words of a paragraph at hand, unless one behind it was read before: a provision may go on far below those that it holds.
  void follow(std::size_t paragraph) {
    if (paragraph < reached_) return;
    reached_ = paragraph;
    static_cast<void>(x_.zones.words_from(x_.zones.paragraphs[paragraph]));
  }

  // How much the provision's place vouches for orders: headings such as "Mục đích, yêu cầu" hold none.
  [[nodiscard]] Setting setting_of(std::size_t i) const {
    const std::size_t parent = list_[i].parent;
    if (parent != npos && setting_[parent] == Setting::telling) return Setting::telling;
    const layout::Paragraph& paragraph = x_.zones.paragraphs[list_[i].paragraphs.front()];
    const std::size_t begin = std::max<std::size_t>(paragraph.begin, list_[i].words_begin);
    const std::string_view words = x_.flow().substr(begin, paragraph.end > begin ? paragraph.end - begin : 0);
    // "Kết quả thực hiện gửi về …" is a sentence, "Mục tiêu cụ thể" a heading.
    // "Yêu cầu Chi ủy:" orders, "Yêu cầu chung" is a heading.
    std::size_t asked = 0;
    const bool asks =
        words.ends_with(':') && starts_with_exact(words, "yêu cầu", &asked) && x_.reading(paragraph.end).word(begin + asked + 1).capital();
    if (!asks && words.size() < 90 && order_words_at(x_.reading(paragraph.end), begin, order_telling) &&
        words.find_first_of(".;") == std::string_view::npos)
      return Setting::telling;
    // "Về lưu trữ: Thời hạn bảo quản …" explains.
    if (starts_with_exact(words, "về") && words.find(": ") < 120) return Setting::telling;
    return x_.decides() && list_[i].style == layout::LabelStyle::article ? Setting::act : Setting::provision;
  }

  static void merge(Order&& piece, Order& order) {
    order.heading = (order.heading || piece.heading) && !piece.given && !order.given;
    order.given = order.given || piece.given;
    const auto append = [](std::vector<Piece>& to, std::vector<Piece>& from) { to.insert(to.end(), from.begin(), from.end()); };
    append(order.lead, piece.lead);
    append(order.assignees, piece.assignees);
    append(order.coordinators, piece.coordinators);
    std::move(piece.deadlines.begin(), piece.deadlines.end(), std::back_inserter(order.deadlines));
    if (order.report_to.empty()) order.report_to = piece.report_to;
  }

  // Names for the provisions below: a heading, or an order that ends with a colon.
  [[nodiscard]] bool leads(std::size_t i) const {
    const Order& order = found_[i];
    if (!order.lead.empty()) return true;
    if (order.assignees.empty()) return false;
    const layout::Paragraph& last = x_.zones.paragraphs[list_[i].paragraphs.back()];
    return trim_end(x_.zones.words(last)).ends_with(':');
  }

  [[nodiscard]] std::size_t lead_of(std::size_t parent) const { return parent == npos ? npos : leads_[parent]; }

  // "- Đơn vị chủ trì: Sở Tài chính.", "- Thời gian hoàn thành: …": lines that only name the unit or the time serve the provision above.
  void give_up(std::size_t i) {
    const std::size_t parent = list_[i].parent;
    Order& order = found_[i];
    if (parent == npos || order.given || order.heading || list_[i].style < layout::LabelStyle::star) return;
    const bool unit = !order.assignees.empty() || !order.coordinators.empty();
    if (!unit && !take_time(i)) return;
    merge(std::move(order), found_[parent]);
    order = {};
  }

  // "Thời gian hoàn thành: trước ngày 30/11/2026."
  bool take_time(std::size_t i) {
    const layout::Paragraph& paragraph = x_.zones.paragraphs[list_[i].paragraphs.front()];
    const std::size_t begin = std::max<std::size_t>(paragraph.begin, list_[i].words_begin);
    const std::string_view words = x_.flow().substr(begin, paragraph.end - begin);
    if (!order_words_at(x_.reading(paragraph.end), begin, order_time_label) || words.find(':') == std::string_view::npos ||
        words.find(':') > 60)
      return false;
    found_[i].deadlines = find_deadlines(x_.reading(paragraph.end), begin, anchors_.roles(begin, paragraph.end), x_.issued());
    if (found_[i].deadlines.empty()) take_bare_time(begin + words.find(':') + 1, paragraph.end, found_[i]);
    return !found_[i].deadlines.empty();
  }

  // "Thời gian: Tháng 9 năm 2026." and no more.
  void take_bare_time(std::size_t at, std::size_t end, Order& order) const {
    const std::string_view text = x_.reading(end).text;
    at = grammar::skip_blanks(text, at);
    const auto time = TimeReader(text, x_.issued()).read_point(at);
    if (time && trim(text.substr(time->end)).find_first_not_of(".;") == std::string_view::npos)
      order.deadlines.push_back({at, time->end, time->value, time->inferred, 0, 0});
  }

  void write(std::size_t i) {
    Order& order = found_[i];
    Directive& directive = x_.record.directives[i];
    if (order.heading) return;
    const std::size_t lead = order.lead.empty() ? lead_of(list_[i].parent) : i;
    if (order.assignees.empty() && order.given && lead != npos)
      order.assignees = found_[lead].lead.empty() ? found_[lead].assignees : found_[lead].lead;
    write(order, directive);
  }

  void write(const Order& order, Directive& directive) const {
    directive.action = order.given || !order.assignees.empty();
    if (!directive.action) return;
    for (const Piece& name : order.assignees) directive.assignees.push_back({name_of(name), false});
    for (const Piece& name : order.coordinators) directive.coordinators.push_back(name_of(name));
    if (!order.report_to.empty()) directive.report_to = name_of(order.report_to);
    if (directive.assignees.empty()) {
      for (const Value addressee : x_.record.addressees) directive.assignees.push_back({addressee, true});
    }
    for (const FoundDeadline& found : order.deadlines) {
      Deadline deadline;
      deadline.span = x_.source(found.begin, found.end);
      deadline.raw = x_.values.raw(deadline.span);
      if (!found.value.empty()) deadline.value = x_.values.keep(found.value);
      deadline.inferred = found.inferred;
      if (found.anchor_end > found.anchor_begin) deadline.anchor = x_.value(found.anchor_begin, found.anchor_end);
      directive.deadlines.push_back(deadline);
    }
  }

  [[nodiscard]] Value name_of(const Piece& piece) const { return x_.value(piece.begin, piece.end); }

  // ---- unnumbered paragraphs

  void read_assignments() {
    std::vector<Directive> assignments;
    reached_ = 0;
    for (std::size_t p = 0; p < x_.zones.paragraphs.size(); ++p) {
      const layout::Paragraph& paragraph = x_.zones.paragraphs[p];
      const std::size_t owner = x_.provisions.owner[p];
      if (paragraph.zone != Zone::body || owner < list_.size()) continue;
      follow(p);
      const Order order = orders_.read(p, paragraph.begin, paragraph.end, Setting::free, false);
      if (!order.given) continue;
      Directive directive;
      directive.kind = "assignment";
      directive.path = x_.values.keep("+" + std::to_string(assignments.size() + 1));
      directive.span = x_.source(paragraph.begin, paragraph.end);
      directive.text = x_.value(paragraph.begin, paragraph.end);
      write(order, directive);
      assignments.push_back(std::move(directive));
    }
    insert(std::move(assignments));
  }

  void insert(std::vector<Directive>&& assignments) const {
    std::vector<Directive>& directives = x_.record.directives;
    const auto middle = static_cast<std::ptrdiff_t>(directives.size());
    std::move(assignments.begin(), assignments.end(), std::back_inserter(directives));
    std::inplace_merge(directives.begin(), directives.begin() + middle, directives.end(),
                       [](const Directive& a, const Directive& b) { return a.span.start < b.span.start; });
  }

  const Context& x_;
  const Anchors& anchors_;
  OrderReader orders_;
  const std::vector<grammar::Provision>& list_;
  std::vector<Order> found_;
  std::vector<Setting> setting_;
  std::vector<std::size_t> leads_;  // for each provision: the nearest one, itself included, whose assignees hold for those below
  std::size_t reached_ = 0;         // the last paragraph whose words were asked for
};

}  // namespace

void read_actions(const Context& context, const Anchors& anchors) { Reader(context, anchors).read(); }

}  // namespace congvan::meaning
