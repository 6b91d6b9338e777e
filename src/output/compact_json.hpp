// JSON on one line, as JsonWriter writes it with indent 0, but fast: a record has hundreds of keys, most of them before null or a short
// value. Tokens go through a raw cursor into room made ahead, keys as whole blocks, strings sixteen bytes at a time. Tests compare the two.
#pragma once
#include <array>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

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

class CompactJson {
 public:
  /// Appends to `out`, which is complete when the writer is gone and must not be touched before. Room for `guess` bytes is made at once.
  CompactJson(std::string& out, std::size_t guess) : out_(out), at_(out.data() + out.size()) { grow(guess); }
  CompactJson(const CompactJson&) = delete;
  CompactJson& operator=(const CompactJson&) = delete;
  ~CompactJson() { out_.resize(written()); }

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void begin_flat() {}
  void end_flat() {}
  void key(const JsonKey& key) {
    make_room(0);
    std::memcpy(at_, key.text.data() + first_, JsonKey::block);
    at_ += key.size - first_;
    first_ = 0;
  }
  void element() {
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
    std::memcpy(at_, token, size - 1);
    at_ += size - 1;
  }
  void begin(char bracket) {
    make_room(0);
    *at_++ = bracket;
    first_ = 1;
  }
  void end(char bracket) {
    make_room(0);
    *at_++ = bracket;
    first_ = 0;
  }
  [[nodiscard]] std::size_t written() const { return static_cast<std::size_t>(at_ - out_.data()); }
  void make_room(std::size_t size) {
    if (static_cast<std::size_t>(end_ - at_) < size + slack) grow(size);
  }
  void grow(std::size_t size);
  void escape(unsigned char c);
  void tail(const char* from, std::size_t size);

  std::string& out_;  // as long as the room
  char* at_;
  char* end_ = nullptr;
  std::size_t first_ = 1;  // 1 before the first value of an object or an array
};

}  // namespace congvan
