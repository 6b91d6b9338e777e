// The words around an order that tell what it is: labels, titles, introductions, what makes a noun of a verb.
#pragma once
#include <cstdint>
#include <string_view>

#include "meaning/word_table.hpp"

namespace congvan::meaning {

/// What words are, as bits.
enum OrderKind : std::uint32_t {
  order_label_leads = 1U << 0U,    ///< a label of who leads: "Đơn vị chủ trì:"
  order_label_joins = 1U << 1U,    ///< a label of who cooperates: "Đơn vị phối hợp:"
  order_title = 1U << 2U,          ///< stands before the name in a heading: "Trách nhiệm của"
  order_noun_before = 1U << 3U,    ///< before a word of order: it is a noun or others' word ("theo đề nghị")
  order_opens_clause = 1U << 4U,   ///< a clause begins behind: "và"
  order_asks = 1U << 5U,           ///< what a petition asks for: "xem xét"
  order_introduction = 1U << 6U,   ///< begins an introduction that a comma ends: "sau khi"
  order_vouches = 1U << 7U,        ///< a verb that orders wherever it stands: "có trách nhiệm"
  order_document_noun = 1U << 8U,  ///< a document's name that begins like a verb: "báo cáo số"
  order_step = 1U << 9U,           ///< stands between "báo cáo" and whom to: "trực tiếp"
  order_told = 1U << 10U,          ///< before "báo cáo", "trình": told, not ordered ("đã")
  order_crowd = 1U << 11U,         ///< many, to whom no report goes: "các"
  order_telling = 1U << 12U,       ///< a heading below which orders are said in so many words: "Mục đích"
  order_time_label = 1U << 13U,    ///< a label of the time: "Thời hạn:"
  order_amends = 1U << 14U,        ///< what a document does to another one: "sửa đổi"
  order_amended = 1U << 15U,       ///< … and to which parts of it: "khoản"
};

/// The table; the kinds of a row are OrderKinds.
[[nodiscard]] const WordTable& order_words();
/// True when words of one of `kinds` stand at `at`.
[[nodiscard]] inline bool order_words_at(const grammar::Reading& reading, std::size_t at, std::uint32_t kinds) {
  return static_cast<bool>(order_words().match(reading, at, kinds));
}
/// True when the word, or words that begin with it, are of one of `kinds`.
[[nodiscard]] inline bool is_order_word(std::string_view text, const Token& word, std::uint32_t kinds) {
  return static_cast<bool>(order_words().match(text, word, kinds));
}

}  // namespace congvan::meaning
