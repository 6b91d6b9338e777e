#include "layout/flow.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"
#include "text/line_shape.hpp"

namespace congvan::layout {

namespace {

// Letters and punctuation that are copied as they are.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = ' ' + 1; c < plain.size(); ++c) plain[c] = !is_markup(static_cast<char>(c)) && !is_rare_lead(static_cast<char>(c));
  return plain;
}();
constexpr bool is_plain(char c) { return kPlain[static_cast<unsigned char>(c)]; }

// The bytes of a converter's tag inside a line ("<sup>", "</b>") at `at`, 0 when none stands there.
std::size_t inline_tag_at(std::string_view source, std::size_t at, std::size_t end) {
  static constexpr std::string_view kTags[] = {"<sup>", "</sup>", "<sub>", "</sub>", "<b>",      "</b>",      "<i>",    "</i>",
                                               "<u>",   "</u>",   "<em>",  "</em>",  "<strong>", "</strong>", "</span>"};
  const std::string_view rest = source.substr(at, end - at);
  for (const std::string_view tag : kTags) {
    if (rest.starts_with(tag)) return tag.size();
  }
  return 0;
}

}  // namespace

Span Flow::to_source(Span piece) const {
  const auto source_of = [&](std::size_t offset) {
    auto run = std::upper_bound(runs_.begin(), runs_.end(), offset, [](std::size_t at, const Run& r) { return at < r.flow; });
    if (run == runs_.begin()) return std::size_t{0};
    --run;
    return run->source + (offset - run->flow);
  };
  if (piece.empty()) return {source_of(piece.start), source_of(piece.start)};
  return {source_of(piece.start), source_of(piece.end - 1) + 1};
}

void Flow::copy(std::string_view source, std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  // Texts are shorter than 4 GiB, as lines are.
  if (runs_.empty() || runs_.back().source + (text_.size() - runs_.back().flow) != begin)
    runs_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(begin)});
  text_.append(source.substr(begin, end - begin));
}

void Flow::separate(char separator) {
  if (text_.empty() || text_.back() == '\n') return;
  if (text_.back() == ' ') {
    if (separator == '\n') text_.back() = '\n';
    return;
  }
  text_ += separator;
}

void Flow::append(std::string_view source, Span piece) {
  std::size_t kept = piece.start;
  bool blank = false;
  const auto flush = [&](std::size_t until) {
    if (kept < until && blank) {
      separate(' ');
      blank = false;
    }
    copy(source, kept, until);
  };
  for (std::size_t i = piece.start; i < piece.end;) {
    const unsigned char c = static_cast<unsigned char>(source[i]);
    // Letters and plain punctuation with one blank between them, the common case.
    if (is_plain(source[i]) || (c == ' ' && i > kept && i + 1 < piece.end && is_plain(source[i + 1]))) {
      ++i;
      continue;
    }
    const CodePoint point = code_point_at(source, i);
    bool drop = is_ignorable(point.value) || c == '`';
    if (c == '*') drop = i != piece.start || i + 1 >= piece.end || source[i + 1] != ' ';  // "* item" is a bullet
    if (c == '\\') drop = i + 1 < piece.end && skeleton_of(static_cast<unsigned char>(source[i + 1])) == '\0';
    if (c == '_') {
      // Emphasis stands at a word's edge; VP_(TH) and QĐ_BTC keep theirs.
      const bool after = i + 1 < piece.end && source[i + 1] != ' ' && source[i + 1] != '_';
      const bool before = i > piece.start && source[i - 1] != ' ' && source[i - 1] != '_' && source[i - 1] != '(';
      drop = !(after && before);
    }
    const bool is_space = is_blank(point.value) || c == '\n' || c == '\r' || c == '\f' || c == '|';
    const std::size_t size = c == '<' ? std::max<std::size_t>(inline_tag_at(source, i, piece.end), 1) : point.size;
    drop = drop || (c == '<' && size > 1);
    if (drop || is_space) {
      flush(i);
      blank = blank || is_space;
      kept = i + size;
    }
    i += size;
  }
  flush(piece.end);
}

}  // namespace congvan::layout
