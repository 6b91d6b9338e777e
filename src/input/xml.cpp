#include "input/xml.hpp"

#include <algorithm>
#include <charconv>

namespace congvan::input {
namespace {

// What the tree takes beside the bytes, from above: two nodes of 64 bytes an angle bracket, 40 bytes an attribute.
constexpr std::size_t largest_tree = std::size_t{352} << 20U;

std::size_t tree_size(std::string_view bytes) {
  const auto brackets = static_cast<std::size_t>(std::ranges::count(bytes, '<'));
  const auto attributes = static_cast<std::size_t>(std::ranges::count(bytes, '='));
  return bytes.size() + brackets * 128 + attributes * 40;
}

}  // namespace

pugi::xml_node child(pugi::xml_node node, std::uint32_t tag) {
  for (pugi::xml_node next = node.first_child(); next; next = next.next_sibling()) {
    if (tag_of(next) == tag) return next;
  }
  return {};
}

pugi::xml_attribute attribute(pugi::xml_node node, std::uint32_t tag) {
  for (pugi::xml_attribute next = node.first_attribute(); next; next = next.next_attribute()) {
    if (tag_of(next.name()) == tag) return next;
  }
  return {};
}

std::string_view value_of(pugi::xml_node node, std::uint32_t tag) { return attribute(node, tag).value(); }

int number(std::string_view digits, int otherwise) {
  int result = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), result);
  return error == std::errc() && end == digits.data() + digits.size() && result >= 0 && result <= 1'000'000 ? result : otherwise;
}

Xml::Xml(Bytes bytes, std::string_view name, const Limits& limits, Blanks blanks) : bytes_(std::move(bytes)) {
  if (tree_size(bytes_.view()) > std::min(largest_tree, limits.inflated)) throw DecodeError(Problem::too_large, std::string(name));
  const unsigned options = pugi::parse_default | (blanks == Blanks::all ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
  const pugi::xml_parse_result result = document_.load_buffer_inplace(bytes_.data.get(), bytes_.size, options);
  if (!result || !document_.document_element()) throw DecodeError(Problem::damaged, std::string(name) + ": " + result.description());
}

}  // namespace congvan::input
