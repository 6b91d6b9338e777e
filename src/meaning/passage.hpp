// A piece of a paragraph in which orders are looked for, and what its readers share: its marked words, its quotations, its sentences.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "meaning/actors.hpp"
#include "meaning/anchors.hpp"
#include "meaning/body_words.hpp"
#include "meaning/context.hpp"

namespace congvan::meaning {

/// How much a paragraph's place vouches for orders in it.
enum class Setting : unsigned char {
  provision,  ///< a directive: a body's name before a verb is an order, and so is a verb at its beginning
  act,        ///< an article of a decision: "Thành lập …" is what the decision does itself
  telling,    ///< a provision that explains or states aims: orders are said in so many words
  free,       ///< elsewhere in the body: likewise
};

class Passage {
 public:
  /// [begin, end) of the flow, within the paragraph of that index.
  Passage(const Context& context, const Anchors& anchors, std::size_t paragraph, std::size_t begin, std::size_t end, Setting setting);

  [[nodiscard]] const Context& context() const { return x_; }
  [[nodiscard]] const grammar::Reading& reading() const { return reading_; }  ///< the flow up to the passage's end
  [[nodiscard]] std::string_view text() const { return reading_.text; }
  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return reading_.text.size(); }
  [[nodiscard]] Setting setting() const { return setting_; }
  [[nodiscard]] std::span<const Hit> hits() const { return hits_; }
  /// The hits and the signs of a part of it.
  [[nodiscard]] std::span<const Hit> hits(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::span<const Sign> signs(std::size_t begin, std::size_t end) const;
  [[nodiscard]] const Anchors& anchors() const { return anchors_; }
  [[nodiscard]] std::string_view rest(std::size_t at) const { return text().substr(at < end() ? at : end()); }

  /// True inside a quotation, which holds others' words.
  [[nodiscard]] bool is_quoted(std::size_t at) const;
  /// Where the sentence begins in which `at` stands; no more than 2000 bytes back.
  [[nodiscard]] std::size_t sentence_begin(std::size_t at) const;
  /// "… để Sở Tư pháp phối hợp với Sở Nội vụ trình …", "để tổng hợp, báo cáo …": what others do with it.
  [[nodiscard]] bool in_purpose(std::size_t at) const;
  [[nodiscard]] Actors actors_at(std::size_t at, bool loose = false) const { return read_actors(reading_, at, loose); }

 private:
  void note_quotes(bool from_before);

  const Context& x_;
  const Anchors& anchors_;
  grammar::Reading reading_;
  std::size_t begin_;
  Setting setting_;
  std::span<const Hit> hits_;
  std::span<const Sign> signs_;
  std::vector<Piece> quotes_;
};

}  // namespace congvan::meaning
