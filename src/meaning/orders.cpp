#include "meaning/orders.hpp"

#include <algorithm>

#include "grammar/scan.hpp"
#include "meaning/assignees.hpp"
#include "meaning/report_to.hpp"
#include "meaning/speaker.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;

constexpr std::size_t kMostNames = 200;  // of one order

// "phối hợp với Sở X": with whom.
void read_coordinators(const Passage& passage, Order& order) {
  for (const Hit& hit : passage.hits()) {
    if (role_of(hit) != Role::together || passage.is_quoted(hit.begin) || passage.in_purpose(hit.begin)) continue;
    std::size_t at = skip_blanks(passage.text(), hit.end);
    for (const std::string_view word : {"chặt chẽ", "chặt chẽ với", "với", "cùng"}) {
      std::size_t length = 0;
      if (starts_with_exact(passage.rest(at), word, &length)) at = skip_blanks(passage.text(), at + length);
    }
    add_names(passage.text(), passage.actors_at(at), order.coordinators);
  }
}

// In a report or proposal only the sentence that asks something sets a time.
bool asks_in_sentence(const Passage& passage, std::size_t at) {
  const std::span<const Hit> hits = passage.hits(passage.sentence_begin(at), at);
  return std::any_of(hits.begin(), hits.end(),
                     [](const Hit& hit) { return role_of(hit) == Role::order || role_of(hit) == Role::petition; });
}

std::vector<FoundDeadline> deadlines_of(const Passage& passage) {
  const Context& x = passage.context();
  std::vector<FoundDeadline> found = find_deadlines(passage.reading(), passage.begin(), passage.hits(), x.issued());
  std::erase_if(found, [&](const FoundDeadline& deadline) {
    return passage.is_quoted(deadline.begin) || (x.reports() && !asks_in_sentence(passage, deadline.begin));
  });
  return found;
}

}  // namespace

void add_names(std::string_view text, const Actors& actors, std::vector<Piece>& to) {
  for (const Piece& name : actors.names) {
    const bool known = std::any_of(to.begin(), to.end(), [&](const Piece& each) { return each.in(text) == name.in(text); });
    if (!known && to.size() < kMostNames) to.push_back(name);
  }
}

OrderReader::OrderReader(const Context& context, const Anchors& anchors) : x_(context), anchors_(anchors) {
  if (x_.record.issuer && given(x_.record.issuer->name)) issuer_ = folded_name(x_.record.issuer->name);
}

Order OrderReader::read(std::size_t paragraph, std::size_t begin, std::size_t end, Setting setting, bool inherited) const {
  Order order;
  begin = skip_blanks(x_.flow(), begin);
  if (begin < end) read(Passage(x_, anchors_, paragraph, begin, end, setting), inherited, order);
  return order;
}

void OrderReader::read(const Passage& passage, bool inherited, Order& order) const {
  if (read_label(passage, order)) {
    order.deadlines = deadlines_of(passage);
    return;
  }
  AssigneeReader reader(passage, issuer_, order);
  if (passage.setting() != Setting::free && reader.read_heading()) return;
  reader.read_orders(inherited);
  if (passage.setting() != Setting::telling) reader.read_subjects();
  if (passage.setting() == Setting::provision) read_labels_inside(passage, order);
  const bool told = passage.setting() == Setting::provision && (!x_.reports() || inherited);
  if (!order.given && told && reader.begins_with_verb()) order.given = true;
  const bool given = order.given || !order.assignees.empty();
  if (!given && (x_.reports() || passage.setting() == Setting::telling)) return;
  order.report_to = find_receiver(passage);
  if (!given && order.report_to.empty()) return;
  order.deadlines = deadlines_of(passage);
  // "Kết quả thực hiện gửi về Sở Nội vụ trước ngày 15/7/2026": an order by the receiver and the time that it names.
  if (!given) {
    order.given =
        std::any_of(order.deadlines.begin(), order.deadlines.end(), [](const FoundDeadline& each) { return !each.value.empty(); });
  }
  if (given || order.given)
    read_coordinators(passage, order);
  else
    order = {};
}

}  // namespace congvan::meaning
