#include "input/xml.hpp"

#include <charconv>
#include <cstring>

#include "input/encoding.hpp"

namespace congvan::input {
namespace {

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

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
    while (true) {
      char* const bracket = find('<');
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
    Tag made = 0;
    const char* const name = at_;
    for (; at_ < end_ && !is_space(*at_) && *at_ != '>' && *at_ != '/'; ++at_) {
      if (*at_ == '<' || *at_ == '=' || *at_ == '"') return false;
      made = *at_ == ':' ? 0 : next_tag(made, *at_);
    }
    if (at_ == name || made == 0) return false;
    // A second root would not belong to the first.
    if (open_.empty() && !nodes_.empty()) return false;
    const std::uint32_t begin = offset(at_);
    if (!skip_attributes()) return false;
    const bool empty = at_[-1] == '/' && offset(at_) > begin;
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({made, begin, offset(at_) - (empty ? 1U : 0U), index + 1});
    if (!empty) open_.push_back(index);
    ++at_;
    return true;
  }

  /// To the ">" of a start tag; one in a value is none.
  bool skip_attributes() {
    while (at_ < end_ && *at_ != '>') {
      if (*at_ == '<') return false;
      const char quote = *at_++;
      if (quote != '"' && quote != '\'') continue;
      const char* const closing = find(quote);
      if (closing == nullptr) return false;
      at_ += closing - at_ + 1;
    }
    return at_ < end_;
  }

  bool close() {
    ++at_;
    const char* const bracket = find('>');
    if (bracket == nullptr || open_.empty()) return false;
    std::string_view name(at_, static_cast<std::size_t>(bracket - at_));
    while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
    Xml::Node& node = nodes_[open_.back()];
    const char* const opened = start_ + node.begin - name.size();
    if (node.begin <= name.size() || opened[-1] != '<' || std::memcmp(opened, name.data(), name.size()) != 0) return false;
    node.next = static_cast<std::uint32_t>(nodes_.size());
    open_.pop_back();
    at_ += bracket - at_ + 1;
    return true;
  }

  void add_text(const char* end) {
    const std::string_view text(at_, static_cast<std::size_t>(end - at_));
    if (is_blank(text) && blanks_ == Xml::Blanks::alone) {
      const bool alone = nodes_.size() == open_.back() + 1U && end + 1 < end_ && end[1] == '/';
      if (!alone) return;
    }
    std::size_t size = text.size();
    if (text.find('&') != std::string_view::npos) size = resolved(text).copy(at_, text.size());
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

  /// To the ">" of a DOCTYPE, over its internal subset. What that declares is not used.
  bool skip_doctype() {
    std::size_t nested = 1;
    for (; at_ < end_ && nested > 0; ++at_) {
      if (*at_ == '<') ++nested;
      if (*at_ == '>') --nested;
    }
    return nested == 0;
  }

  std::vector<Xml::Node>& nodes_;
  std::vector<std::uint32_t> open_;
  char* start_;
  char* at_;
  char* end_;
  std::size_t room_;  // for nodes
  Xml::Blanks blanks_;
};

Xml::Xml(Bytes bytes, std::string_view name, XmlMemory& memory, Blanks blanks) : bytes_(std::move(bytes)) {
  to_utf8(bytes_);
  if (bytes_.size > memory.trees) throw DecodeError(Problem::too_large, std::string(name));
  memory.trees -= bytes_.size;
  nodes_.reserve(bytes_.size / 24);
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
    Tag name = 0;
    for (; at < all.size() && all[at] != '=' && !is_space(all[at]); ++at) name = all[at] == ':' ? 0 : next_tag(name, all[at]);
    std::size_t open = at;
    while (open < all.size() && all[open] != '"' && all[open] != '\'') ++open;
    const std::size_t close = open < all.size() ? all.find(all[open], open + 1) : std::string_view::npos;
    if (close == std::string_view::npos) break;
    if (name == wanted) return all.substr(open + 1, close - open - 1);
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
