#include "input/xml.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "input/encoding.hpp"

namespace congvan::input {
namespace {

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

constexpr auto ends_name = [] {
  std::array<bool, 256> made{};
  for (const char c : {' ', '\t', '\n', '\r', '>', '/', '<', '=', '"'}) made[static_cast<unsigned char>(c)] = true;
  return made;
}();

bool is_blank(std::string_view text) { return std::ranges::all_of(text, is_space); }

std::optional<char32_t> referred(std::string_view name) {
  if (name == "lt") return U'<';
  if (name == "gt") return U'>';
  if (name == "amp") return U'&';
  if (name == "quot") return U'"';
  if (name == "apos") return U'\'';
  if (!name.starts_with('#')) return std::nullopt;
  name.remove_prefix(1);
  const int base = name.starts_with('x') ? 16 : 10;
  if (base == 16) name.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, base);
  if (error != std::errc() || end != name.data() + name.size() || code == 0 || code > 0x10FFFF) return std::nullopt;
  return code;
}

/// Resolves references; what is none stays. Never longer than before.
std::string resolved(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t at = text.find('&');
    out += text.substr(0, at);
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at);
    const std::size_t end = text.substr(0, 12).find(';');
    const auto code = end == std::string_view::npos ? std::nullopt : referred(text.substr(1, end - 1));
    if (code)
      append_utf8(out, *code);
    else
      out += '&';
    text.remove_prefix(code ? end + 1 : 1);
  }
}

/// The encoding that a part declares, where it is not UTF-8.
std::optional<Encoding> encoding_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("<\0"sv)) return Encoding::utf16le;
  if (bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("\0<"sv)) return Encoding::utf16be;
  if (!bytes.starts_with("<?xml")) return std::nullopt;
  const std::string_view declaration = bytes.substr(0, bytes.find('>'));
  const std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t begin = declaration.find_first_of("\"'", at);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view name = declaration.substr(begin + 1, declaration.find(declaration[begin], begin + 1) - begin - 1);
  const auto encoding = encoding_of_name(name);
  return encoding == Encoding::utf8 ? std::nullopt : encoding;
}

void to_utf8(Bytes& bytes) {
  const auto encoding = encoding_of(bytes.view());
  if (!encoding) return;
  const std::string text = to_utf8(bytes.view(), *encoding);
  bytes = {std::make_unique_for_overwrite<char[]>(text.size() + 1), text.size()};
  text.copy(bytes.data.get(), text.size());
}

}  // namespace

/// The one pass. Every member starts at `at_` and leaves it after what it has read; `false` means that the bytes are no XML.
class XmlParser {
 public:
  XmlParser(Xml& xml, std::size_t room, Xml::Blanks blanks)
      : nodes_(xml.nodes_), start_(xml.bytes_.data.get()), at_(start_), end_(start_ + xml.bytes_.size), room_(room), blanks_(blanks) {}

  /// Nothing when all is well.
  std::optional<Problem> parse() {
    if (std::string_view(at_, left()).starts_with("\xEF\xBB\xBF")) at_ += 3;
    if (std::string_view(at_, left()).starts_with("<?xml") && !skip_past("?>")) return Problem::damaged;
    apostrophes_ = find('\'') != nullptr;
    references_ = find('&') != nullptr;
    while (true) {
      char* const bracket = at_ < end_ && *at_ == '<' ? at_ : find('<');
      if (bracket == nullptr) break;
      if (!open_.empty() && bracket > at_) add_text(bracket);
      at_ = bracket + 1;
      if (!read_markup()) return Problem::damaged;
      if (nodes_.size() > room_) return Problem::too_large;
    }
    const bool whole = open_.empty() && !nodes_.empty() && is_blank({at_, left()});
    return whole ? std::nullopt : std::optional(Problem::damaged);
  }

 private:
  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  [[nodiscard]] std::uint32_t offset(const char* place) const { return static_cast<std::uint32_t>(place - start_); }
  [[nodiscard]] char* find(char c) const { return static_cast<char*>(std::memchr(at_, c, left())); }

  bool read_markup() {
    const std::string_view rest(at_, left());
    if (rest.empty()) return false;
    if (rest[0] == '/') return close();
    if (rest[0] == '?') return skip_past("?>");
    if (rest.starts_with("!--")) return skip_past("-->");
    if (rest.starts_with("![CDATA[")) return read_cdata();
    if (rest[0] == '!') return skip_doctype();
    return open();
  }

  bool open() {
    std::uint64_t letters = 0;
    const char* const name = at_;
    for (; at_ < end_ && !ends_name[static_cast<unsigned char>(*at_)]; ++at_) letters = *at_ == ':' ? 0 : add_letter(letters, *at_);
    // A second root would not belong to the first.
    if (at_ == name || (open_.empty() && !nodes_.empty())) return false;
    const std::uint32_t begin = offset(at_);
    if (!skip_attributes()) return false;
    const bool empty = at_[-1] == '/' && offset(at_) > begin;
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({tag_of_letters(letters), begin, offset(at_) - (empty ? 1U : 0U), index + 1});
    if (!empty) open_.push_back({index, begin - offset(name)});
    ++at_;
    return true;
  }

