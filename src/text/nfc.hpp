// Normalisation form C of short stretches of text, by ICU; stands apart so that ICU is seen in one file only.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace congvan {

/// False for a character that may change under NFC or change what stands before it. (True is certain, false is not.)
[[nodiscard]] bool is_nfc_inert(char32_t c);
/// True when nothing before the character changes its form, nor it what stands before.
[[nodiscard]] bool has_nfc_boundary_before(char32_t c);

/// Normalises stretches, and remembers the short ones: a text in NFD holds some hundred different syllable letters.
class Normaliser {
 public:
  /// NFC of valid UTF-8, at most 512 MB; the view lasts until the next call. Linear in the stretch, endless runs of marks too.
  [[nodiscard]] std::string_view normalise(std::string_view stretch);

 private:
  struct Known {
    std::uint64_t source = 0;  // its bytes
    std::array<char, 7> form = {};
    std::uint8_t size = 0;
  };
  [[nodiscard]] std::string_view compose(std::string_view stretch);
  std::array<Known, 512> known_ = {};
  std::string ordered_;
  std::string form_;
};

}  // namespace congvan
