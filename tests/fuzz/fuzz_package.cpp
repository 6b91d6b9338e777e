// Any file to the documents in it, through archives and exchange packages (ZIP, edXML), each by its reader.
#include "decode/words.hpp"
#include "input/package.hpp"
#include "readers.hpp"

namespace {

using namespace congvan;

input::Decoded read(input::Decoder& decoder, const input::FoundDocument& found) {
  if (found.kind == input::Kind::rtf) return decode::decode_rtf(found.bytes, fuzz::small_limits);
  if (found.kind == input::Kind::compound) return decode::decode_word97(found.bytes, fuzz::small_limits);
  if (found.kind == input::Kind::pdf || found.kind == input::Kind::picture) throw input::DecodeError(input::Problem::no_text, "pages");
  return decoder.decode(found.kind, found.bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t one_in = 6;
  static input::Decoder decoder({.encoding = {}, .ocr = input::OcrMode::never, .workers = 1, .limits = fuzz::small_limits});
  const fuzz::Exact bytes(fuzz::view_of(data, size));
  const bool whole = fuzz::is_one_in(one_in, bytes.view());
  std::size_t found_bytes = 0;
  input::for_each_document("a.zip", bytes.view(), false, fuzz::small_limits, [&](const input::FoundDocument& found) {
    fuzz::hold(found.path.starts_with("a.zip"), "a document's path begins with its file's", found.path);
    found_bytes += found.bytes.size();
    fuzz::hold(found_bytes <= fuzz::small_limits.inflated * 2 + bytes.view().size(), "an archive keeps its limits");
    if (found.error) return fuzz::check_refused(*found.error);
    try {
      const input::Decoded decoded = read(decoder, found);
      if (whole) fuzz::check_decoded(decoded, found.header);
    } catch (const input::DecodeError& error) {
      fuzz::check_refused(error);
    }
  });
  return 0;
}
