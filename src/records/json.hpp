// A JSON text (RFC 8259) to values that are asked for by name. The only file pair that knows RapidJSON.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace congvan::records {

/// A value of a parsed text. It and the views that it gives last until its parser parses again.
class Json {
 public:
  explicit Json(const void* node) : node_(node) {}
  [[nodiscard]] bool is_null() const;
  [[nodiscard]] bool is_object() const;
  [[nodiscard]] bool is_array() const;
  /// A string's characters, never null.
  [[nodiscard]] std::optional<std::string_view> text() const;
  /// A whole number from 0 to 2^64 - 1.
  [[nodiscard]] std::optional<std::size_t> number() const;
  [[nodiscard]] std::optional<bool> flag() const;
  /// Values of an array; 0 for what is none.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] Json at(std::size_t index) const;

 private:
  friend class Members;
  const void* node_;
};

/// The members of an object (none of what is no object). Finding them in the order in which they stand takes no time, else it is linear.
class Members {
 public:
  explicit Members(Json object);
  [[nodiscard]] std::optional<Json> find(std::string_view key);

 private:
  const void* node_;
  std::size_t count_ = 0;
  std::size_t next_ = 0;
};

/// Parses one text after the other, in memory that it keeps.
class JsonParser {
 public:
  JsonParser();
  JsonParser(const JsonParser&) = delete;
  JsonParser& operator=(const JsonParser&) = delete;
  ~JsonParser();
  /// One whole JSON text in UTF-8. Nothing when it is none: `error` then says why, in English. Nesting may be as deep as it likes.
  [[nodiscard]] std::optional<Json> parse(std::string_view text);
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  struct State;
  std::unique_ptr<State> state_;  // none before the first text
  std::string error_;
};

}  // namespace congvan::records
