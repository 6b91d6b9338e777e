#include "text/nfc.hpp"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

#include "text/utf8.hpp"

namespace congvan {
namespace {

constexpr std::size_t kLong = 256;  // bytes: ICU sorts marks by insertion, which longer runs would feel

// The library makes a form when it is first asked for it, which only a want of memory can prevent.
[[nodiscard]] const icu::Normalizer2& made(const icu::Normalizer2* (*make)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const form = make(status);
  if (form == nullptr || U_FAILURE(status)) throw std::bad_alloc();
  return *form;
}

[[nodiscard]] const icu::Normalizer2& form_c() {
  static const icu::Normalizer2& form = made(icu::Normalizer2::getNFCInstance);
  return form;
}

[[nodiscard]] const icu::Normalizer2& form_d() {
  static const icu::Normalizer2& form = made(icu::Normalizer2::getNFDInstance);
  return form;
}

/// Every character replaced by its full canonical decomposition; marks keep their order.
void decompose(std::string_view text, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString parts;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode_utf8(text, at);
    if (form_d().quickCheck(icu::UnicodeString(static_cast<UChar32>(c.value)), status) == UNORM_YES ||
        !form_d().getDecomposition(static_cast<UChar32>(c.value), parts)) {
      out.append(text.substr(at, c.size));
    } else {
      parts.toUTF8String(out);
    }
    at += c.size;
  }
}

/// Sorts the run of marks at `begin` by combining class, equal ones in their order, counting bytes a class. Returns the run's end.
[[nodiscard]] std::size_t sort_marks(std::string& text, std::size_t begin, std::string& scratch) {
  std::array<std::size_t, 256> places = {};
  std::size_t end = begin;
  const auto class_at = [&](std::size_t at, Decoded* c) {
    *c = decode_utf8(text, at);
    return form_c().getCombiningClass(static_cast<UChar32>(c->value));
  };
  for (Decoded c; end < text.size(); end += c.size) {
    const std::uint8_t order = class_at(end, &c);
    if (order == 0) break;
    places[order] += c.size;
  }
  std::size_t place = 0;
  for (std::size_t& p : places) place += std::exchange(p, place);
  scratch.resize(end - begin);
  Decoded c;
  for (std::size_t at = begin; at < end; at += c.size) {
    const std::uint8_t order = class_at(at, &c);
    std::memcpy(scratch.data() + places[order], text.data() + at, c.size);
    places[order] += c.size;
  }
  text.replace(begin, end - begin, scratch);
  return end;
}

/// Canonical decomposition in linear time.
void order_canonically(std::string_view text, std::string& out) {
  out.clear();
  decompose(text, out);
  std::string scratch;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = sort_marks(out, at, scratch);
    at = end > at ? end : at + decode_utf8(out, at).size;
  }
}

}  // namespace

bool has_nfc_boundary_before(char32_t c) {
  if (c < 0x300) return true;
  if (c < 0x370) return false;  // all of them are marks
  return form_c().hasBoundaryBefore(static_cast<UChar32>(c));
}

bool is_nfc_inert(char32_t c) {
  if (c >= 0xE000 && c <= 0xF8FF) return true;  // private use: bullets of symbol fonts
  if (!has_nfc_boundary_before(c)) return false;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString mapped;
  return !form_c().getRawDecomposition(static_cast<UChar32>(c), mapped) ||
         form_c().quickCheck(icu::UnicodeString(static_cast<UChar32>(c)), status) == UNORM_YES;
}

std::string_view Normaliser::compose(std::string_view stretch) {
  if (stretch.size() > kLong) {
    order_canonically(stretch, ordered_);
    stretch = ordered_;
  }
  form_.clear();
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&form_);
  form_c().normalizeUTF8(0, icu::StringPiece(stretch.data(), static_cast<std::int32_t>(stretch.size())), sink, nullptr, status);
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  return U_SUCCESS(status) ? std::string_view(form_) : stretch;
}

std::string_view Normaliser::normalise(std::string_view stretch) {
  if (stretch.size() > sizeof(std::uint64_t)) return compose(stretch);
  std::uint64_t source = 0;  // never 0, and unambiguous: no stretch ends in NUL, for NUL is no mark
  std::memcpy(&source, stretch.data(), stretch.size());
  Known& known = known_[(source * 0x9E3779B97F4A7C15U) >> 55];
  if (known.source == source) return {known.form.data(), known.size};
  const std::string_view form = compose(stretch);
  if (form.size() > known.form.size()) return form;
  known.source = source;
  known.size = static_cast<std::uint8_t>(form.size());
  std::copy(form.begin(), form.end(), known.form.begin());
  return {known.form.data(), known.size};
}

}  // namespace congvan
