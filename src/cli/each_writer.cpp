#include "cli/each_writer.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "cli/output_file.hpp"
#include "text/letters.hpp"

namespace congvan::cli {
namespace {

constexpr std::size_t longest_stem = 180;  // bytes; 255 is what a name may have, with its ending and that of a file in the making

struct FileProduct : Product {
  FileProduct(std::string from, std::optional<OneFile> what) : path(std::move(from)), file(std::move(what)) {
    bytes =
        path.capacity() + (file ? file->bytes.capacity() + file->note.capacity() + file->lacks.capacity() * sizeof(std::string_view) : 0);
  }
  std::string path;
  std::optional<OneFile> file;
};

class EachWriter : public DocumentWriter {
 public:
  EachWriter(std::string name, FormatSettings settings, std::string_view ending, MakeFile make_file)
      : name_(std::move(name)), settings_(std::move(settings)), ending_(ending), make_file_(std::move(make_file)) {}

  void begin() override {
    if (!names_folder(name_)) {
      only_.emplace(name_);
      return;
    }
    if (!name_.ends_with('/')) name_ += '/';
    if (::mkdir(name_.c_str(), 0777) != 0 && errno != EEXIST) throw WriteError(name_, errno);
  }
  void add_ids(std::vector<input::FileId>& ids) const override {
    if (only_) only_->add_ids(ids);
  }
  [[nodiscard]] std::unique_ptr<Product> render(const Document& document) const override { return made(document, nullptr); }
  [[nodiscard]] std::unique_ptr<Product> render_read(const Document& document, const Input& input) const override {
    return made(document, &input);
  }
  void append(Product& rendered) override {
    auto& product = static_cast<FileProduct&>(rendered);
    if (!product.file) return;
    for (const std::string_view part : product.file->lacks) count_lack(part);
    if (!product.file->note.empty() && !settings_.quiet && settings_.report != nullptr)
      settings_.report->about(product.path, product.file->note);
    if (!only_) return write_into_folder(product);
    // Known only now where an archive or a list gave more than one.
    if (first_) throw OutputError{say(Msg::files_need_folder, settings_.language, {settings_.format})};
    first_ = std::move(product.file->bytes);
  }
  void end() override {
    tell_lacks();
    if (!only_) return;
    if (first_) only_->sink().write(*first_);
    if (!first_ && !name_.empty() && name_ != "-") return;
    only_->complete();
    only_->publish();
  }

 private:
  [[nodiscard]] std::unique_ptr<Product> made(const Document& document, const Input* input) const {
    std::optional<OneFile> file;
    if (!document.error && document.record != nullptr) file = make_file_(document, input);
    return std::make_unique<FileProduct>(std::string(document.source.path), std::move(file));
  }

  void count_lack(std::string_view part) {
    const auto known = std::ranges::find(lacks_, part, &std::pair<std::string_view, std::size_t>::first);
    if (known == lacks_.end()) {
      lacks_.emplace_back(part, 1);
    } else {
      ++known->second;
    }
  }
  void tell_lacks() const {
    if (lacks_.empty() || settings_.quiet || settings_.report == nullptr) return;
    std::string list;
    for (const auto& [part, count] : lacks_) list.append(list.empty() ? "" : ", ").append(part).append(" (" + std::to_string(count) + ")");
    settings_.report->line(say(Msg::files_lack, settings_.language, {list}));
  }

  void write_into_folder(const FileProduct& product) {
    ++count_;
    std::string stem = stem_of(product.path);
    if (stem.empty()) stem = std::to_string(count_);
    OutputFile file(name_ + free_name(stem));
    file.sink().write(product.file->bytes);
    file.complete();
    file.publish();
  }
  std::string free_name(const std::string& stem) {
    std::string name = stem + std::string(ending_);
    for (std::size_t& next = next_of_[stem]; !taken_.insert(name).second;) {
      next = next == 0 ? 2 : next + 1;
      name = stem + "-" + std::to_string(next) + std::string(ending_);
    }
    return name;
  }

  std::string name_;
  FormatSettings settings_;
  std::string_view ending_;
  MakeFile make_file_;
  std::optional<OutputFile> only_;  // no folder
  std::optional<std::string> first_;
  std::vector<std::pair<std::string_view, std::size_t>> lacks_;
  std::size_t count_ = 0;
  std::set<std::string> taken_;
  std::map<std::string, std::size_t> next_of_;
};

}  // namespace

std::string stem_of(std::string_view path) {
  path.remove_prefix(path.find_last_of("/!") + 1);
  path = path.substr(0, path.rfind('.') == 0 ? std::string_view::npos : path.rfind('.'));
  path.remove_prefix(std::min(path.find_first_not_of(".-"), path.size()));
  std::size_t size = std::min(path.size(), longest_stem);
  while (size > 0 && size < path.size() && detail::is_continuation(path[size])) --size;
  std::string stem(path.substr(0, size));
  for (char& c : stem)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\' || c == ':') c = '_';
  return stem;
}

std::unique_ptr<DocumentWriter> make_each(std::vector<Destination> destinations, FormatSettings settings, std::string_view ending,
                                          MakeFile make_file) {
  return std::make_unique<EachWriter>(std::move(destinations.front().path), std::move(settings), ending, std::move(make_file));
}

}  // namespace congvan::cli
