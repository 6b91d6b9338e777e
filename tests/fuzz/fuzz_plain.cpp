// Plain bytes in any encoding to text. The first byte chooses the encoding that the user names, or none.
#include "input/plain.hpp"
#include "readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congvan;
  if (size == 0) return 0;
  constexpr unsigned choices = static_cast<unsigned>(input::Encoding::ibm850) + 1;
  const unsigned choice = data[0] % (2 * choices);
  std::optional<input::Encoding> forced;
  if (choice < choices) forced = static_cast<input::Encoding>(choice);
  return fuzz::check_reader(fuzz::view_of(data, size).substr(1), [&](std::string_view bytes) {
    const bool plain = !forced && input::is_plain_utf8(bytes);
    input::Decoded decoded = input::read_plain(bytes, forced);
    // UTF-8 keeps what is broken in it, mojibake that is undone too: Text tells of it.
    const bool was_utf8 = decoded.encoding.starts_with("UTF-8") || decoded.encoding.ends_with(" in UTF-8");
    fuzz::hold(fuzz::is_utf8(decoded.text) || was_utf8, "another encoding becomes UTF-8", decoded.encoding);
    if (plain) fuzz::hold_same(decoded.text, bytes, "plain UTF-8 is its own text");
    return decoded;
  });
}
