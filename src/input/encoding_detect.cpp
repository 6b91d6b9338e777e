// Which encoding bytes are in: each candidate decodes a sample, and the one whose words are spelled as Vietnamese syllables wins.
#include <algorithm>
#include <array>
#include <cstring>

#include "input/encoding.hpp"
#include "input/encoding_tables.hpp"
#include "text/letters.hpp"
#include "text/syllables.hpp"
#include "text/utf8.hpp"
#include "text/vectors.hpp"

namespace congvan::input {
namespace {

using Byte = unsigned char;

constexpr std::size_t kSample = std::size_t{64} << 10U;
constexpr std::size_t kGlance = std::size_t{2} << 10U;
constexpr double kLead = 0.03;
constexpr double kFloor = 0.5;     // below it hardly anything was Vietnamese
constexpr double kRepaired = 0.8;  // what mojibake must read as when undone
constexpr double kGain = 0.2;      // and how much better than as it stands
constexpr std::size_t kFew = 3;

// In the order in which a tie is decided: the commoner first.
constexpr std::array kCandidates = {Encoding::utf8,         Encoding::tcvn3,  Encoding::tcvn, Encoding::vni,
                                    Encoding::windows_1258, Encoding::viscii, Encoding::vps};

/// What names of no Vietnamese words may still be in: the commoner first.
constexpr std::array kNameCandidates = {Encoding::tcvn3, Encoding::windows_1258, Encoding::ibm850};

/// TCVN3 and VN1 differ in capitals only: neither is the other's rival.
bool are_siblings(Encoding a, Encoding b) {
  const auto is_tcvn = [](Encoding e) { return e == Encoding::tcvn3 || e == Encoding::tcvn; };
  return is_tcvn(a) && is_tcvn(b);
}

std::size_t first_high_byte(std::string_view bytes) {
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & 0x8080808080808080U) != 0) break;
  }
  while (at < bytes.size() && static_cast<Byte>(bytes[at]) < 0x80) ++at;
  return at;
}

/// What is judged: from the first byte beyond ASCII (and the word that it stands in) on.
std::string_view sample_of(std::string_view bytes, std::size_t size) {
  const std::size_t high = first_high_byte(bytes);
  return bytes.substr(high - std::min<std::size_t>(high, 16), size);
}

/// Without a character that the cut at the end of the sample or of the file broke, unless it is the only one beyond ASCII.
std::string_view without_cut_character(std::string_view bytes) {
  for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
    const auto byte = static_cast<Byte>(bytes[bytes.size() - back]);
    if (byte < 0x80) break;
    if (byte < 0xC0) continue;
    const std::size_t needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    const std::string_view whole = bytes.substr(0, bytes.size() - back);
    return needed > back && first_high_byte(whole) < whole.size() ? whole : bytes;
  }
  return bytes;
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; (at = find_unusual(bytes, at)) < bytes.size();) {
    const auto c = congvan::decode_utf8(bytes, at);
    if (!c.valid) return false;
    at += c.size;
  }
  return true;
}

/// What to take a text for that is hardly Vietnamese: damaged UTF-8, else the nearest to Latin-1.
Encoding encoding_of_foreign(std::string_view bytes) {
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto c = congvan::decode_utf8(bytes, at);
    if (!c.valid)
      ++broken;
    else if (c.size > 1)
      ++whole;
    at += c.size;
  }
  return whole > broken ? Encoding::utf8 : Encoding::windows_1258;
}

double score_of(std::string_view bytes, Encoding encoding, std::string& scratch) {
  if (encoding == Encoding::utf8) return spelling_of(bytes).share();
  scratch.clear();
  decode(bytes, encoding, true, scratch);
  return spelling_of(scratch, encoding == Encoding::tcvn3).share();
}

/// Letters among the characters beyond ASCII that touch a letter; a capital after a small letter is none.
double share_of_letters(std::string_view utf8) {
  std::size_t letters = 0;
  std::size_t all = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    at += point.size;
    const bool touches = is_letter(before) || (at < utf8.size() && is_letter(code_point_at(utf8, at).value));
    const bool odd = is_upper(point.value) && is_letter(before) && !is_upper(before);
    if (point.value >= 0x80 && touches) {
      ++all;
      if (is_letter(point.value) && !odd) ++letters;
    }
    before = point.value;
  }
  return all == 0 ? 0 : static_cast<double>(letters) / static_cast<double>(all);
}

/// Units of UTF-16 that a Vietnamese text holds: Latin, its extensions, punctuation.
double share_of_utf16(std::string_view bytes, bool big) {
  std::size_t plausible = 0;
  const std::size_t units = bytes.size() / 2;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto high = static_cast<Byte>(bytes[at + (big ? 0 : 1)]);
    const auto low = static_cast<Byte>(bytes[at + (big ? 1 : 0)]);
    if (high == 0 ? low >= 0x20 || (low >= 0x09 && low <= 0x0D) : high == 1 || high == 3 || high == 0x1E || high == 0x20) ++plausible;
  }
  return units == 0 ? 0 : static_cast<double>(plausible) / static_cast<double>(units);
}

