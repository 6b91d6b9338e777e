// What `congvan` and its decoders say to each other: little-endian numbers and counted bytes, one frame after the other.
//
//   request   magic u32 · kind u8 · ocr u8 · pages u64 · text u64 · size u64 · bytes
//   answer    any number of progress frames (tag u8 = 1 · pages done u64), then tag u8 = 2 · size u64 · body
//   body      status u8 · (problem u8 · detail) or (text · format · encoding · pages u64 (all ones: unknown) · ocr u8 · doubts)
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "input/decoded.hpp"

namespace congvan::input {

enum class DecodeKind : std::uint8_t { pdf, picture, rtf, word97, count_ };

/// Whether pages are read by a recogniser: those without a text layer, none, all.
enum class OcrMode : std::uint8_t { automatic, never, always, count_ };

struct DecodeRequest {
  DecodeKind kind = DecodeKind::pdf;
  OcrMode ocr = OcrMode::automatic;
  std::uint64_t most_pages = 0;
  std::uint64_t most_text = 0;
  std::uint64_t size = 0;  ///< of the bytes that follow
};

/// The program that congvan-decode asks for where it finds pictures of letters: it has no recogniser itself.
inline constexpr std::string_view kRecogniser = "congvan-recognise";

inline constexpr std::size_t kRequestSize = 4 + 1 + 1 + 8 + 8 + 8;
inline constexpr std::uint8_t kProgressTag = 1;
inline constexpr std::uint8_t kAnswerTag = 2;

[[nodiscard]] std::string to_bytes(const DecodeRequest& request);
/// False when the bytes (kRequestSize of them) are no request.
[[nodiscard]] bool read_request(std::string_view bytes, DecodeRequest* request);

[[nodiscard]] std::string to_bytes(const Decoded& decoded);
[[nodiscard]] std::string to_bytes(const DecodeError& error);
/// The body of an answer. Throws the DecodeError that it holds; DecodeError damaged when it is none.
[[nodiscard]] Decoded read_answer(std::string_view body);

void append_number(std::string& bytes, std::uint64_t value, unsigned size);
[[nodiscard]] std::uint64_t number_at(std::string_view bytes, std::size_t at, unsigned size);

}  // namespace congvan::input
