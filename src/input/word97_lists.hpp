// The automatic numbers of a Word 97 file: lists (PlfLst) and their instances (PlfLfo), which paragraphs and styles name.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "input/numbering.hpp"
#include "input/word97_styles.hpp"

namespace congvan::input {

/// MSONFC ([MS-OSHARED] 2.2.1.3); forms of other scripts are written as decimals.
[[nodiscard]] NumberFormat number_format(std::uint16_t nfc);

class Word97Lists {
 public:
  Word97Lists(const Word97File& file, const Word97Styles& styles);
  /// Counts the paragraph, if it is numbered, and gives its label.
  [[nodiscard]] std::string next_label(const Word97Paragraph& paragraph);

 private:
  struct List {
    std::uint32_t id = 0;
    std::size_t levels = 9;
    std::array<std::uint16_t, 9> styles{};  // istd of the style that stands for each level
  };
  void read_lists(const Word97File& file);
  void read_instances(const Word97File& file);
  [[nodiscard]] List list_at(const ByteView& table, std::size_t at) const;
  [[nodiscard]] ListLevel level_at(const ByteView& table, std::size_t& at) const;
  [[nodiscard]] std::vector<Lists::Override> overrides_at(const ByteView& table, std::size_t& at, std::size_t count) const;

  const Word97Styles* styles_;
  Lists lists_;
  std::unordered_map<std::uint32_t, List> by_id_;
  std::vector<std::uint32_t> list_of_instance_;
};

}  // namespace congvan::input
