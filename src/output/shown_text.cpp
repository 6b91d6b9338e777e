// A document for a terminal: its text on the left with the parts in colour, beside each line the fields that begin in it.
#include <algorithm>
#include <array>
#include <deque>

#include "output/findings.hpp"
#include "output/shown.hpp"
#include "text/letters.hpp"
#include "text/printable.hpp"

namespace congvan {
namespace {

// In the order of Part.
constexpr std::array<std::string_view, static_cast<std::size_t>(Part::count_)> colours = {"1", "35", "36", "32", "32",
                                                                                          "2", "33", "33", "4"};
constexpr std::array<std::string_view, 3> severity_colours = {"1;31", "1;33", "1;36"};
constexpr std::size_t narrowest = 24;

std::string_view colour_of(const ShownField& field) {
  return field.part == Part::finding ? severity_colours[static_cast<std::size_t>(field.severity)]
                                     : colours[static_cast<std::size_t>(field.part)];
}

/// At most `width` columns of a text, on one line.
std::string cut(std::string_view text, std::size_t width) {
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const std::string_view sign = c.value == U'\n' ? std::string_view(" ") : text.substr(at, c.size);
    const std::size_t columns = display_width(sign);
    if (used + columns + 1 > width && at + c.size < text.size()) return out + "…";
    out += sign;
    used += columns;
    at += c.size;
  }
  return out;
}

std::string note_of(const ShownField& field, Language language) {
  std::string note = field.part == Part::finding ? std::string(severity_word(field.severity, language)) + ": " + field.value
                     : field.name.empty()        ? std::string(title_of(field.part, language)) + ": " + field.value
                                                 : std::string(field.name) + ": " + field.value;
  if (field.part != Part::finding && !field.note.empty()) note += " (" + field.note + ")";
  return printable(note);
}

class Page {
 public:
  Page(const Shown& shown, std::string_view text, std::size_t columns, bool colour, Language language, std::string& out)
      : shown_(shown), text_(text), colour_(colour), language_(language), out_(out) {
    left_ = std::max(narrowest, columns * 3 / 5);
    right_ = std::max(narrowest, columns > left_ + 3 ? columns - left_ - 3 : narrowest);
  }

  void write() {
    for (const Segment& segment : segments_of(text_.size(), shown_.fields)) {
      for (const std::uint32_t field : segment.fields)
        if (shown_.fields[field].span.start == segment.span.start) notes_.push_back(field);
      put(segment);
    }
    end_row();
    while (!notes_.empty()) end_row();
    rest();
  }

 private:
  void put(const Segment& segment) {
    const ShownField* field = segment.fields.empty() ? nullptr : &shown_.fields[segment.fields.back()];
    const std::string_view colour = field == nullptr || !colour_ ? std::string_view{} : colour_of(*field);
    set(colour);
    for (std::size_t at = segment.span.start; at < segment.span.end;) {
      const CodePoint c = code_point_at(text_, at);
      const std::string_view sign = text_.substr(at, c.size);
      at += c.size;
      if (c.value == U'\n') {
        end_row();
        set(colour);
        continue;
      }
      if (c.value == U'\r' || c.value == U'\f' || is_ignorable(c.value)) continue;
      const std::string shown = c.value == U'\t' ? std::string(4, ' ') : printable(sign);
      const std::size_t columns = display_width(shown);
      if (width_ + columns > left_) {
        wrap();
        set(colour);
      }
      row_ += shown;
      width_ += columns;
    }
    set({});
  }

  void set(std::string_view colour) {
    if (!colour_) return;
    row_ += colour.empty() ? std::string("\033[0m") : "\033[" + std::string(colour) + "m";
  }

  /// Breaks at the last blank of the row where there is one.
  void wrap() {
    const std::size_t blank = row_.rfind(' ');
    std::string rest;
    if (blank != std::string::npos && row_.size() - blank < 40 && row_.find('\033', blank) == std::string::npos && blank > left_ / 2) {
      rest = row_.substr(blank + 1);
      row_.resize(blank);
      width_ -= display_width(rest) + 1;
    }
    end_row();
    row_ = rest;
    width_ = display_width(rest);
  }

  void end_row() {
    set({});
    out_ += row_;
    if (!notes_.empty()) {
      const ShownField& field = shown_.fields[notes_.front()];
      notes_.pop_front();
      out_.append(left_ > width_ ? left_ - width_ : 0, ' ').append(" │ ");
      if (colour_) out_.append("\033[").append(colour_of(field)).append("m");
      out_ += cut(note_of(field, language_), right_);
      if (colour_) out_ += "\033[0m";
    }
    out_ += '\n';
    row_.clear();
    width_ = 0;
  }

  /// Fields without a place in the text.
  void rest() {
    for (const ShownField& field : shown_.fields) {
      if (!field.span.empty() && field.span.end <= text_.size()) continue;
      if (colour_) out_.append("\033[").append(colour_of(field)).append("m");
      out_ += note_of(field, language_);
      if (colour_) out_ += "\033[0m";
      out_ += '\n';
    }
  }

  const Shown& shown_;
  std::string_view text_;
  bool colour_;
  Language language_;
  std::string& out_;
  std::size_t left_;
  std::size_t right_;
  std::string row_;
  std::size_t width_ = 0;
  std::deque<std::uint32_t> notes_;
};

}  // namespace

void write_shown_text(const Shown& shown, std::string_view text, std::size_t columns, bool colour, Language language, std::string& out) {
  Page(shown, text, columns, colour, language, out).write();
}

}  // namespace congvan
