#include "input/encoding_capitals.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/letters.hpp"
#include "text/syllables.hpp"

namespace congvan::input {
namespace {

/// What a word tells of case. Letters with tones tell nothing: TCVN3 has only small ones.
enum class Case : std::uint8_t {
  neutral,   // an abbreviation ("UBND"), digits
  small,     // holds a small letter
  capitals,  // "NộI", "NAM": capitals beyond the first letter, and a word of the language
  doubtful,  // "Sở", "Vụ", "Đề": one capital, and small letters with tones
  end,       // a line or a clause ends here
};
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  Case kind = Case::neutral;
};

Case case_of(std::string_view word) {
  std::size_t capitals = 0;
  std::size_t unknown = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const CodePoint point = code_point_at(word, at);
    at += point.size;
    const bool toned = vowel_of(point.value).tone != Tone::level;
    if (is_upper(point.value))
      ++capitals;
    else if (toned)
      ++unknown;
    else
      return Case::small;
  }
  if (capitals == 0) return Case::small;
  if (capitals == 1 && unknown > 0) return Case::doubtful;
  if (capitals > 1 && (unknown > 0 || is_syllable(word))) return Case::capitals;
  return Case::neutral;
}

/// The words of a line, and the signs between them that end a clause.
void split(std::string_view text, std::size_t& at, std::vector<Piece>& line) {
  line.clear();
  while (at < text.size() && text[at] != '\n') {
    const CodePoint point = code_point_at(text, at);
    if (is_letter(point.value)) {
      std::size_t end = at + point.size;
      for (CodePoint next; end < text.size(); end += next.size) {
        next = code_point_at(text, end);
        if (!is_letter(next.value)) break;
      }
      line.push_back({at, end, case_of(text.substr(at, end - at))});
      at = end;
      continue;
    }
    if (!is_blank(point.value) && !is_digit(point.value) && !is_hyphen(point.value)) line.push_back({at, at, Case::end});
    at += point.size;
  }
}

/// The nearest words that tell decide, the one that follows first.
bool neighbours_are_capitals(const std::vector<Piece>& line, std::size_t word) {
  for (std::size_t i = word + 1; i < line.size() && line[i].kind != Case::end; ++i) {
    if (line[i].kind == Case::capitals || line[i].kind == Case::small) return line[i].kind == Case::capitals;
  }
  for (std::size_t i = word; i > 0 && line[i - 1].kind != Case::end; --i) {
    if (line[i - 1].kind == Case::capitals || line[i - 1].kind == Case::small) return line[i - 1].kind == Case::capitals;
  }
  return false;
}

}  // namespace

std::string with_capitals(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::vector<Piece> line;
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    split(text, at, line);
    for (std::size_t i = 0; i < line.size(); ++i) {
      const Piece& word = line[i];
      if (word.kind != Case::capitals && !(word.kind == Case::doubtful && neighbours_are_capitals(line, i))) continue;
      out += text.substr(done, word.begin - done);
      out += upper(text.substr(word.begin, word.end - word.begin));
      done = word.end;
    }
  }
  out += text.substr(done);
  return out;
}

}  // namespace congvan::input
