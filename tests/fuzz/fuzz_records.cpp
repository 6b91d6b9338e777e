// `--from-records`: any file of records to what every form of output makes of it. What was written once is written the same again.
#include <sys/mman.h>
#include <unistd.h>

#include "claims.hpp"
#include "document.hpp"
#include "records/pieces.hpp"
#include "records/stored_record.hpp"

namespace {

using namespace congvan;

std::string json_of(const records::StoredRecord& stored) {
  std::string out;
  write_json(stored.document(), Language::english, 0, out);
  return out;
}

void check_stored(const records::StoredRecord& stored) {
  records::JsonParser parser;
  // Places that contradict each other are settled by the first writing.
  const std::string first = json_of(stored);
  fuzz::hold_json(first, "a record that was read");
  const std::string second = json_of(records::read_record(first, parser));
  const std::string third = json_of(records::read_record(second, parser));
  fuzz::hold_same(third, second, "a record that was read and written is the same again");
  const Document document = stored.document();
  fuzz::check_tables(document);
  fuzz::check_calendar(document);
  fuzz::check_findings(document);
  fuzz::check_shown(document);
  fuzz::check_exports(document);
  fuzz::check_stores(document);
}

/// A file in memory.
class File {
 public:
  explicit File(std::string_view bytes) : descriptor_(::memfd_create("fuzz", MFD_CLOEXEC)) {
    fuzz::hold(::write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), "a file in memory can be written");
    ::lseek(descriptor_, 0, SEEK_SET);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { ::close(descriptor_); }
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t most = 16'384;
  const File file(fuzz::view_of(data, size));
  records::PieceReader pieces(file.descriptor(), most);
  records::JsonParser parser;
  std::size_t line = 1;
  while (const auto piece = pieces.next()) {
    fuzz::hold(piece->line >= line, "pieces come in the order of their lines");
    line = piece->line;
    fuzz::hold(piece->text.size() <= most && (piece->too_large == piece->text.empty()), "a piece is whole or too large", piece->text);
    if (piece->too_large) continue;
    try {
      check_stored(records::read_record(fuzz::Exact(piece->text).view(), parser));
    } catch (const records::BadRecord& bad) {
      fuzz::hold(fuzz::is_utf8(bad.what()), "what is wrong is told in UTF-8", bad.what());
    }
  }
  fuzz::hold(pieces.error_number() == 0, "a file in memory is read to its end");
  return 0;
}
