// The kinds of documents (tên loại), the words that name them, and the abbreviations that symbols use for them.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/words.hpp"

namespace congvan::lexicon {

struct Kind {
  std::string_view code;      ///< "KH": Decree 30/2020/NĐ-CP, Appendix III, or the usual one
  std::string_view name;      ///< "Kế hoạch"
  std::string_view skeleton;  ///< "ke hoach"
};
[[nodiscard]] std::span<const Kind> kinds();
[[nodiscard]] const Kind* kind_of_code(std::string_view code);
/// A kind's place among the 29 of Decree 30/2020/NĐ-CP, Điều 7, from 1 on; 0 for others.
[[nodiscard]] std::size_t place_in_article_7(std::string_view code);

/// What a kind's words allow after them.
enum class KindUse : unsigned char {
  plain,    ///< a number, or a date
  project,  ///< a bare number too: "Đề án 06"
  law,      ///< a name with number, date or year: "Luật Lưu trữ năm 2024"
  generic,  ///< "văn bản": the symbol shows the kind
};

struct KindWords {
  std::string_view skeleton;  ///< "thong tu lien tich"
  std::string_view code;      ///< empty: a kind outside the table (đơn: a petition)
  KindUse use;
};
/// The longest words of the table with which the text begins, or null; `*length` receives the bytes matched.
[[nodiscard]] const KindWords* kind_words_at(std::string_view text, std::size_t* length);
/// True for a word that begins the name of a kind.
[[nodiscard]] bool begins_kind(const Token& word);
/// The same where the text's words are known: the longest words that begin with `first`, behind which stands word `next`, and end within
/// `text`; `*end` receives where they end.
[[nodiscard]] const KindWords* kind_words_at(std::string_view text, const Words& words, const Token& first, std::size_t next,
                                             std::size_t* end);
/// True when a word beginning with this skeleton letter can begin a kind's words.
[[nodiscard]] bool can_begin_kind(char skeleton_letter);

/// The code of the kind that an abbreviation of a symbol stands for ("NĐ", "QyĐ", "QĐi", "CTHĐ"), or empty. Letters count exactly: HD is no
/// HĐ.
[[nodiscard]] std::string_view kind_of_abbreviation(std::string_view abbreviation);

}  // namespace congvan::lexicon
