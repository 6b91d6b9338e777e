#include "meaning/assignees.hpp"

#include <algorithm>
#include <cstdint>

#include "grammar/scan.hpp"
#include "meaning/actor_words.hpp"
#include "meaning/order_words.hpp"
#include "meaning/speaker.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {

using grammar::skip_blanks;

namespace {

constexpr std::uint32_t kLabel = order_label_leads | order_label_joins;

// "Đơn vị chủ trì: Sở A, Sở B" at `at`; returns where it ends, `at` where none stands there.
std::size_t read_one_label(const Passage& passage, std::size_t at, Order& order) {
  const std::string_view text = passage.text();
  const WordTable::Match label = order_words().match(passage.reading(), at, kLabel);
  if (!label) return at;
  std::size_t p = skip_blanks(text, at + label.length);
  std::size_t length = 0;
  if (starts_with_exact(passage.rest(p), "thực hiện", &length)) p = skip_blanks(text, p + length);
  if (p >= text.size() || text[p] != ':') return at;
  Actors actors = passage.actors_at(skip_blanks(text, p + 1));
  // "…: Phòng A; đơn vị phối hợp: Phòng B": the next label is no name.
  const auto next = std::find_if(actors.names.begin(), actors.names.end(), [&](const Piece& name) {
    return static_cast<bool>(order_words().match(passage.reading(), name.begin, kLabel));
  });
  const std::size_t end = next == actors.names.end() ? actors.end : next->begin;
  actors.names.erase(next, actors.names.end());
  if (actors.names.empty()) return at;
  add_names(text, actors, (label.phrase->kinds & order_label_leads) != 0 ? order.assignees : order.coordinators);
  return end;
}

// Labels one behind the other from `at`; returns where they end, `at` where none stands there.
std::size_t read_labels(const Passage& passage, std::size_t at, Order& order) {
  const std::string_view text = passage.text();
  while (at < text.size()) {
    const std::size_t end = read_one_label(passage, at, order);
    if (end == at) break;
    at = skip_blanks(text, end);
    if (at < text.size() && std::string_view(".;,").find(text[at]) != std::string_view::npos) at = skip_blanks(text, at + 1);
  }
  return at;
}

bool has_small_letters(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint c = code_point_at(words, at);
    if (is_letter(c.value) && !is_upper(c.value)) return true;
    at += c.size;
  }
  return false;
}

}  // namespace

bool read_label(const Passage& passage, Order& order) { return read_labels(passage, passage.begin(), order) > passage.begin(); }

void read_labels_inside(const Passage& passage, Order& order) {
  std::size_t done = passage.begin();
  for (const Sign& sign : passage.signs(passage.begin(), passage.end())) {
    if (sign.at < done || (sign.mark != '.' && sign.mark != ';' && sign.mark != '(')) continue;
    const std::size_t at = skip_blanks(passage.text(), sign.at + 1);
    if (at < passage.end() && !passage.is_quoted(at)) done = read_labels(passage, at, order);
  }
}

// Headings and orders look at the same place.
const Actors& AssigneeReader::first_actors() {
  if (!first_known_) first_ = passage_.actors_at(passage_.begin());
  first_known_ = true;
  return first_;
}

bool AssigneeReader::is_speaker(const Actors& actors) const {
  return actors.names.size() == 1 && names_issuer(actors.names.front().in(passage_.text()), issuer_);
}

void AssigneeReader::assign(const Actors& actors) {
  add_names(passage_.text(), actors, order_.assignees);
  order_.given = true;
}

// ---- headings

bool AssigneeReader::read_heading() {
  const std::string_view text = passage_.text();
  const WordTable::Match title = order_words().match(passage_.reading(), passage_.begin(), order_title);
  if (title && title.phrase->words == "đối với" && passage_.context().reports()) return false;
  Actors titled;
  if (title) titled = passage_.actors_at(skip_blanks(text, passage_.begin() + title.length), true);
  const Actors& actors = title ? titled : first_actors();
  if (actors.names.empty()) return false;
  std::size_t after = skip_blanks(text, actors.end);
  const bool colon = after < text.size() && text[after] == ':';
  if (after < text.size() && (colon || text[after] == '.' || text[after] == ';')) after = skip_blanks(text, after + 1);
  if (after >= text.size()) {
    order_.heading = true;
    add_names(text, actors, order_.lead);
    return true;
  }
  // "Sở Nội vụ: Rà soát …": named and told at once.
  if (colon && predicate_at(passage_.reading(), after) && !is_speaker(actors)) assign(actors);
  return false;
}

// ---- words of order

void AssigneeReader::read_orders(bool inherited) {
  for (const Hit& hit : passage_.hits()) {
    const bool petition = role_of(hit) == Role::petition;
    if (role_of(hit) != Role::order && !petition) continue;
    // "Tiếp nhận yêu cầu và đề nghị đơn vị …": what the one named above is to do.
    const bool asks_on = hit.says("đề nghị") || hit.says("yêu cầu");
    if (inherited && asks_on && hit.begin != passage_.sentence_begin(hit.begin)) continue;
    if (!passage_.is_quoted(hit.begin) && is_order(hit)) take_order(hit, petition);
  }
}

