// Bytes to text: what is NFC already is borrowed; what is not is replaced stretch by stretch, and the rest copied around it.
#include "congvan/text.hpp"

#include <memory>
#include <utility>

#include "text/nfc.hpp"
#include "text/utf8.hpp"

namespace congvan {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kMaxStretch = std::size_t{1} << 29;  // ICU counts in 32 bits, in UTF-16
constexpr std::size_t kMaxRepaired = 64;

/// The text as written so far: nothing until the first change.
class Rewriter {
 public:
  Rewriter(std::string_view bytes, std::string& out) : bytes_(bytes), out_(out) {}

  void replace(Span piece, std::string_view with) {
    handled_ = piece.end;
    if (with == bytes_.substr(piece.start, piece.size())) return;
    if (out_.capacity() < bytes_.size()) out_.reserve(bytes_.size() + 64);
    out_.append(bytes_.substr(copied_, piece.start - copied_)).append(with);
    copied_ = piece.end;
  }
  /// True when the text differs from its bytes; `out` is whole then.
  [[nodiscard]] bool finish() {
    if (copied_ == 0) return false;
    out_.append(bytes_.substr(copied_));
    return true;
  }
  [[nodiscard]] std::size_t written() const { return out_.size(); }
  /// The end of the last piece replaced: what follows it up to here is valid and inert.
  [[nodiscard]] std::size_t handled() const { return handled_; }

 private:
  std::string_view bytes_;
  std::string& out_;
  std::size_t copied_ = 0;
  std::size_t handled_ = 0;
};

/// From the character before `at`, on which marks may sit, to the next character that nothing before it can change.
[[nodiscard]] Span stretch_around(std::string_view bytes, std::size_t at, const Decoded& first, std::size_t floor) {
  Span stretch{at, at + first.size};
  if (at > floor && !has_nfc_boundary_before(first.value)) {
    do --stretch.start;
    while (stretch.start > floor && (static_cast<unsigned char>(bytes[stretch.start]) & 0xC0) == 0x80);
  }
  while (stretch.end < bytes.size() && stretch.size() < kMaxStretch) {
    if (static_cast<unsigned char>(bytes[stretch.end]) < 0xCC) break;  // below U+0300
    const Decoded c = decode_utf8(bytes, stretch.end);
    if (!c.valid || has_nfc_boundary_before(c.value)) break;
    stretch.end += c.size;
  }
  return stretch;
}

}  // namespace

Text Text::from_utf8(std::string_view bytes) {
  Text text;
  Rewriter out(bytes, text.owned_);
  std::unique_ptr<Normaliser> normaliser;
  std::size_t repaired_end = static_cast<std::size_t>(-1);
  for (std::size_t at = 0; (at = find_unusual(bytes, at)) < bytes.size();) {
    const Decoded c = decode_utf8(bytes, at);
    if (!c.valid) {
      out.replace({at, at + c.size}, kReplacement);
      const Span place{out.written() - kReplacement.size(), out.written()};
      if (place.start != repaired_end && ++text.repaired_count <= kMaxRepaired) text.repaired.push_back(place);
      if (text.repaired_count <= kMaxRepaired) text.repaired.back().end = place.end;
      repaired_end = place.end;
    } else if (!is_nfc_inert(c.value)) {
      if (!normaliser) normaliser = std::make_unique<Normaliser>();
      const Span stretch = stretch_around(bytes, at, c, out.handled());
      out.replace(stretch, normaliser->normalise(bytes.substr(stretch.start, stretch.size())));
      at = stretch.end;
      continue;
    }
    at += c.size;
  }
  text.utf8 = out.finish() ? std::string_view(text.owned_) : bytes;
  return text;
}

Text::Text(Text&& other) noexcept { *this = std::move(other); }

Text& Text::operator=(Text&& other) noexcept {
  if (this == &other) return *this;
  const bool owning = !other.owned_.empty();  // `utf8` then views `owned_`, whose bytes a short string moves with it
  owned_ = std::move(other.owned_);
  utf8 = owning ? std::string_view(owned_) : other.utf8;
  encoding = other.encoding;
  repaired = std::move(other.repaired);
  repaired_count = other.repaired_count;
  other.owned_.clear();
  other.utf8 = {};
  other.repaired.clear();
  other.repaired_count = 0;
  return *this;
}

}  // namespace congvan
