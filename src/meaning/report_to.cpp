#include "meaning/report_to.hpp"

#include <algorithm>

#include "grammar/scan.hpp"
#include "meaning/order_words.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;

constexpr std::size_t kFarthest = 160;  // bytes between "báo cáo" and whom to

// A body that things are sent to: named, not "các đại biểu".
Piece body_at(const Passage& passage, std::size_t at) {
  const Actors actors = passage.actors_at(at, true);
  if (actors.names.empty() || order_words_at(passage.reading(), actors.names.front().begin, order_crowd)) return {};
  return actors.names.front();
}

// "gửi báo cáo kết quả thực hiện về Sở Nội vụ", "gửi 01 bộ hồ sơ cho UBND tỉnh", "báo cáo kết quả cho …"
Piece far_receiver(const Passage& passage, const Hit& hit, bool report) {
  const std::string_view text = passage.text();
  std::size_t last = std::min(text.size(), hit.end + kFarthest);
  for (const Sign& sign : passage.signs(hit.end, last)) {
    if (sign.mark == ';' || sign.mark == '.' || sign.mark == ':') {
      last = sign.at;
      break;
    }
  }
  for (std::size_t at = hit.end; at < last;) {
    const Hit towards = passage.anchors().first_direction(at, last);
    if (towards.cue == nullptr) return {};
    at = towards.end;
    if (text[towards.begin - 1] != ' ') continue;
    if (report && !towards.says("về") && !towards.says("gửi") && !towards.says("cho")) continue;
    const Piece body = body_at(passage, skip_blanks(text, towards.end));
    if (!body.empty()) return body;
  }
  return {};
}

Piece receiver_after(const Passage& passage, const Hit& hit) {
  const std::string_view text = passage.text();
  const bool report = hit.says("báo cáo");
  std::size_t at = skip_blanks(text, hit.end);
  // "báo cáo, đề xuất UBND tỉnh", "báo cáo kết quả về Sở Nội vụ", "gửi trực tiếp cho …"
  for (int words = 0; words < 4; ++words) {
    const bool parted = at < text.size() && text[at] == ',';
    if (parted) at = skip_blanks(text, at + 1);
    const WordTable::Match step = order_words().match(passage.reading(), at, order_step);
    if (!step && parted) return far_receiver(passage, hit, report);
    if (!step) break;
    at = skip_blanks(text, at + step.length);
  }
  const Piece body = body_at(passage, at);
  return body.empty() ? far_receiver(passage, hit, report) : body;
}

// "đã báo cáo", "được trình": told; "tham mưu Chủ tịch trình": another does it.
bool is_told_of(const Passage& passage, const Hit& hit) {
  static constexpr std::string_view kAdvise = "ham mưu ";
  const std::string_view text = passage.text();
  if (is_order_word(text, passage.reading().previous_word(passage.begin(), hit.begin), order_told)) return true;
  const std::size_t lowest = hit.begin > passage.begin() + 90 ? hit.begin - 90 : passage.begin();
  std::string_view clause = text.substr(lowest, hit.begin - lowest);
  for (const Sign& sign : passage.signs(lowest, hit.begin)) {
    if (sign.mark == ',' || sign.mark == ';' || sign.mark == '.') clause = text.substr(sign.at, hit.begin - sign.at);
  }
  const std::size_t advice = clause.find(kAdvise);
  if (advice == std::string_view::npos) return false;
  const Actors actors = read_actors(passage.context().reading(hit.begin), hit.begin - clause.size() + advice + kAdvise.size());
  return !actors.names.empty() && skip_blanks(text, actors.end) == hit.begin;
}

}  // namespace

Piece find_receiver(const Passage& passage) {
  for (const Hit& hit : passage.hits()) {
    if (role_of(hit) != Role::report || passage.is_quoted(hit.begin) || passage.in_purpose(hit.begin) || is_told_of(passage, hit)) continue;
    const Piece body = receiver_after(passage, hit);
    if (!body.empty()) return body;
  }
  return {};
}

}  // namespace congvan::meaning
