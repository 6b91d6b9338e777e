#include "meaning/orders.hpp"

#include <algorithm>
#include <array>

#include "grammar/mention_context.hpp"
#include "grammar/scan.hpp"
#include "meaning/actors.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::previous_word;
using grammar::skip_blanks;

constexpr std::size_t kLongestSentence = 2000;  // bytes back in which a sentence's beginning is looked for
constexpr std::size_t kMostNames = 200;         // of one order

// A body's name for comparison: skeleton, UBND for its long form, without the province.
std::string folded_name(std::string_view name) {
  std::string out = skeleton(name);
  for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"uy ban nhan dan", "ubnd"}, {"hoi dong nhan dan", "hdnd"}}) {
    if (const std::size_t at = out.find(from); at != std::string::npos) out.replace(at, from.size(), to);
  }
  return out;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// One piece of a paragraph.
class Piecewise {
 public:
  Piecewise(const Context& x, const BodyWords& words, std::string_view issuer, std::size_t paragraph, std::size_t begin, std::size_t end,
            Setting setting, Order& order)
      : x_(x), text_(x.flow().substr(0, end)), begin_(begin), end_(end), issuer_(issuer), setting_(setting), order_(order) {
    hits_ = words.between(begin, end);
    note_quotes(paragraph);
  }

  void read(bool inherited) {
    if (read_label()) return;
    if (setting_ != Setting::free && read_heading()) return;
    read_orders(inherited);
    if (setting_ != Setting::telling) read_subjects();
    if (!order_.given && setting_ == Setting::provision && (!x_.reports() || inherited) && begins_with_verb()) order_.given = true;
    if (!order_.given && order_.assignees.empty() && !is_sent_by()) return;
    read_coordinators();
    read_report();
    read_deadlines();
  }

  // "Kết quả thực hiện gửi về Sở Nội vụ trước ngày 15/7/2026": an order by the receiver and the time that it names.
  [[nodiscard]] bool is_sent_by() {
    if (x_.reports() || setting_ == Setting::telling) return false;
    read_report();
    if (order_.report_to.empty()) return false;
    read_deadlines();
    order_.given =
        std::any_of(order_.deadlines.begin(), order_.deadlines.end(), [](const FoundDeadline& each) { return !each.value.empty(); });
    order_.deadlines.clear();
    if (!order_.given) order_.report_to = {};
    return order_.given;
  }

 private:
  [[nodiscard]] Role role(const Hit& hit) const { return static_cast<Role>(hit.value); }

  // ---- quotations hold others' words

  void note_quotes(std::size_t paragraph) {
    std::size_t open = 0;
    const bool from_before = x_.provisions.quoted[paragraph];
    if (from_before) open = begin_ + 1;
    for (std::size_t i = text_.find('\xE2', begin_); i != std::string_view::npos && i + 2 < end_; i = text_.find('\xE2', i + 1)) {
      if (static_cast<unsigned char>(text_[i + 1]) != 0x80) continue;
      const auto last = static_cast<unsigned char>(text_[i + 2]);
      if (last == 0x9C && open == 0) open = i + 1;
      if (last == 0x9D && open != 0) {
        quotes_.push_back({open - 1, i});
        open = 0;
      }
    }
    if (open != 0 && from_before && quotes_.empty()) quotes_.push_back({begin_, end_});
  }
  [[nodiscard]] bool is_quoted(std::size_t at) const {
    const auto after =
        std::upper_bound(quotes_.begin(), quotes_.end(), at, [](std::size_t p, const Piece& quote) { return p < quote.begin; });
    return after != quotes_.begin() && at < std::prev(after)->end;
  }

  // ---- "- Đơn vị chủ trì: Sở Tài chính.", "- Thời gian hoàn thành: …"