  /// To the ">" of a start tag. Mostly it is the next one, and a quote before it shows that it does not stand inside a value.
  bool skip_attributes() {
    if (at_ < end_ && *at_ == '>') return true;
    char* const bracket = find('>');
    if (bracket == nullptr) return false;
    const std::string_view between(at_, static_cast<std::size_t>(bracket - at_));
    const char last = between.back() == '/' && between.size() > 1 ? between[between.size() - 2] : between.back();
    const bool plain = between == "/" || (last == '"' && !(apostrophes_ && between.find('\'') != std::string_view::npos));
    if (!plain) return skip_values();
    at_ = bracket;
    return true;
  }

  bool skip_values() {
    while (at_ < end_ && *at_ != '>') {
      if (*at_ == '<') return false;
      const char quote = *at_++;
      if (quote != '"' && quote != '\'') continue;
      char* const closing = find(quote);
      if (closing == nullptr) return false;
      at_ = closing + 1;
    }
    return at_ < end_;
  }

  bool close() {
    ++at_;
    if (open_.empty()) return false;
    const Open opened = open_.back();
    Xml::Node& node = nodes_[opened.index];
    if (left() <= opened.name_size || std::memcmp(at_, start_ + node.begin - opened.name_size, opened.name_size) != 0) return false;
    at_ += opened.name_size;
    while (at_ < end_ && is_space(*at_)) ++at_;
    if (at_ == end_ || *at_ != '>') return false;
    ++at_;
    node.next = static_cast<std::uint32_t>(nodes_.size());
    open_.pop_back();
    return true;
  }

  void add_text(const char* end) {
    const std::string_view text(at_, static_cast<std::size_t>(end - at_));
    if (blanks_ == Xml::Blanks::alone && is_blank(text)) {
      const bool alone = nodes_.size() == open_.back().index + 1U && end + 1 < end_ && end[1] == '/';
      if (!alone) return;
    }
    std::size_t size = text.size();
    if (references_ && text.find('&') != std::string_view::npos) size = resolved(text).copy(at_, text.size());
    push_text(at_, size);
  }

  void push_text(const char* begin, std::size_t size) {
    const auto next = static_cast<std::uint32_t>(nodes_.size() + 1);
    nodes_.push_back({0, offset(begin), offset(begin + size), next});
  }

  bool skip_past(std::string_view mark) {
    const std::size_t found = std::string_view(at_, left()).find(mark);
    if (found == std::string_view::npos) return false;
    at_ += found + mark.size();
    return true;
  }

  bool read_cdata() {
    const char* const begin = at_ + std::string_view("![CDATA[").size();
    if (!skip_past("]]>")) return false;
    if (!open_.empty()) push_text(begin, static_cast<std::size_t>(at_ - 3 - begin));
    return true;
  }

  /// To the ">" of a DOCTYPE, over its internal subset. One that declares entities is refused: no word processor writes it, and what is
  /// left out could be the text.
  bool skip_doctype() {
    std::size_t nested = 1;
    for (; at_ < end_ && nested > 0; ++at_) {
      if (*at_ == '<') {
        if (std::string_view(at_, left()).starts_with("<!ENTITY")) return false;
        ++nested;
      }
      if (*at_ == '>') --nested;
    }
    return nested == 0;
  }

  std::vector<Xml::Node>& nodes_;
  struct Open {
    std::uint32_t index;
    std::uint32_t name_size;
  };
  std::vector<Open> open_;
  char* start_;
  char* at_;
  char* end_;
  std::size_t room_;  // for nodes
  Xml::Blanks blanks_;
  bool apostrophes_ = false;  // whether there are any at all
  bool references_ = false;
};

Xml::Xml(Bytes bytes, std::string_view name, XmlMemory& memory, Blanks blanks) : bytes_(std::move(bytes)) {
  to_utf8(bytes_);
  if (bytes_.size > memory.trees) throw DecodeError(Problem::too_large, std::string(name));
  memory.trees -= bytes_.size;
  nodes_.reserve(bytes_.size / 32);
  // Growing, a vector holds half as much again, or twice, for a moment.
  const auto problem = XmlParser(*this, memory.trees / sizeof(Node) / 3, blanks).parse();
  if (problem) throw DecodeError(*problem, std::string(name));
  memory.trees -= nodes_.size() * sizeof(Node);
}

std::optional<std::string_view> attribute(XmlNode node, Tag wanted) {
  if (node.is_text()) return std::nullopt;
  const std::string_view all = node.attributes();
  for (std::size_t at = 0; at < all.size();) {
    if (is_space(all[at])) {
      ++at;
      continue;
    }
    std::uint64_t letters = 0;
    for (; at < all.size() && all[at] != '=' && !is_space(all[at]); ++at) letters = all[at] == ':' ? 0 : add_letter(letters, all[at]);
    std::size_t open = at;
    while (open < all.size() && all[open] != '"' && all[open] != '\'') ++open;
    const std::size_t close = open < all.size() ? all.find(all[open], open + 1) : std::string_view::npos;
    if (close == std::string_view::npos) break;
    if (tag_of_letters(letters) == wanted) return all.substr(open + 1, close - open - 1);
    at = close + 1;
  }
  return std::nullopt;
}

std::string words_of(XmlNode node, Tag wanted) { return resolved(value_of(node, wanted)); }

std::string_view first_text(XmlNode node) {
  for (const XmlNode next : node) {
    if (next.is_text()) return next.text();
  }
  return {};
}

int number(std::string_view digits, int otherwise) {
  int result = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), result);
  return error == std::errc() && end == digits.data() + digits.size() && result >= 0 && result <= 1'000'000 ? result : otherwise;
}

bool is_true(std::string_view word) { return word == "1" || word == "true" || word == "on"; }

}  // namespace congvan::input
