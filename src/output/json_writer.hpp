// JSON tokens appended to a string: commas, line breaks and escapes. Knows nothing of what they mean.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace congvan {

class JsonWriter {
 public:
  /// `indent` 0 writes everything on one line without blanks, else that many blanks a level.
  JsonWriter(std::string& out, int indent) : out_(out), indent_(indent) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  /// Until `end_flat`, objects and arrays stay on their line.
  void begin_flat() { ++flat_; }
  void end_flat() { --flat_; }
  /// The name of the next value of an object: ASCII that needs no escape.
  void key(std::string_view name);
  /// Goes before each value of an array.
  void element() { separate(); }

  void string(std::string_view utf8);
  void number(std::size_t value);
  void boolean(bool value) { out_ += value ? "true" : "false"; }
  void null() { out_ += "null"; }
  /// A value that is JSON already.
  void json(std::string_view text) { out_ += text; }

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();
  void break_line();

  std::string& out_;
  int indent_;
  int depth_ = 0;
  int flat_ = 0;
  bool first_ = true;
};

}  // namespace congvan
