#include "meaning/provision_parts.hpp"

#include "grammar/scan.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {

using grammar::skip_blanks;

std::vector<ProvisionPart> read_parts(std::string_view text, std::size_t at, std::size_t* end, bool over_semicolons) {
  std::vector<ProvisionPart> parts;
  bool range = false;
  bool fresh = false;  // a unit was read whose label must follow
  *end = at;
  while (at < text.size()) {
    at = skip_blanks(text, at);
    if (at >= text.size()) break;
    if (const UnitMatch unit = unit_at(text, at)) {
      // "Điều 5 đến Điều 8" is one range.
      if (!(range && !parts.empty() && parts.back().level == unit.level && !parts.back().labels.empty())) {
        if (fresh) break;
        parts.push_back({unit.level, {}, {}});
        range = false;
      }
      fresh = true;
      at += unit.length;
      continue;
    }
    if (const std::size_t label = label_end(text, at); label > at && !parts.empty()) {
      parts.back().labels.push_back(text.substr(at, label - at));
      parts.back().ranges.push_back(range);
      range = false;
      fresh = false;
      at = label;
      *end = label;
      continue;
    }
    std::size_t length = 0;
    const bool parted = over_semicolons && text[at] == ';';
    const Joint joint = parted ? Joint::list : joint_at(text, at, &length);
    if (parted) length = 1;
    const bool from = fresh && starts_with_exact(text.substr(at), "từ");  // "các điểm từ a đến đ"
    if (joint == Joint::none || (fresh && !from)) break;
    range = joint == Joint::range;
    at += length;
  }
  if (!parts.empty() && parts.back().labels.empty()) parts.pop_back();
  return parts;
}

}  // namespace congvan::meaning