std::optional<Detection> detect_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Detection{.encoding = Encoding::utf16le, .marked = true};
  if (bytes.starts_with("\xFE\xFF")) return Detection{.encoding = Encoding::utf16be, .marked = true};
  const std::string_view sample = bytes.substr(0, kSample);
  if (sample.size() < 4 || sample.find('\0') == std::string_view::npos) return std::nullopt;
  const double little = share_of_utf16(sample, false);
  const double big = share_of_utf16(sample, true);
  const double best = std::max(little, big);
  if (best < 0.9) return std::nullopt;
  const double lead = std::max(little, big) - std::min(little, big);
  return Detection{little >= big ? Encoding::utf16le : Encoding::utf16be, best, lead, lead < kLead, false};
}

/// Counts of characters by what they say of mojibake.
struct Glance {
  std::size_t latin = 0;       // U+0080–00FF, and the letters and signs that windows-1252 has for 0x80–0x9F
  std::size_t vietnamese = 0;  // letters and marks that windows-1252 lacks
};
void look(std::string_view utf8, Glance& glance) {
  for (const char c : utf8) {
    const auto byte = static_cast<Byte>(c);
    glance.latin += byte == 0xC2 || byte == 0xC3 ? 1 : 0;
    glance.vietnamese += byte == 0xE1 || byte == 0xC4 || byte == 0xC6 || byte == 0xCC || byte == 0xCD ? 1 : 0;
  }
}
Glance glance_at(std::string_view utf8) {
  Glance glance;
  utf8.remove_prefix(first_high_byte(utf8));
  constexpr std::size_t most = 255;  // that a lane counts to
  while (utf8.size() >= sizeof(Bytes16)) {
    Bytes16 latin{};
    Bytes16 vietnamese{};
    const std::size_t blocks = std::min(utf8.size() / sizeof(Bytes16), most);
    for (std::size_t i = 0; i < blocks; ++i) {
      const Bytes16 bytes = load16(utf8.data() + i * sizeof(Bytes16));
      latin -= as_bytes((bytes & 0xFE) == 0xC2);
      vietnamese -= as_bytes(bytes == 0xE1) | as_bytes((bytes & 0xFD) == 0xC4) | as_bytes((bytes & 0xFE) == 0xCC);
    }
    glance.latin += sum_of(latin);
    glance.vietnamese += sum_of(vietnamese);
    utf8.remove_prefix(blocks * sizeof(Bytes16));
  }
  look(utf8, glance);
  return glance;
}
/// In Vietnamese texts every second letter beyond ASCII is none of windows-1252; "f" (C6 92) of mojibake is rare.
bool looks_like_mojibake(const Glance& glance) { return glance.latin >= kFew && glance.vietnamese * 8 < glance.latin; }

/// The bytes that mojibake was made of; characters that are none are left out.
std::string source_of(std::string_view mojibake) {
  std::string bytes;
  for (std::size_t at = 0; at < mojibake.size();) {
    const CodePoint point = code_point_at(mojibake, at);
    if (const auto byte = byte_of_1252(point.value)) bytes += static_cast<char>(*byte);
    at += point.size;
  }
  return bytes;
}

}  // namespace

Detection detect(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {.marked = true};
  if (const auto utf16 = detect_utf16(bytes)) return *utf16;
  const std::string_view sample = without_cut_character(sample_of(bytes, kSample));
  if (is_valid_utf8(sample)) return {};
  std::array<double, kCandidates.size()> scores{};
  std::string scratch;
  for (std::size_t i = 0; i < kCandidates.size(); ++i) scores[i] = score_of(sample, kCandidates[i], scratch);
  const auto best = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
  if (scores[best] < kFloor) return {encoding_of_foreign(sample), scores[best], 0, true, false};
  double rival = 0;
  for (std::size_t i = 0; i < kCandidates.size(); ++i) {
    if (i != best && !are_siblings(kCandidates[i], kCandidates[best])) rival = std::max(rival, scores[i]);
  }
  const double lead = scores[best] - rival;
  return {kCandidates[best], scores[best], lead, lead < kLead, false};
}

bool is_plain_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  if (bytes.substr(0, kGlance).find('\0') != std::string_view::npos) return false;
  const std::string_view sample = without_cut_character(sample_of(bytes, kGlance));
  return is_valid_utf8(sample) && !looks_like_mojibake(glance_at(sample));
}

Encoding encoding_of_names(std::string_view names) {
  if (is_valid_utf8(names)) return Encoding::utf8;
  double best = 0;
  Encoding encoding = Encoding::ibm850;
  const auto weigh = [&](Encoding candidate, double floor) {
    std::string text;
    decode(names, candidate, true, text);
    const double words = std::max(spelling_of(text, candidate == Encoding::tcvn3).share(), floor);
    const double score = words * share_of_letters(text);
    if (words < kFloor || score <= best) return;
    best = score;
    encoding = candidate;
  };
  for (const Encoding candidate : kCandidates) weigh(candidate, 0);
  weigh(Encoding::ibm850, 0);
  if (best > 0) return encoding;
  for (const Encoding candidate : kNameCandidates) weigh(candidate, 1);
  return encoding;
}

std::optional<Encoding> mojibake(std::string_view utf8) {
  const std::string_view sample = without_cut_character(sample_of(utf8, kSample));
  if (!looks_like_mojibake(glance_at(sample))) return std::nullopt;
  const std::string source = source_of(sample);
  double best_score = std::max(kRepaired, spelling_of(sample).share() + kGain);
  std::optional<Encoding> best;
  std::string scratch;
  for (const Encoding encoding : kCandidates) {
    const double score = score_of(source, encoding, scratch);
    if (score <= best_score) continue;
    best = encoding;
    best_score = score;
  }
  return best;
}

}  // namespace congvan::input
