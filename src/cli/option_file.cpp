#include "cli/option_file.hpp"

#include <cerrno>

#include "input/read.hpp"
#include "text/printable.hpp"

namespace congvan::cli {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30U;

}  // namespace

std::string bytes_of_file(const std::string& path, Msg wrong, Language language) {
  input::FileReader reader(most_bytes, {}, true);
  const input::ReadResult file = reader.read_path(path);
  if (!file.failure) return std::string(file.bytes);
  const int number = file.failure->error_number != 0 ? file.failure->error_number : EFBIG;
  throw UsageError{say(wrong, language, {printable(path), reason(number, language)})};
}

}  // namespace congvan::cli