void AssigneeReader::take_order(const Hit& hit, bool petition) {
  const std::string_view text = passage_.text();
  std::size_t at = skip_blanks(text, hit.end);
  if (at < text.size() && text[at] == ':') at = skip_blanks(text, at + 1);
  const Actors actors = passage_.actors_at(at);
  if (actors.names.empty()) {
    if (!predicate_at(passage_.reading(), at)) return;
    take_owner(hit.begin);
    if (opens_clause(hit.begin)) order_.given = order_.given || !passage_.context().reports() || petition;
    return;
  }
  // "kính báo cáo Chủ tịch UBND tỉnh xem xét …", not "… như sau:".
  const bool weak = hit.says("kính báo cáo") || hit.says("đề xuất");
  if (weak && !order_words_at(passage_.reading(), skip_blanks(text, actors.end), order_asks)) return;
  if (follows_order(actors.end, petition) && !is_speaker(actors)) assign(actors);
}

// "Văn bản góp ý của các đơn vị đề nghị gửi về …": those who write are told to send.
void AssigneeReader::take_owner(std::size_t at) {
  static constexpr std::string_view kOf = " của ";
  const std::string_view text = passage_.text();
  const std::size_t sentence = passage_.sentence_begin(at);
  const std::size_t of = text.substr(sentence, at - sentence).find(kOf);
  if (of == std::string_view::npos) return;
  const Actors actors = read_actors(passage_.context().reading(at), skip_blanks(text, sentence + of + kOf.size()));
  if (!actors.names.empty() && skip_blanks(text, actors.end) == at && !is_speaker(actors)) assign(actors);
}

// A verb that orders, not a noun ("theo đề nghị của", "hồ sơ đề nghị"), nor what was done ("đã giao") or is somebody else's word.
bool AssigneeReader::is_order(const Hit& hit) const {
  const bool reports = passage_.context().reports();
  if (is_noun(hit) || cited_body_asks(hit.begin)) return false;
  if (passage_.setting() == Setting::free && reports && role_of(hit) == Role::order) return false;
  if (hit.says("đề xuất") && !(reports && follows_speaker(hit.begin))) return false;
  return !(role_of(hit) == Role::order && tells_the_past(hit.begin));
}

bool AssigneeReader::is_noun(const Hit& hit) const {
  const std::string_view text = passage_.text();
  const Token before = passage_.reading().previous_word(passage_.begin(), hit.begin);
  if (before.empty()) return false;
  const std::string_view between = text.substr(before.end, hit.begin - before.end);
  if (between.find_first_of(",;:.") != std::string_view::npos) return false;
  if (is_order_word(text, before, order_noun_before)) return true;
  return trim_end(text.substr(passage_.begin(), hit.begin - passage_.begin())).ends_with("nhiệm vụ");
}

// "Công văn số 5 của Bộ Tài chính đề nghị …"
bool AssigneeReader::cited_body_asks(std::size_t at) const {
  const std::span<const CitedPlace> near = near_citations(at);
  return std::any_of(near.begin(), near.end(), [&](const CitedPlace& cited) {
    return cited.mention.raw.begin < at && at < cited.mention.tail + 3 && !opens_clause(at);
  });
}

// "Sở Nội vụ đề xuất Chủ tịch … thống nhất …"
bool AssigneeReader::follows_speaker(std::size_t at) const {
  const std::size_t lowest = at > passage_.begin() + 120 ? at - 120 : passage_.begin();
  return !issuer_.empty() && folded_name(trim_end(passage_.text().substr(lowest, at - lowest))).ends_with(issuer_);
}

// "Ngày 24/7/2026, UBND tỉnh có Công văn số 5 … và giao Sở Nội vụ …": a report of an order.
bool AssigneeReader::tells_the_past(std::size_t at) const {
  const std::string_view text = passage_.text();
  const std::size_t sentence = passage_.sentence_begin(at);
  const std::string_view before = text.substr(sentence, at - sentence);
  if (starts_with_exact(before, "tại") && before.find(',') == std::string_view::npos) return true;
  for (const CitedPlace& cited : near_citations(at)) {
    const std::size_t begin = cited.mention.raw.begin;
    if (begin < sentence || begin >= at) continue;
    const Token word = passage_.reading().previous_word(sentence, begin);
    if ((word.is("có"_exact) || word.is("hành"_exact)) && before.find(" và ") != std::string_view::npos) return true;
  }
  return false;
}

std::span<const CitedPlace> AssigneeReader::near_citations(std::size_t at) const {
  const std::vector<CitedPlace>& cited = passage_.context().cited;
  // Citations stand in the text's order; within the body that is the flow's.
  const auto last = std::partition_point(cited.begin(), cited.end(), [&](const CitedPlace& each) { return each.mention.raw.begin < at; });
  return {last - std::min<std::ptrdiff_t>(last - cited.begin(), 4), last};
}

