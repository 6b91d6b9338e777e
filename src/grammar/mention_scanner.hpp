// Walks through a stretch of text from anchor to anchor and takes the mentions of documents: what find_mentions is made of.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "grammar/mentions.hpp"
#include "grammar/reference.hpp"
#include "grammar/scan.hpp"
#include "layout/roles.hpp"
#include "lexicon/kinds.hpp"

namespace congvan::grammar {

using lexicon::KindUse;
using lexicon::KindWords;

/// The end of "số" at `at`, figures glued to it or not; `at` itself when it does not stand there.
[[nodiscard]] std::size_t number_word_end(std::string_view text, std::size_t at);

class MentionScanner {
 public:
  MentionScanner(std::string_view text, const Words& words, std::size_t begin, std::size_t end, std::vector<Mention>& out)
      : text_(text.substr(0, end)), words_(words), reading_{text_, &words}, begin_(begin), at_(begin), floor_(begin), out_(out) {}

  void scan();

 private:
  static constexpr Roles kAnchors = layout::role::kKind | layout::role::kNumber | layout::role::kFigures | layout::role::kAbbreviation;

  // ---- anchors

  std::size_t next_word();
  void visit(const Token& word, Roles roles, std::size_t next);
  void scan_figures();
  [[nodiscard]] bool names_a_form(std::size_t at) const;
  bool try_word(const Token& word, Roles roles, std::size_t next);
  [[nodiscard]] bool is_kind_here(const Token& word, const KindWords& kind, std::size_t end) const;
  static bool is_petition_word(const Token& word);
  [[nodiscard]] bool follows_goods(std::size_t at) const;
  [[nodiscard]] bool is_petition(std::size_t at) const;
  [[nodiscard]] Token word_before_here(std::size_t at) const { return reading_.previous_word(begin_, at); }

  // ---- a kind's words and what follows them (mention_kinds.cpp)

  bool try_kind(std::size_t start, const KindWords& kind, std::size_t after);
  std::size_t skip_own_words(const Mention& mention, std::size_t p) const;
  static bool ends_own_words(const Token& word);
  static bool parts_own_words(const Token& word);
  [[nodiscard]] bool is_of_kind(const Mention& mention, std::size_t number, bool parted) const;
  std::size_t skip_owner(Mention& mention, std::size_t p) const;
  bool try_numbered(Mention& mention, std::size_t p);
  [[nodiscard]] bool names_a_document(const Mention& mention, const ReferenceMatch& match) const;
  bool try_bare_number(Mention& mention, std::size_t p);
  [[nodiscard]] std::size_t year_behind(const KindWords& kind, std::size_t at) const;
  [[nodiscard]] bool is_followed_by_year(std::size_t at) const;
  void list_bare_numbers(const KindWords* kind);

  // ---- kinds with a date alone (mention_dates.cpp)

  bool try_dated(Mention& mention, std::size_t p);
  bool try_report(Mention& mention, std::size_t p);
  [[nodiscard]] bool is_period(std::size_t at) const;
  bool accept_dated(Mention& mention, std::size_t p);
  [[nodiscard]] std::optional<DateMatch> next_dated(const Mention& mention) const;

  // ---- laws (mention_laws.cpp)

  bool try_law(Mention& mention, std::size_t after);
  bool ends_in_brackets(Mention& mention, std::size_t bracket);
  bool ends_law(Mention& mention, const Token& word, std::size_t i, bool capital, bool first);
  [[nodiscard]] std::optional<DateMatch> law_date(const Token& word, std::size_t i, bool nameless) const;
  [[nodiscard]] bool breaks_law(const Token& word, std::size_t i, bool first, bool amending) const;
  [[nodiscard]] std::size_t trim_name(std::size_t begin, std::size_t end) const;

  // ---- "số …" and abbreviations

  bool try_number_word(const Token& word);
  [[nodiscard]] bool is_cited(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool follows_mention(std::size_t at) const;
  bool try_abbreviation(const Token& word);
  bool try_numbered_strict(Mention& mention, std::size_t p);
  static const KindWords* words_of_code(std::string_view code);

  void finish(Mention& mention);

  std::string_view text_;
  const Words& words_;
  Reading reading_;
  std::size_t begin_;
  std::size_t at_;
  std::size_t floor_;  // the end of the mention before
  std::vector<Mention>& out_;
  std::size_t first_ = out_.size();
};

}  // namespace congvan::grammar
