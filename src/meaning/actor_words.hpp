// The words by which a name of one who acts is known, goes on and ends: heads of bodies and offices, nouns of lists, verbs of orders.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "meaning/word_table.hpp"

namespace congvan::meaning {

/// What words are in and around a name, as bits.
enum ActorKind : std::uint32_t {
  actor_sure = 1U << 0U,           ///< a head: a body whatever follows
  actor_named = 1U << 1U,          ///< a head when a capital follows: "Bộ Công an"
  actor_collective = 1U << 2U,     ///< a head when a noun of lists follows: "các phòng"
  actor_no_head = 1U << 3U,        ///< begins like a head and is none: "hội nghị"
  actor_noun = 1U << 4U,           ///< a noun of lists: "các sở, ban, ngành"
  actor_office = 1U << 5U,         ///< an office before a body: "đại diện các sở"
  actor_goes_on = 1U << 6U,        ///< goes on with a name though it seems to end it: "thuộc"
  actor_field = 1U << 7U,          ///< a field of two syllables: "giao thông"
  actor_verbal_noun = 1U << 8U,    ///< a verb that closes a name when another follows: "quản lý"
  actor_stop = 1U << 9U,           ///< stands in no name: "tình hình"
  actor_predicate = 1U << 10U,     ///< an order's verb: "chủ trì", "rà soát"
  actor_no_predicate = 1U << 11U,  ///< begins like one and is none: "quyết định này"
  actor_unit = 1U << 12U,          ///< a unit named by what it does: "Tổ bảo vệ"
  actor_second_field = 1U << 13U,  ///< after "và" in a class of bodies
  actor_small_field = 1U << 14U,   ///< after "và" in small letters
  actor_listed_field = 1U << 15U,  ///< after a comma inside a name
  actor_object = 1U << 16U,        ///< after "các": what is done
  actor_and = 1U << 17U,           ///< "và"
  actor_each = 1U << 18U,          ///< "các"
  actor_end = 1U << 19U,           ///< ends every body's name (lexicon::body_name_ends)
  actor_head = actor_sure | actor_named | actor_collective,
};

/// The table; the kinds of a row are ActorKinds.
[[nodiscard]] const WordTable& actor_words();

/// True when a word with which an order goes on stands at `at`: "chủ trì", "rà soát", "khẩn trương".
[[nodiscard]] bool predicate_at(const grammar::Reading& reading, std::size_t at, std::size_t* length = nullptr);

}  // namespace congvan::meaning