  bool read_label() {
    static constexpr std::array<std::pair<std::string_view, bool>, 14> kLabels = {{{"đơn vị chủ trì", true},
                                                                                   {"cơ quan chủ trì", true},
                                                                                   {"đơn vị thực hiện", true},
                                                                                   {"cơ quan thực hiện", true},
                                                                                   {"đơn vị chịu trách nhiệm", true},
                                                                                   {"cơ quan chịu trách nhiệm", true},
                                                                                   {"phân công thực hiện", true},
                                                                                   {"phân công", true},
                                                                                   {"chủ trì", true},
                                                                                   {"trách nhiệm thực hiện", true},
                                                                                   {"đơn vị phối hợp", false},
                                                                                   {"cơ quan phối hợp", false},
                                                                                   {"đơn vị, cơ quan phối hợp", false},
                                                                                   {"phối hợp", false}}};
    for (const auto& [label, leads] : kLabels) {
      std::size_t length = 0;
      if (!starts_with_exact(text_.substr(begin_), label, &length)) continue;
      std::size_t at = skip_blanks(text_, begin_ + length);
      if (starts_with_exact(text_.substr(std::min(at, text_.size())), "thực hiện", &length)) at = skip_blanks(text_, at + length);
      if (at >= end_ || text_[at] != ':') continue;
      const Actors actors = read_actors(text_, skip_blanks(text_, at + 1), end_);
      add(actors, leads ? order_.assignees : order_.coordinators);
      return !actors.names.empty();
    }
    return false;
  }

  // ---- headings: "1. Sở Tài chính", "Bộ Công an:", "Trách nhiệm của các sở, ngành"

  bool read_heading() {
    std::size_t at = begin_;
    bool titled = false;
    for (const std::string_view words :
         {"trách nhiệm của", "nhiệm vụ của", "chức năng, nhiệm vụ của", "nhiệm vụ, quyền hạn của", "đối với"}) {
      std::size_t length = 0;
      if (!starts_with_exact(text_.substr(begin_), words, &length)) continue;
      if (words == "đối với" && x_.reports()) return false;
      at = skip_blanks(text_, begin_ + length);
      titled = true;
      break;
    }
    const Actors actors = read_actors(text_, at, end_, titled);
    if (actors.names.empty()) return false;
    std::size_t after = skip_blanks(text_, actors.end);
    const bool colon = after < end_ && text_[after] == ':';
    if (after < end_ && (colon || text_[after] == '.' || text_[after] == ';')) after = skip_blanks(text_, after + 1);
    if (after >= end_) {
      order_.heading = true;
      add(actors, order_.lead);
      return true;
    }
    // "Sở Nội vụ: Rà soát …": named and told at once.
    if (!colon || titled || !predicate_at(text_, after) || is_speaker(actors)) return false;
    add(actors, order_.assignees);
    order_.given = true;
    return false;
  }

  // ---- "Giao Sở X …", "đề nghị các đơn vị …"

  void read_orders(bool inherited) {
    for (const Hit& hit : hits_) {
      const bool petition = role(hit) == Role::petition;
      // "Tiếp nhận yêu cầu và đề nghị đơn vị …": what the one named above is to do.
      const bool asks_on = starts_with_exact(text_.substr(hit.begin), "đề nghị") || starts_with_exact(text_.substr(hit.begin), "yêu cầu");
      if (inherited && asks_on && hit.begin != sentence_begin(hit.begin)) continue;
      if ((role(hit) != Role::order && !petition) || is_quoted(hit.begin) || !is_order(hit)) continue;
      std::size_t at = skip_blanks(text_, hit.end);
      if (at < end_ && text_[at] == ':') at = skip_blanks(text_, at + 1);
      const Actors actors = read_actors(text_, at, end_);
      if (actors.names.empty()) {
        if (!predicate_at(text_, at)) continue;
        take_owner(hit.begin);
        if (opens_clause(hit.begin)) order_.given = order_.given || !x_.reports() || petition;
        continue;
      }
      const bool weak = starts_with_exact(text_.substr(hit.begin), "kính báo cáo") || starts_with_exact(text_.substr(hit.begin), "đề xuất");
      if (weak && !asks(actors.end)) continue;
      if (!follows_order(actors.end, petition) || is_speaker(actors)) continue;
      add(actors, order_.assignees);
      order_.given = true;
    }
  }

  // "Văn bản góp ý của các đơn vị đề nghị gửi về …": those who write are told to send.
  void take_owner(std::size_t at) {
    const std::size_t sentence = sentence_begin(at);
    const std::size_t of = text_.substr(sentence, at - sentence).find(" của ");
    if (of == std::string_view::npos) return;
    const Actors actors = read_actors(text_, skip_blanks(text_, sentence + of + std::string_view(" của ").size()), at);
    if (actors.names.empty() || skip_blanks(text_, actors.end) != at || is_speaker(actors)) return;
    add(actors, order_.assignees);
    order_.given = true;
  }

