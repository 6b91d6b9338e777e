#include "layout/signers.hpp"

#include <algorithm>

#include "layout/marks.hpp"
#include "lexicon/kinds.hpp"
#include "lexicon/signing.hpp"
#include "text/letters.hpp"
#include "text/phrases.hpp"

namespace congvan::layout {

bool is_person_name(std::string_view text) {
  std::size_t length = 0;
  while (lexicon::academic_title_at(text, &length)) text.remove_prefix(length);
  text = trim(text);
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Word word = word_at(text, i);
    if (word.empty()) {
      const CodePoint point = code_point_at(text, i);
      if (!is_blank(point.value) && !is_ignorable(point.value) && point.value != U'\'' && point.value != 0x2019 && point.value != U'-')
        return false;
      i += point.size;
      continue;
    }
    if (!word.capital || word.digits) return false;
    for (std::size_t k = word.begin; k < word.end; ++k) {
      if (text[k] >= '0' && text[k] <= '9') return false;
    }
    ++words;
    i = word.end;
  }
  return words >= 2 && words <= 6 && text.size() < 64;
}

bool is_capital_position(std::string_view words) {
  std::size_t length = 0;
  if (!is_all_caps(words) || words.size() > 110) return false;
  if (lexicon::capacity_at(words, &length)) return true;
  return lexicon::position_at(words, &length) && words.find(':') == std::string_view::npos;
}

std::size_t find_second_position(std::string_view words) {
  std::size_t begin = 0;
  if (!is_all_caps(words) || !lexicon::capacity_at(words, &begin)) return words.size();
  for (std::size_t i = begin + 1; i < words.size(); ++i) {
    if (words[i - 1] != ' ') continue;
    const std::string_view capacity = trim(words.substr(begin, i - begin));
    std::size_t length = 0;
    const bool whole = capacity.find(' ') != std::string_view::npos && lexicon::position_at(capacity, &length) && length == capacity.size();
    if (whole && lexicon::position_at(words.substr(i), &length)) return i;
  }
  return words.size();
}

std::size_t find_name(std::string_view words) {
  std::size_t bullet = 0;
  if (bullet_at(words, &bullet) && !starts_with_words(words.substr(bullet), "luu")) return words.size();
  if (bullet == 0 && !starts_with_words(words, "luu")) return words.size();
  for (std::size_t i = 2; i < words.size(); ++i) {
    if (words[i - 1] != ' ' || (words[i - 2] != '.' && words[i - 2] != ')' && words[i - 2] != ';')) continue;
    const std::string_view rest = words.substr(i);
    const bool long_name = std::count(rest.begin(), rest.end(), ' ') >= 2;
    if (long_name && is_person_name(rest) && lexicon::begins_with_family_name(rest)) return i;
  }
  return words.size();
}

bool is_clean(std::string_view words) {
  for (std::size_t i = 0; i < words.size();) {
    const Word word = word_at(words, i);
    if (!word.empty() && word.end - word.begin < 2) return false;
    const char mark = words[i];
    if (word.empty() && (mark == '`' || mark == '~' || mark == '|' || mark == '=' || mark == '<' || mark == '>' || mark == '$'))
      return false;
    i = word.empty() ? i + code_point_at(words, i).size : word.end;
  }
  return true;
}

namespace {

// Behind the last small letter, 0 when there is none.
std::size_t end_of_small_letters(std::string_view words) {
  std::size_t end = words.size();
  while (end > 0) {
    const CodePoint last = code_point_before(words, end);
    if (is_letter(last.value) && !is_upper(last.value)) break;
    end -= last.size;
  }
  return end;
}

}  // namespace

std::size_t find_position(std::string_view words) {
  // Capitals to the end, and small letters before them.
  const std::size_t first = end_of_small_letters(words);
  if (first == 0 && is_all_caps(words)) return words.size();
  for (std::size_t i = std::max<std::size_t>(first, 1); i < words.size(); ++i) {
    if (words[i - 1] != ' ') continue;
    const std::string_view rest = words.substr(i);
    if (rest.size() < 6 || !is_capital_position(rest)) continue;
    const std::string_view before = trim(words.substr(0, i));
    const bool parted =
        before.ends_with(';') || before.ends_with('.') || before.ends_with(':') || lexicon::capacity_at(rest) || !is_all_caps(before);
    if (parted && !lexicon::is_stamp_line(rest) && rest.find(' ') != std::string_view::npos) return i;
  }
  return words.size();
}

bool begins_recipients(std::string_view words, std::size_t* length) {
  if (starts_with_words(words, "noi gui", length) && trim(words.substr(*length)) == ":") return true;
  if (!starts_with_words(words, "noi nhan", length) && !starts_with_words(words, "noinhan", length)) return false;
  if (!is_upper(code_point_at(words, 0).value)) return false;
  const std::string_view rest = trim(words.substr(*length));
  return rest.empty() || rest.front() == ':' || rest.front() == '-' || rest.front() == '.' || rest.front() == '*';
}

bool begins_attachment(std::string_view words) {
  std::size_t length = 0;
  static constexpr Phrases<7> kHeads{{"phu luc", "danh sach", "bieu mau", "mau so", "bang", "phieu", "cong hoa xa hoi"}};
  if (kHeads.begin(words, &length) && is_all_caps(words.substr(0, length))) return true;
  return is_all_caps(words) && lexicon::kind_words_at(words, &length) != nullptr && !lexicon::position_at(words, nullptr);
}

}  // namespace congvan::layout
