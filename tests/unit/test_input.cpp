// Files to bytes: what a file is, its hash, and the buffer that all files share.
#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>

#include "input/read.hpp"
#include "input/sha256.hpp"
#include "input/sniff.hpp"

using namespace congvan::input;
using namespace std::string_view_literals;

namespace {

/// A file that is gone when the test ends.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view content) {
    const int descriptor = ::mkstemp(path_.data());
    REQUIRE(descriptor >= 0);
    ::close(descriptor);
    std::ofstream(path_, std::ios::binary) << content;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { ::unlink(path_.c_str()); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_ = "/tmp/congvan-test-XXXXXX";
};

// A copy whose end is the end of its memory: a sanitizer sees one byte too far.
std::string_view format_of_exact(std::string_view bytes) {
  const std::unique_ptr<char[]> copy(new char[bytes.size()]);
  bytes.copy(copy.get(), bytes.size());
  return sniff({copy.get(), bytes.size()}).name;
}

}  // namespace

TEST_CASE("a file is what its first bytes say") {
  CHECK(format_of_exact("\x89PNG\r\n\x1A\n....") == "PNG");
  CHECK(format_of_exact("%PDF-1.4") == "PDF");
  CHECK(format_of_exact("RIFF....WEBPVP8") == "WebP");
  CHECK(format_of_exact("\xFF\xFE"
                        "S\0"sv)
            .empty());
  CHECK(format_of_exact("\xFF\xFE\0\0"sv) == "UTF-32");
  CHECK(format_of_exact("%PDF").empty());
  CHECK(format_of_exact("RIFF").empty());
  CHECK(format_of_exact("").empty());
  CHECK(format_of_exact("\xEF\xBB\xBFSố: 1").empty());
  CHECK(format_of_exact("a\0b"sv) == "binary data");
  CHECK(format_of_exact("số").empty());
}

TEST_CASE("markup is what its first element says") {
  CHECK(sniff("<!DOCTYPE html><html>").kind == Kind::html);
  CHECK(sniff("\xEF\xBB\xBF <?xml version=\"1.0\"?>\n<!-- x --><html xmlns=''>").kind == Kind::html);
  CHECK(sniff("<P class=x>Số").kind == Kind::html);
  CHECK(sniff("<edXML:edXML xmlns:edXML=''>").kind == Kind::edxml);
  CHECK(sniff("<?xml version='1.0'?><w:wordDocument>").kind == Kind::unsupported);
  CHECK(sniff("<phòng> là chỗ để trống").kind == Kind::text);
  CHECK(sniff("{\\rtf1").kind == Kind::rtf);
  const std::string wide = [] {
    std::string bytes;
    for (const char c : "<html><p>a document of words"sv) bytes.append({c, '\0'});
    return bytes;
  }();
  CHECK(sniff(wide).kind == Kind::html);
}

TEST_CASE("SHA-256 is that of FIPS 180-4's examples") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("files of every size around the buffer's are read whole") {
  FileReader reader(1 << 20);
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{8191}, std::size_t{8192}, std::size_t{65535},
                                 std::size_t{65536}, std::size_t{65537}, std::size_t{300000}}) {
    CAPTURE(size);
    std::string content(size, 'x');
    if (size > 0) content.back() = 'z';
    const TemporaryFile file(content);
    const ReadResult result = reader.read_path(file.path());
    CHECK_FALSE(result.failure);
    CHECK(result.bytes == content);
    CHECK(result.size == size);
  }
}

TEST_CASE("a limit holds to the byte, for files and for pipes") {
  const TemporaryFile file(std::string(100, 'x'));
  CHECK_FALSE(FileReader(100).read_path(file.path()).failure);
  CHECK(FileReader(99).read_path(file.path()).failure->code == ErrorCode::too_large);
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  REQUIRE(::write(ends[1], "12345", 5) == 5);
  ::close(ends[1]);
  CHECK(FileReader(4).read_descriptor(ends[0]).failure->code == ErrorCode::too_large);
  ::close(ends[0]);
}

TEST_CASE("what cannot be read says why") {
  FileReader reader(100);
  CHECK(reader.read_path("/nowhere/at/all").failure->code == ErrorCode::not_found);
  CHECK(reader.read_path("/").failure->code == ErrorCode::read_failed);
  CHECK(reader.read_descriptor(-1).failure->code == ErrorCode::read_failed);
  const TemporaryFile picture("GIF89a picture");
  const ReadResult refused = reader.read_path(picture.path());
  CHECK(refused.failure->code == ErrorCode::unsupported_format);
  CHECK(refused.failure->format == "GIF");
}
