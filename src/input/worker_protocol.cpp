#include "input/worker_protocol.hpp"

#include "congvan/text.hpp"

namespace congvan::input {
namespace {

constexpr std::uint32_t kMagic = 0x31444356;  // "VCD1"
constexpr std::uint64_t kUnknown = ~std::uint64_t{0};

void append_counted(std::string& bytes, std::string_view part) {
  append_number(bytes, part.size(), 8);
  bytes += part;
}

// Takes values from the front; a body that is too short throws.
class Taker {
 public:
  explicit Taker(std::string_view bytes) : rest_(bytes) {}
  std::uint64_t number(unsigned size) {
    const std::string_view part = take(size);
    return number_at(part, 0, size);
  }
  std::string_view counted() { return take(number(8)); }
  /// Words that go into records and messages: UTF-8, whatever a decoder that a file has taken over may say.
  std::string words() { return std::string(Text::from_utf8(counted()).utf8); }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }

 private:
  std::string_view take(std::uint64_t size) {
    if (size > rest_.size()) throw DecodeError(Problem::damaged, "answer cut short");
    const std::string_view part = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return part;
  }
  std::string_view rest_;
};

std::vector<Doubt> take_doubts(Taker& taker, std::size_t text_size) {
  std::vector<Doubt> doubts;
  const std::uint64_t count = taker.number(8);
  if (count > taker.left()) throw DecodeError(Problem::damaged, "answer cut short");
  for (std::uint64_t i = 0; i < count; ++i) {
    Doubt doubt;
    const std::uint64_t kind = taker.number(1);
    doubt.begin = taker.number(8);
    doubt.end = taker.number(8);
    doubt.found = taker.words();
    if (kind > static_cast<std::uint64_t>(Doubt::Kind::ocr_unsure) || doubt.begin > doubt.end || doubt.end > text_size) {
      throw DecodeError(Problem::damaged, "answer out of range");
    }
    doubt.kind = static_cast<Doubt::Kind>(kind);
    doubts.push_back(std::move(doubt));
  }
  return doubts;
}

}  // namespace

void append_number(std::string& bytes, std::uint64_t value, unsigned size) {
  for (unsigned i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, unsigned size) {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < size; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

std::string to_bytes(const DecodeRequest& request) {
  std::string bytes;
  append_number(bytes, kMagic, 4);
  append_number(bytes, static_cast<std::uint64_t>(request.kind), 1);
  append_number(bytes, static_cast<std::uint64_t>(request.ocr), 1);
  append_number(bytes, request.most_pages, 8);
  append_number(bytes, request.most_text, 8);
  append_number(bytes, request.size, 8);
  return bytes;
}

bool read_request(std::string_view bytes, DecodeRequest* request) {
  if (bytes.size() != kRequestSize || number_at(bytes, 0, 4) != kMagic) return false;
  const std::uint64_t kind = number_at(bytes, 4, 1);
  const std::uint64_t ocr = number_at(bytes, 5, 1);
  if (kind >= static_cast<std::uint64_t>(DecodeKind::count_) || ocr >= static_cast<std::uint64_t>(OcrMode::count_)) return false;
  request->kind = static_cast<DecodeKind>(kind);
  request->ocr = static_cast<OcrMode>(ocr);
  request->most_pages = number_at(bytes, 6, 8);
  request->most_text = number_at(bytes, 14, 8);
  request->size = number_at(bytes, 22, 8);
  return true;
}

std::string to_bytes(const Decoded& decoded) {
  std::string bytes;
  bytes.reserve(decoded.text.size() + 256);
  append_number(bytes, 0, 1);
  append_counted(bytes, decoded.text);
  append_counted(bytes, decoded.format);
  append_counted(bytes, decoded.encoding);
  append_number(bytes, decoded.pages ? *decoded.pages : kUnknown, 8);
  append_number(bytes, decoded.ocr ? 1 : 0, 1);
  append_number(bytes, decoded.doubts.size(), 8);
  for (const Doubt& doubt : decoded.doubts) {
    append_number(bytes, static_cast<std::uint64_t>(doubt.kind), 1);
    append_number(bytes, doubt.begin, 8);
    append_number(bytes, doubt.end, 8);
    append_counted(bytes, doubt.found);
  }
  return bytes;
}

std::string to_bytes(const DecodeError& error) {
  std::string bytes;
  append_number(bytes, 1, 1);
  append_number(bytes, static_cast<std::uint64_t>(error.problem()), 1);
  append_counted(bytes, error.what());
  return bytes;
}

Decoded read_answer(std::string_view body) {
  Taker taker(body);
  if (taker.number(1) != 0) {
    const std::uint64_t problem = taker.number(1);
    const std::string detail = taker.words();
    if (problem > static_cast<std::uint64_t>(Problem::decoder_missing)) throw DecodeError(Problem::damaged, "answer out of range");
    throw DecodeError(static_cast<Problem>(problem), detail);
  }
  Decoded decoded;
  decoded.text = taker.counted();
  decoded.format = taker.words();
  decoded.encoding = taker.words();
  const std::uint64_t pages = taker.number(8);
  if (pages != kUnknown) decoded.pages = pages;
  decoded.ocr = taker.number(1) != 0;
  decoded.doubts = take_doubts(taker, decoded.text.size());
  return decoded;
}

}  // namespace congvan::input