  // "kính báo cáo Chủ tịch UBND tỉnh xem xét …", not "… như sau:".
  [[nodiscard]] bool asks(std::size_t at) const {
    at = skip_blanks(text_, at);
    for (const std::string_view verb :
         {"xem xét", "quyết định", "cho ý kiến", "phê duyệt", "chỉ đạo", "ban hành", "thống nhất", "cho phép"}) {
      if (starts_with_exact(text_.substr(std::min(at, text_.size())), verb)) return true;
    }
    return false;
  }

  // A verb that orders, not a noun ("theo đề nghị của", "hồ sơ đề nghị"), nor what was done ("đã giao") or is somebody else's word.
  [[nodiscard]] bool is_order(const Hit& hit) const {
    const Word before = previous_word(text_, begin_, hit.begin);
    if (!before.empty()) {
      const std::string word = lower(before.in(text_));
      const bool parted = text_.substr(before.end, hit.begin - before.end).find_first_of(",;:.") != std::string_view::npos;
      if (!parted && is_one_of(word, {"theo", "được", "đã",   "việc", "sơ",  "đơn",  "các", "những", "dung", "xét", "bàn",  "lời", "đáp",
                                      "ứng",  "mọi",  "chưa", "sẽ",   "của", "tiêu", "có",  "một",   "khi",  "do",  "bảng", "nếu", "kèm"}))
        return false;
      if (!parted && trim_end(text_.substr(begin_, hit.begin - begin_)).ends_with("nhiệm vụ")) return false;
    }
    // "Công văn số 5 của Bộ Tài chính đề nghị …"
    for (const CitedPlace& cited : near_citations(hit.begin)) {
      if (cited.mention.raw.begin < hit.begin && hit.begin < cited.mention.tail + 3 && !opens_clause(hit.begin)) return false;
    }
    if (setting_ == Setting::free && x_.reports() && role(hit) == Role::order) return false;
    if (starts_with_exact(text_.substr(hit.begin), "đề xuất") && !(x_.reports() && follows_speaker(hit.begin))) return false;
    return !(role(hit) == Role::order && tells_the_past(hit.begin));
  }

  // "Sở Nội vụ đề xuất Chủ tịch … thống nhất …"
  [[nodiscard]] bool follows_speaker(std::size_t at) const {
    const std::size_t lowest = at > begin_ + 120 ? at - 120 : begin_;
    return !issuer_.empty() && folded_name(trim_end(text_.substr(lowest, at - lowest))).ends_with(issuer_);
  }

  // "Ngày 24/7/2026, UBND tỉnh có Công văn số 5 … và giao Sở Nội vụ …": a report of an order.
  [[nodiscard]] bool tells_the_past(std::size_t at) const {
    const std::size_t sentence = sentence_begin(at);
    const std::string_view before = text_.substr(sentence, at - sentence);
    if (starts_with_exact(before, "tại") && before.find(',') == std::string_view::npos) return true;
    for (const CitedPlace& cited : near_citations(at)) {
      if (cited.mention.raw.begin < sentence || cited.mention.raw.begin >= at) continue;
      const std::size_t verb = cited.mention.raw.begin;
      const Word word = previous_word(text_, sentence, verb);
      if (!word.empty() && is_one_of(lower(word.in(text_)), {"có", "hành"}) && before.find(" và ") != std::string_view::npos) return true;
    }
    return false;
  }

  [[nodiscard]] std::span<const CitedPlace> near_citations(std::size_t at) const {
    const auto before = [](const CitedPlace& each, std::size_t offset) { return each.mention.raw.begin < offset; };
    // Citations stand in the text's order; within the body that is the flow's.
    const auto last = std::lower_bound(x_.cited.begin(), x_.cited.end(), at, before);
    const auto first = last - std::min<std::ptrdiff_t>(last - x_.cited.begin(), 4);
    return {first, last};
  }

  [[nodiscard]] std::size_t sentence_begin(std::size_t at) const {
    const std::size_t lowest = at > begin_ + kLongestSentence ? at - kLongestSentence : begin_;
    std::size_t p = at;
    while (p > lowest && !((text_[p - 1] == '.' || text_[p - 1] == ';') && p < text_.size() && text_[p] == ' ')) --p;
    return skip_blanks(text_, p);
  }

