// `congvan show`: a document for people, with its record beside it; and a folder of pages over many.
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "cli/commands.hpp"
#include "cli/looker.hpp"
#include "cli/output_file.hpp"
#include "cli/user_bodies.hpp"
#include "output/shown.hpp"

namespace congvan::cli {
namespace {

std::size_t columns_of_terminal() {
  constexpr std::size_t usual = 120;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* const columns = std::getenv("COLUMNS");
  const int number = columns == nullptr ? 0 : std::atoi(columns);
  return number > 0 ? static_cast<std::size_t>(number) : usual;
}

bool has_colour(const Options& options) {
  const char* const none = std::getenv("NO_COLOR");
  return options.output.empty() && ::isatty(STDOUT_FILENO) != 0 && (none == nullptr || *none == '\0');
}

struct Drawn : Product {
  std::string page;
  IndexRow row;
};

/// Documents one after the other, as text or as pages, into one output.
class Printing : public Looker {
 public:
  Printing(const Options& options, Language language, Sink& sink)
      : html_(options.html), colour_(has_colour(options)), columns_(columns_of_terminal()), language_(language), sink_(sink) {}

  [[nodiscard]] std::unique_ptr<Product> look_at(const Document& document) const override {
    auto product = std::make_unique<Drawn>();
    if (!document.error) {
      const Shown shown = shown_of(document, audit(document, {.language = language_, .today = {}}), language_);
      if (html_) {
        write_shown_html(shown, document, language_, product->page);
      } else {
        write_shown_text(shown, document.text != nullptr ? document.text->utf8 : std::string_view{}, columns_, colour_, language_,
                         product->page);
      }
    }
    product->bytes = product->page.size();
    return product;
  }
  void take(Product& product) override {
    const std::string& page = static_cast<const Drawn&>(product).page;
    if (page.empty()) return;
    const bool first = pages_++ == 0;
    if (html_ && !first) return;  // told at the end
    if (!first) sink_.write("\n");
    sink_.write(page);
  }
  /// An archive has held more documents than a page can show.
  [[nodiscard]] bool left_some() const { return html_ && pages_ > 1; }

 private:
  bool html_;
  bool colour_;
  std::size_t columns_;
  Language language_;
  Sink& sink_;
  std::size_t pages_ = 0;
};

/// A page for each document, and an index over them, in a folder.
class Folder : public Looker {
 public:
  Folder(std::string folder, Language language) : folder_(std::move(folder)), language_(language) {}

  [[nodiscard]] std::unique_ptr<Product> look_at(const Document& document) const override {
    auto product = std::make_unique<Drawn>();
    const std::vector<Finding> findings = audit(document, {.language = language_, .today = {}});
    if (!document.error) write_shown_html(shown_of(document, findings, language_), document, language_, product->page);
    product->row = index_row_of(document, findings);
    product->bytes = product->page.size();
    return product;
  }
  void take(Product& product) override {
    auto& drawn = static_cast<Drawn&>(product);
    if (!drawn.page.empty()) {
      constexpr std::size_t digits = 6;
      const std::string number = std::to_string(rows_.size() + 1);
      drawn.row.page = std::string(digits - std::min(digits, number.size()), '0') + number + ".html";
      write(drawn.row.page, drawn.page);
    }
    rows_.push_back(std::move(drawn.row));
  }
  void finish() {
    std::string index;
    write_index_html(rows_, language_, index);
    write("index.html", index);
  }

 private:
  void write(const std::string& name, const std::string& page) const {
    OutputFile file(folder_ + name);
    file.sink().write(page);
    file.complete();
    file.publish();
  }
  std::string folder_;
  Language language_;
  std::vector<IndexRow> rows_;
};

Tally write_folder(const Options& options, const Report& report, const Bodies* bodies) {
  const std::string folder = options.output.ends_with('/') ? options.output : options.output + '/';
  if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) throw WriteError(folder, errno);
  Folder pages(folder, report.language());
  const Tally tally = look_at_all(options, {}, report, bodies, pages);
  pages.finish();
  return tally;
}

Tally write_one(const Options& options, const Report& report, const Bodies* bodies, bool& some_left) {
  OutputFile output(options.output);
  std::vector<input::FileId> ids;
  output.add_ids(ids);
  Printing printing(options, report.language(), output.sink());
  const Tally tally = look_at_all(options, ids, report, bodies, printing);
  output.complete();
  output.publish();
  some_left = printing.left_some();
  if (some_left) report.line(say(Msg::pages_need_folder, report.language()));
  return tally;
}

/// One page is for one document.
void check(const Options& options, bool folder, Language language) {
  if (folder && !options.html) throw UsageError{say(Msg::folder_needs_html, language, {printable(options.output)})};
  const bool many = options.paths.size() > 1 || names_folder(options.paths.front());
  if (many && options.html && !folder) throw UsageError{say(Msg::pages_need_folder, language)};
}

}  // namespace

int run_show(const Options& options, const Report& report) {
  const bool folder = names_folder(options.output);
  check(options, folder, report.language());
  const UserBodies bodies(options, report.language());
  bool some_left = false;
  const Tally tally = folder ? write_folder(options, report, bodies.rows()) : write_one(options, report, bodies.rows(), some_left);
  return tally.failed() == 0 && !some_left ? exit_done : exit_some_failed;
}

}  // namespace congvan::cli
