// XML elements of Akoma Ntoso, each on a line of its own; what the parts of the writer share.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "output/akn_names.hpp"
#include "output/xml_text.hpp"

namespace congvan::akn {

class Elements {
 public:
  explicit Elements(std::string& out) : out_(out) {}

  void begin(std::string_view name, std::string_view attributes = {}) {
    line("<", name, attributes, ">\n");
    ++depth_;
  }
  void end(std::string_view name) {
    --depth_;
    line("</", name, {}, ">\n");
  }
  void leaf(std::string_view name, std::string_view attributes) { line("<", name, attributes, "/>\n"); }
  void value(std::string_view name, std::string_view what) { leaf(name, attribute("value", what)); }
  void indent() { out_.append(depth_ * 2, ' '); }

  /// " name=\"value\"", escaped.
  [[nodiscard]] std::string attribute(std::string_view name, std::string_view value) {
    std::string out = " " + std::string(name) + "=\"";
    replaced_ += append_xml(value, out);
    return out + "\"";
  }
  /// An eId that no other element has.
  [[nodiscard]] std::string id(const std::string& wanted) { return attribute("eId", ids_.unique(wanted)); }
  /// The next of a series: "cit_1", "cit_2" …
  [[nodiscard]] std::string next_id(const std::string& prefix) { return attribute("eId", ids_.next(prefix)); }

  [[nodiscard]] std::string& out() { return out_; }
  [[nodiscard]] Ids& ids() { return ids_; }
  /// How many characters in attributes were no XML.
  [[nodiscard]] std::size_t replaced() const { return replaced_; }

 private:
  void line(std::string_view what, std::string_view name, std::string_view attributes, std::string_view after) {
    indent();
    out_.append(what).append(name).append(attributes).append(after);
  }

  std::string& out_;
  Ids ids_;
  std::size_t depth_ = 0;
  std::size_t replaced_ = 0;
};

}  // namespace congvan::akn