  // Nothing, or a comma, a colon or a small word before it.
  [[nodiscard]] bool opens_clause(std::size_t at) const {
    const std::string_view before = trim_end(text_.substr(begin_, at - begin_));
    if (before.empty()) return true;
    const char c = before.back();
    if (c == ',' || c == ':' || c == ';' || c == '.') return true;
    const Word word = word_before(before, before.size());
    return !word.empty() && is_one_of(lower(word.in(before)), {"và", "ra", "thời", "đó", "nay", "vậy", "trọng", "dò"});
  }

  // What may stand after the names: a verb, the end of the phrase, a time, or, for a petition, anything.
  [[nodiscard]] bool follows_order(std::size_t at, bool petition) const {
    at = skip_blanks(text_, at);
    if (petition || at >= end_ || text_[at] == ',' || text_[at] == ':' || text_[at] == '.' || text_[at] == ';' || text_[at] == '/')
      return true;
    return predicate_at(text_, at) || word_at(text_, at).empty() || !starts_with_exact(text_.substr(at), "về việc");
  }

  [[nodiscard]] bool is_speaker(const Actors& actors) const {
    if (issuer_.empty() || actors.names.size() != 1) return false;
    const std::string name = folded_name(actors.names.front().in(text_));
    return name == issuer_ || (name.size() > 4 && issuer_.starts_with(name) && (issuer_[name.size()] == ' '));
  }

  // ---- "Sở X chủ trì …": a name before a verb, where a clause begins

  void read_subjects() {
    if (x_.reports()) return;
    std::size_t at = begin_;
    while (at < end_) {
      take_subject(at);
      at = next_clause(at);
    }
  }

  // The next place where a subject may stand: after a sentence, a ";", or the comma that ends an introduction.
  [[nodiscard]] std::size_t next_clause(std::size_t at) const {
    bool introduced = false;
    for (const std::string_view words : {"trong", "sau khi", "khi", "để", "hằng", "hàng", "định kỳ", "theo đó", "trường hợp", "trên cơ sở",
                                         "căn cứ", "ngoài ra", "đồng thời", "do đó", "vì vậy", "nhằm", "từ", "chậm nhất", "trước"}) {
      introduced = introduced || starts_with_exact(text_.substr(at), words);
    }
    static constexpr auto kMarks = [] {
      std::array<bool, 256> marks{};
      for (const char mark : {'(', ')', '.', ';', ':', ','}) marks[static_cast<unsigned char>(mark)] = true;
      return marks;
    }();
    int depth = 0;
    for (std::size_t i = at; i + 1 < end_; ++i) {
      const char c = text_[i];
      if (!kMarks[static_cast<unsigned char>(c)]) continue;
      if (c == '(') ++depth;
      if (c == ')') --depth;
      if (depth > 0) continue;
      const bool explains = c == ':' && starts_with_exact(text_.substr(at), "về");
      const bool sentence = (c == '.' || c == ';' || c == ':') && text_[i + 1] == ' ' && !explains;
      if (!sentence && !(introduced && c == ',')) continue;
      return skip_blanks(text_, i + 1);
    }
    return end_;
  }

  void take_subject(std::size_t at) {
    if (is_quoted(at)) return;
    const Actors actors = read_actors(text_, at, end_);
    if (actors.names.empty() || is_speaker(actors)) return;
    std::size_t verb = skip_blanks(text_, actors.end);
    if (verb < end_ && text_[verb] == ',') verb = skip_blanks(text_, verb + 1);
    std::size_t length = 0;
    if (!predicate_at(text_, verb, &length) || is_person(actors)) return;
    // "Ban Kiểm tra gồm 03 người", "Trưởng ban: Bà …": data.
    const std::size_t after = skip_blanks(text_, verb + length);
    if (after < end_ && (text_[after] == ':' || starts_with_exact(text_.substr(after), "gồm"))) return;
    if (setting_ == Setting::free && !vouches(verb)) return;
    add(actors, order_.assignees);
    order_.given = true;
  }

  // Outside provisions a name and a verb tell a story as often as not.
  [[nodiscard]] bool vouches(std::size_t verb) const {
    for (const std::string_view words : {"chủ trì", "có trách nhiệm", "chịu trách nhiệm", "khẩn trương", "nghiêm túc", "căn cứ"}) {
      if (starts_with_exact(text_.substr(verb), words)) return true;
    }
    return false;
  }

