#include "input/package.hpp"

#include <utility>

#include "input/decode.hpp"
#include "input/zip.hpp"

namespace congvan::input {
namespace {

constexpr std::size_t most_documents = 10'000;  // of one file
constexpr std::size_t deepest = 8;
constexpr char separator = '!';

/// Goes down into archives and packages; what all of them hold together is bounded.
class Walk {
 public:
  Walk(bool as_text, const Limits& limits, const std::function<void(const FoundDocument&)>& visit)
      : as_text_(as_text), limits_(limits), visit_(visit) {}

  void take(FoundDocument document, std::size_t depth) {
    Sniffed found = sniff(document.bytes);
    if (as_text_ && found.kind == Kind::unsupported) found = {};
    document.kind = found.kind;
    document.size = document.bytes.size();
    try {
      if (found.kind == Kind::unsupported) throw DecodeError(Problem::unsupported_format, std::string(found.name));
      if (found.kind == Kind::zip) document.kind = kind_of_zip(document.bytes, limits_, depth);
      if (document.kind == Kind::zip) return take_archive(document, depth);
      if (found.kind == Kind::edxml) return take_package(document, depth);
    } catch (const DecodeError& error) {
      document.error = error;
    }
    visit_(document);
  }

 private:
  void take_archive(const FoundDocument& archive_file, std::size_t depth) {
    Archive archive(archive_file.bytes, limits_, depth);
    for (const Archive::Entry& entry : archive.entries()) {
      FoundDocument member{
          archive_file.path + separator + entry.name, {}, entry.size, Kind::text, archive_file.header, {}, archive_file.enclosed};
      if (++seen_ > most_documents) {
        member.error.emplace(Problem::too_large, "more than " + std::to_string(most_documents) + " files in an archive");
        return visit_(member);
      }
      Bytes bytes;
      if (!read(archive, entry, bytes, member)) {
        visit_(member);
        continue;
      }
      member.bytes = bytes.view();
      take(std::move(member), depth + 1);
    }
  }

  bool read(Archive& archive, const Archive::Entry& entry, Bytes& bytes, FoundDocument& member) {
    try {
      if (entry.error) throw DecodeError(*entry.error);
      if (entry.size > limits_.inflated) throw DecodeError(Problem::too_large, "all files of the archive together");
      limits_.inflated -= entry.size;
      bytes = archive.read(entry.index);
      return true;
    } catch (const DecodeError& error) {
      member.error = error;
      return false;
    }
  }

  // The first attachment is the document that the header speaks of; the others belong to it.
  void take_package(const FoundDocument& file, std::size_t depth) {
    if (depth >= deepest) throw DecodeError(Problem::too_large, "packages inside packages, at most " + std::to_string(deepest));
    const Package package = read_edxml(file.bytes, limits_);
    if (package.attachments.empty()) throw DecodeError(Problem::no_text, "package without attachments");
    const Package* header = &package;
    for (const Package::Attachment& attachment : package.attachments) {
      FoundDocument member{file.path + separator + attachment.name, attachment.bytes, 0, Kind::text, header, {}, header == nullptr};
      header = nullptr;
      if (attachment.problem) {
        member.error.emplace(*attachment.problem, attachment.name);
        visit_(member);
      } else {
        take(std::move(member), depth + 1);
      }
    }
  }

  bool as_text_;
  Limits limits_;
  const std::function<void(const FoundDocument&)>& visit_;
  std::size_t seen_ = 0;
};

}  // namespace

void for_each_document(const std::string& path, std::string_view bytes, bool as_text, const Limits& limits,
                       const std::function<void(const FoundDocument&)>& visit) {
  Walk(as_text, limits, visit).take({path, bytes, bytes.size(), Kind::text, nullptr, {}}, 0);
}

}  // namespace congvan::input
