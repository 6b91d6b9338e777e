// JSON as JsonWriter writes it, but fast: a record has hundreds of keys, most of them before null or a short value. Tokens go through a raw
// cursor into room made ahead, keys as whole blocks, strings sixteen bytes at a time. Tests compare the two.
#pragma once
#include <array>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace congvan {

/// The name of a value with the signs around it: `,"name":`. ASCII that needs no escape.
struct JsonKey {
  static constexpr std::size_t block = 32;  // that many bytes are copied, whatever the length
  std::array<char, block + 1> text{};
  std::size_t size = 0;
  std::string_view name;

  consteval explicit JsonKey(std::string_view key) : name(key) {
    const auto put = [this](std::string_view bytes) {
      for (const char byte : bytes) text.at(size++) = byte;
    };
    put(",\"");
    put(key);
    put("\":");
  }
};

class FastJson {
 public:
  /// Appends to `out`, which is complete when the writer is gone and must not be touched before. `indent` as in JsonWriter; room for
  /// `guess` bytes is made at once.
  FastJson(std::string& out, std::size_t indent, std::size_t guess) : out_(out), at_(out.data() + out.size()), indent_(indent) {
    grow(guess);
  }
  FastJson(const FastJson&) = delete;
  FastJson& operator=(const FastJson&) = delete;
  ~FastJson() { out_.resize(written()); }

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void begin_flat() { ++flat_; }
  void end_flat() { --flat_; }
  void key(const JsonKey& key) {
    if (indent_ != 0) return key_on_its_line(key);
    at_ = put_key(key);
  }
  /// A key whose value is null, as most are.
  void null_key(const JsonKey& key) {
    if (indent_ != 0) {
      key_on_its_line(key);
      return null();
    }
    char* const at = put_key(key);
    std::memcpy(at, "null", 4);
    at_ = at + 4;
  }
  void element() {
    if (indent_ != 0) return separate();
    make_room(0);
    *at_ = ',';
    at_ += 1 - first_;
    first_ = 0;
  }

  void string(std::string_view utf8);
  void number(std::size_t value) {
    make_room(0);
    at_ = std::to_chars(at_, at_ + slack, value).ptr;
  }
  void boolean(bool value) { value ? put("true") : put("false"); }
  void null() { put("null"); }

 private:
  static constexpr std::size_t slack = 64;  // that much room there is for any token that is no string

  template <std::size_t size>
  void put(const char (&token)[size]) {
    make_room(0);
    char* const at = at_;  // the compiler must take it that bytes written may be those of at_ itself
    std::memcpy(at, token, size - 1);
    at_ = at + size - 1;
  }
  [[nodiscard]] char* put_key(const JsonKey& key) {
    make_room(0);
    const std::size_t skipped = std::exchange(first_, 0);
    char* const at = at_;
    std::memcpy(at, key.text.data() + skipped, JsonKey::block);
    return at + key.size - skipped;
  }
  void begin(char bracket) {
    make_room(0);
    *at_++ = bracket;
    first_ = 1;
    ++depth_;
  }
  void end(char bracket) {
    --depth_;
    if (indent_ != 0 && first_ == 0 && flat_ == 0) break_line();
    make_room(0);
    *at_++ = bracket;
    first_ = 0;
  }
  void key_on_its_line(const JsonKey& key);
  void separate();
  void break_line();
  [[nodiscard]] std::size_t written() const { return static_cast<std::size_t>(at_ - out_.data()); }
  void make_room(std::size_t size) {
    if (static_cast<std::size_t>(end_ - at_) < size + slack) grow(size);
  }
  void grow(std::size_t size);
  void escape(unsigned char c);
  [[nodiscard]] char* tail(const char* from, std::size_t size, char* at);

  std::string& out_;  // as long as the room
  char* at_;
  char* end_ = nullptr;
  std::size_t indent_;
  std::size_t depth_ = 0;
  std::size_t flat_ = 0;
  std::size_t first_ = 1;  // 1 before the first value of an object or an array
};

}  // namespace congvan