  // "Các thành viên làm việc …", "Đồng chí Nguyễn Văn A, Giám đốc …" are members, not units.
  [[nodiscard]] bool is_person(const Actors& actors) const { return starts_with_exact(actors.names.front().in(text_), "các thành viên"); }

  [[nodiscard]] bool begins_with_verb() const {
    std::size_t verb = 0;
    if (!predicate_at(text_, begin_, &verb)) return false;
    const std::size_t after = skip_blanks(text_, begin_ + verb);
    if (after >= end_ || text_[after] == ':') return false;  // "Chủ trì: …" names a person
    // "Báo cáo số 5 …", "Quyết định thành lập …": a document's name, not a verb.
    const std::string_view words = text_.substr(begin_, end_ - begin_);
    for (const std::string_view noun : {"báo cáo số", "thông báo số", "quyết định số", "quyết định thành lập", "quyết định phê duyệt",
                                        "báo cáo tổng", "quy định của", "quyết định của", "báo cáo của", "quyết định này"}) {
      if (starts_with_exact(words, noun)) return false;
    }
    return true;
  }

  // ---- with whom

  void read_coordinators() {
    for (const Hit& hit : hits_) {
      if (role(hit) != Role::together || is_quoted(hit.begin) || in_purpose(hit.begin)) continue;
      std::size_t at = skip_blanks(text_, hit.end);
      for (const std::string_view word : {"chặt chẽ", "chặt chẽ với", "với", "cùng"}) {
        std::size_t length = 0;
        if (starts_with_exact(text_.substr(std::min(at, text_.size())), word, &length)) at = skip_blanks(text_, at + length);
      }
      add(read_actors(text_, at, end_), order_.coordinators);
    }
  }

  // "… để Sở Tư pháp phối hợp với Sở Nội vụ trình …", "để tổng hợp, báo cáo …": what others do with it.
  [[nodiscard]] bool in_purpose(std::size_t at) const {
    const std::size_t sentence = sentence_begin(at);
    const std::string_view before = text_.substr(sentence, at - sentence);
    const std::size_t purpose = before.rfind(" để ");
    if (purpose == std::string_view::npos) return false;
    const std::size_t after = skip_blanks(text_, sentence + purpose + std::string_view(" để ").size());
    if (starts_with_exact(text_.substr(after), "tổng hợp") || starts_with_exact(text_.substr(after), "theo dõi")) return true;
    return after < at && !read_actors(text_, after, end_).names.empty();
  }

  // ---- to whom

  void read_report() {
    for (const Hit& hit : hits_) {
      if (!order_.report_to.empty()) return;
      if (role(hit) != Role::report || is_quoted(hit.begin) || in_purpose(hit.begin) || is_told_of(hit)) continue;
      const Piece body = receiver(hit);
      if (!body.empty()) order_.report_to = body;
    }
  }

  // "đã báo cáo", "được trình": told; "tham mưu Chủ tịch trình": another does it.
  [[nodiscard]] bool is_told_of(const Hit& hit) const {
    const Word before = previous_word(text_, begin_, hit.begin);
    if (!before.empty() && is_one_of(lower(before.in(text_)), {"đã", "được", "chế", "dự", "kính", "độ", "mẫu", "sẽ"})) return true;
    const std::size_t lowest = hit.begin > begin_ + 90 ? hit.begin - 90 : begin_;
    std::string_view clause = text_.substr(lowest, hit.begin - lowest);
    if (const std::size_t cut = clause.find_last_of(",;."); cut != std::string_view::npos) clause.remove_prefix(cut);
    const std::size_t advice = clause.find("ham mưu ");
    if (advice == std::string_view::npos) return false;
    const std::size_t name = hit.begin - clause.size() + advice + std::string_view("ham mưu ").size();
    const Actors actors = read_actors(text_, name, hit.begin);
    return !actors.names.empty() && skip_blanks(text_, actors.end) == hit.begin;
  }