// Nothing, or a comma, a colon or a small word before it.
bool AssigneeReader::opens_clause(std::size_t at) const {
  const std::string_view before = trim_end(passage_.text().substr(passage_.begin(), at - passage_.begin()));
  if (before.empty()) return true;
  if (std::string_view(",:;.").find(before.back()) != std::string_view::npos) return true;
  return is_order_word(passage_.text(), passage_.reading().word_before(passage_.begin() + before.size()), order_opens_clause);
}

// What may stand after the names: a verb, the end of the phrase, a time, or, for a petition, anything.
bool AssigneeReader::follows_order(std::size_t at, bool petition) const {
  const std::string_view text = passage_.text();
  at = skip_blanks(text, at);
  if (petition || at >= text.size() || std::string_view(",:.;/").find(text[at]) != std::string_view::npos) return true;
  return predicate_at(passage_.reading(), at) || passage_.reading().word(at).empty() || !starts_with_exact(text.substr(at), "về việc");
}

// ---- a name before a verb

void AssigneeReader::read_subjects() {
  if (passage_.context().reports()) return;
  for (std::size_t at = passage_.begin(); at < passage_.end(); at = next_clause(at)) take_subject(at);
  if (passage_.setting() != Setting::provision) return;
  for (const Sign& sign : passage_.signs(passage_.begin(), passage_.end()))
    if (sign.mark == '(') take_bracketed(sign.at + 1);
}

// "Số hóa hồ sơ (Văn phòng Sở chủ trì, xong trước ngày 30/6)."
void AssigneeReader::take_bracketed(std::size_t at) {
  if (passage_.is_quoted(at)) return;
  const Actors actors = passage_.actors_at(at);
  if (actors.names.empty() || is_speaker(actors)) return;
  const std::string_view after = passage_.rest(skip_blanks(passage_.text(), actors.end));
  if (starts_with_exact(after, "chủ trì") || starts_with_exact(after, "thực hiện")) assign(actors);
}

// The next place where a subject may stand: after a sentence, a ";", or the comma that ends an introduction.
std::size_t AssigneeReader::next_clause(std::size_t at) const {
  const std::string_view text = passage_.text();
  const bool introduced = order_words_at(passage_.reading(), at, order_introduction);
  int depth = 0;
  for (const Sign& sign : passage_.signs(at, passage_.end())) {
    if (sign.at + 1 >= text.size()) break;
    if (sign.mark == '(') ++depth;
    if (sign.mark == ')') --depth;
    if (depth > 0) continue;
    const bool explains = sign.mark == ':' && starts_with_exact(text.substr(at), "về");
    const bool sentence = (sign.mark == '.' || sign.mark == ';' || sign.mark == ':') && text[sign.at + 1] == ' ' && !explains;
    if (sentence || (introduced && sign.mark == ',')) return skip_blanks(text, sign.at + 1);
  }
  return passage_.end();
}

void AssigneeReader::take_subject(std::size_t at) {
  if (passage_.is_quoted(at)) return;
  const std::string_view text = passage_.text();
  Actors here;
  if (at != passage_.begin()) here = passage_.actors_at(at);
  const Actors& actors = at == passage_.begin() ? first_actors() : here;
  if (actors.names.empty()) return;
  std::size_t verb = skip_blanks(text, actors.end);
  if (verb < text.size() && text[verb] == ',') verb = skip_blanks(text, verb + 1);
  std::size_t length = 0;
  if (!predicate_at(passage_.reading(), verb, &length) || is_speaker(actors)) return;
  // "Các thành viên làm việc …": members, not units.
  if (starts_with_exact(actors.names.front().in(text), "các thành viên")) return;
  // "Ban Kiểm tra gồm 03 người", "Trưởng ban: Bà …": data.
  const std::size_t after = skip_blanks(text, verb + length);
  if (after < text.size() && (text[after] == ':' || starts_with_exact(text.substr(after), "gồm"))) return;
  // Outside provisions a name and a verb tell a story as often as not.
  if (passage_.setting() != Setting::free || order_words_at(passage_.reading(), verb, order_vouches)) assign(actors);
}

bool AssigneeReader::begins_with_verb() const {
  const std::string_view text = passage_.text();
  std::size_t verb = 0;
  if (!predicate_at(passage_.reading(), passage_.begin(), &verb)) return false;
  const std::size_t after = skip_blanks(text, passage_.begin() + verb);
  if (after >= text.size() || text[after] == ':') return false;                                          // "Chủ trì: …" names a person
  if (amends_at(passage_.begin()) || !has_small_letters(passage_.rest(passage_.begin()))) return false;  // "TỔ CHỨC THỰC HIỆN"
  return !order_words_at(passage_.reading(), passage_.begin(), order_document_noun);
}

// "Sửa đổi khoản 2 Điều 4 như sau": what the document does itself.
bool AssigneeReader::amends_at(std::size_t at) const {
  const WordTable::Match verb = order_words().match(passage_.reading(), at, order_amends);
  return verb && order_words_at(passage_.reading(), skip_blanks(passage_.text(), at + verb.length), order_amended);
}

}  // namespace congvan::meaning
