#include "cli/workbook_writer.hpp"

#include "cli/store_errors.hpp"

#if CONGVAN_WITH_XLSXWRITER
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <utility>

#include "cli/output_file.hpp"
#include "cli/stored.hpp"
#include "stores/workbook.hpp"
#endif

namespace congvan::cli {

#if CONGVAN_WITH_XLSXWRITER
namespace {

struct WorkbookProduct : Product {
  WorkbookProduct(stores::DocumentRows what, std::string from) : rows(std::move(what)), file(std::move(from)) {
    bytes = rows.memory() + file.capacity();
  }
  stores::DocumentRows rows;
  std::string file;
};

std::string absolute(const std::string& path) { return std::filesystem::absolute(path).lexically_normal().string(); }

// What the first column of a document leads to: its file, where there is one.
std::string link_of(const Document& document) {
  const bool gone = document.error && document.error->code == input::name_of(input::ErrorCode::not_found);
  return gone || document.source.path == "-" ? std::string() : absolute(file_of(document.source.path));
}

// All tables, unless one is named: a register.
std::span<const Table> sheets_of(const Destination& to) { return to.table == nullptr ? tables() : std::span(to.table, 1); }

stores::WorkbookSettings workbook_of(const Destination& to, const FormatSettings& output) {
  stores::WorkbookSettings settings;
  settings.path = to.path;
  settings.folder = std::filesystem::path(absolute(resolved(output.name))).parent_path().string();
  settings.language = output.language;
  settings.sheets = sheets_of(to);
  settings.numbered = to.table != nullptr;
  if (const char* const rows = std::getenv("CONGVAN_XLSX_ROWS"); rows != nullptr)
    settings.rows = std::clamp<std::size_t>(std::strtoul(rows, nullptr, 10), 2, settings.rows);
  return settings;
}

class WorkbookWriter : public DocumentWriter {
 public:
  WorkbookWriter(Destination to, FormatSettings settings) : to_(std::move(to)), settings_(std::move(settings)) {}

  void begin() override {
    guarded([this] { workbook_ = std::make_unique<stores::Workbook>(workbook_of(to_, settings_)); });
  }
  [[nodiscard]] std::unique_ptr<Product> render(const Document& document) const override {
    return std::make_unique<WorkbookProduct>(stores::DocumentRows(document, settings_.language, sheets_of(to_)), link_of(document));
  }
  void append(Product& rendered) override {
    const auto& product = static_cast<const WorkbookProduct&>(rendered);
    guarded([&] { workbook_->add(product.rows, product.file); });
  }
  void end() override {
    guarded([this] { workbook_->close(); });
    if (const std::size_t cut = workbook_->cells_cut(); cut > 0 && settings_.report != nullptr)
      settings_.report->line(say(Msg::cells_cut, settings_.language, {std::to_string(cut)}));
  }

 private:
  template <class Work>
  void guarded(const Work& work) const {
    told_in_words(settings_.name, settings_.language, work);
  }

  Destination to_;
  FormatSettings settings_;
  std::unique_ptr<stores::Workbook> workbook_;
};

}  // namespace

std::unique_ptr<DocumentWriter> make_workbook(std::vector<Destination> destinations, FormatSettings settings) {
  return std::make_unique<WorkbookWriter>(std::move(destinations.front()), std::move(settings));
}

#else

std::unique_ptr<DocumentWriter> make_workbook(std::vector<Destination> /*destinations*/, FormatSettings settings) {
  throw_in_words({stores::StoreProblem::no_library, 0, "libxlsxwriter-dev"}, settings.name, settings.language);
}

#endif

}  // namespace congvan::cli