  [[nodiscard]] Piece receiver(const Hit& hit) const {
    std::size_t at = skip_blanks(text_, hit.end);
    const bool report = starts_with_exact(text_.substr(hit.begin), "báo cáo");
    // "báo cáo, đề xuất UBND tỉnh", "báo cáo kết quả về Sở Nội vụ", "gửi trực tiếp cho …"
    for (int words = 0; words < 4; ++words) {
      const bool parted = at < end_ && text_[at] == ',';
      if (parted) at = skip_blanks(text_, at + 1);
      bool moved = false;
      for (const std::string_view word : {"về", "cho", "đến", "tới", "lên", "qua", "trực tiếp", "đề xuất", "tham mưu", "kiến nghị",
                                          "xin ý kiến", "kịp thời", "ngay", "và", "thường xuyên", "trình"}) {
        std::size_t length = 0;
        if (!starts_with_exact(text_.substr(std::min(at, text_.size())), word, &length)) continue;
        at = skip_blanks(text_, at + length);
        moved = true;
        break;
      }
      if (!moved && parted) return far_receiver(hit, report);
      if (!moved) break;
    }
    if (const Piece body = body_at(at); !body.empty()) return body;
    return far_receiver(hit, report);
  }

  // "gửi báo cáo kết quả thực hiện về Sở Nội vụ", "gửi 01 bộ hồ sơ cho UBND tỉnh", "báo cáo kết quả cho …"
  [[nodiscard]] Piece far_receiver(const Hit& hit, bool report) const {
    const std::size_t last = std::min(end_, hit.end + 160);
    for (std::size_t i = hit.end; i + 1 < last; ++i) {
      if (text_[i] == ';' || text_[i] == '.' || text_[i] == ':') return {};
      if (text_[i] != ' ') continue;
      for (const std::string_view word : {"về", "cho", "gửi", "đến", "tới", "lên"}) {
        std::size_t length = 0;
        if (!starts_with_exact(text_.substr(i + 1), word, &length)) continue;
        if (report && word != "về" && word != "gửi" && word != "cho") continue;
        const Piece body = body_at(skip_blanks(text_, i + 1 + length));
        if (!body.empty()) return body;
      }
    }
    return {};
  }

  // A body that things are sent to: named, not "các đại biểu".
  [[nodiscard]] Piece body_at(std::size_t at) const {
    const Actors actors = read_actors(text_, at, end_, true);
    if (actors.names.empty()) return {};
    const std::string_view name = actors.names.front().in(text_);
    for (const std::string_view crowd :
         {"các", "những", "từng", "mỗi", "cơ quan", "đơn vị", "toàn thể", "cán bộ", "đại diện", "đồng chí"}) {
      if (starts_with_exact(name, crowd)) return {};
    }
    return actors.names.front();
  }

  // ---- by when

  void read_deadlines() {
    const PartialDate issued = x_.record.date ? x_.record.date->value : PartialDate{};
    for (FoundDeadline& deadline : find_deadlines(text_, begin_, end_, hits_, issued)) {
      if (is_quoted(deadline.begin)) continue;
      if (x_.reports() && !asks_in_sentence(deadline.begin)) continue;
      order_.deadlines.push_back(std::move(deadline));
    }
  }

  // In a report or proposal only the sentence that asks something sets a time.
  [[nodiscard]] bool asks_in_sentence(std::size_t at) const {
    const std::size_t sentence = sentence_begin(at);
    const auto before = [](const Hit& hit, std::size_t offset) { return hit.begin < offset; };
    const auto first = std::lower_bound(hits_.begin(), hits_.end(), sentence, before);
    const auto last = std::lower_bound(first, hits_.end(), at, before);
    return std::any_of(first, last, [&](const Hit& hit) { return role(hit) == Role::order || role(hit) == Role::petition; });
  }

  void add(const Actors& actors, std::vector<Piece>& to) const {
    for (const Piece& name : actors.names) {
      const bool known = std::any_of(to.begin(), to.end(), [&](const Piece& each) { return each.in(text_) == name.in(text_); });
      if (!known && to.size() < kMostNames) to.push_back(name);
    }
  }

  const Context& x_;
  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
  std::string_view issuer_;
  Setting setting_;
  Order& order_;
  std::span<const Hit> hits_;
  std::vector<Piece> quotes_;
};

}  // namespace

OrderReader::OrderReader(const Context& context, const BodyWords& words) : x_(context), words_(words) {
  if (x_.record.issuer && given(x_.record.issuer->name)) issuer_ = folded_name(x_.record.issuer->name);
}

void OrderReader::read(std::size_t paragraph, std::size_t begin, std::size_t end, Setting setting, bool inherited, Order& order) const {
  begin = skip_blanks(x_.flow(), begin);
  if (begin < end) Piecewise(x_, words_, issuer_, paragraph, begin, end, setting, order).read(inherited);
}

}  // namespace congvan::meaning
