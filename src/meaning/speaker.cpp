#include "meaning/speaker.hpp"

#include <utility>

#include "text/letters.hpp"

namespace congvan::meaning {

std::string folded_name(std::string_view name) {
  std::string out = skeleton(name);
  for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"uy ban nhan dan", "ubnd"}, {"hoi dong nhan dan", "hdnd"}}) {
    if (const std::size_t at = out.find(from); at != std::string::npos) out.replace(at, from.size(), to);
  }
  return out;
}

bool names_issuer(std::string_view name, std::string_view issuer) {
  // Folding keeps the first letter, which tells most names apart.
  if (issuer.empty() || name.empty() || glyph_at(name, 0).skeleton != issuer.front()) return false;
  const std::string folded = folded_name(name);
  return folded == issuer || (folded.size() > 4 && issuer.starts_with(folded) && issuer[folded.size()] == ' ');
}

}  // namespace congvan::meaning
