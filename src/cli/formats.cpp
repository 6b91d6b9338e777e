#include "cli/formats.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "cli/akn_writer.hpp"
#include "cli/archive_writer.hpp"
#include "cli/edxml_writer.hpp"
#include "cli/envelope_writer.hpp"
#include "cli/workbook_writer.hpp"
#include "text/letters.hpp"

namespace congvan::cli {
namespace {

/// Bytes, one piece a destination.
struct Pieces : Product {
  explicit Pieces(std::vector<std::string> what) : pieces(std::move(what)) {
    for (const std::string& piece : pieces) bytes += piece.capacity();
  }
  std::vector<std::string> pieces;
};

std::unique_ptr<Product> one_piece(std::string piece) {
  std::vector<std::string> pieces;
  pieces.push_back(std::move(piece));
  return std::make_unique<Pieces>(std::move(pieces));
}

const std::vector<std::string>& pieces_of(const Product& product) { return static_cast<const Pieces&>(product).pieces; }

/// JSON: one array.
class ArrayWriter : public DocumentWriter {
 public:
  ArrayWriter(Sink& sink, FormatSettings settings) : sink_(sink), settings_(std::move(settings)) {}
  void begin() override { sink_.write("["); }
  [[nodiscard]] std::unique_ptr<Product> render(const Document& document) const override {
    std::string out;
    write_json(document, settings_.language, 2, out);
    return one_piece(std::move(out));
  }
  void append(Product& rendered) override {
    sink_.write(first_ ? "\n" : ",\n");
    sink_.write(pieces_of(rendered).front());
    first_ = false;
  }
  void end() override { sink_.write(first_ ? "]\n" : "\n]\n"); }

 private:
  Sink& sink_;
  FormatSettings settings_;
  bool first_ = true;
};

/// JSON Lines: an object a line.
class LinesWriter : public DocumentWriter {
 public:
  LinesWriter(Sink& sink, FormatSettings settings) : sink_(sink), settings_(std::move(settings)) {}
  void begin() override {}
  [[nodiscard]] std::unique_ptr<Product> render(const Document& document) const override {
    std::string out;
    write_json(document, settings_.language, 0, out);
    out += '\n';
    return one_piece(std::move(out));
  }
  void append(Product& rendered) override { sink_.write(pieces_of(rendered).front()); }
  void pause() override {
    if (settings_.prompt) sink_.flush();
  }
  void end() override {}

 private:
  Sink& sink_;
  FormatSettings settings_;
};

/// CSV: a header, then the document's rows, for each table in its own sink.
class TablesWriter : public DocumentWriter {
 public:
  TablesWriter(std::vector<Destination> destinations, FormatSettings settings)
      : destinations_(std::move(destinations)), settings_(std::move(settings)) {}
  void begin() override {
    for (const Destination& to : destinations_) {
      std::string header;
      write_csv_header(*to.table, settings_.excel, header);
      to.sink->write(header);
    }
  }
  [[nodiscard]] std::unique_ptr<Product> render(const Document& document) const override {
    std::vector<std::string> pieces(destinations_.size());
    for (std::size_t i = 0; i < destinations_.size(); ++i)
      write_csv_rows(*destinations_[i].table, document, settings_.language, settings_.excel, pieces[i]);
    return std::make_unique<Pieces>(std::move(pieces));
  }
  void append(Product& rendered) override {
    for (std::size_t i = 0; i < destinations_.size(); ++i) destinations_[i].sink->write(pieces_of(rendered)[i]);
  }
  void end() override {}

 private:
  std::vector<Destination> destinations_;
  FormatSettings settings_;
};

/// A calendar of dated actions.
class CalendarWriter : public DocumentWriter {
 public:
  CalendarWriter(Sink& sink, FormatSettings settings) : sink_(sink), settings_(std::move(settings)) {}
  void begin() override {
    std::string out;
    write_ics_header(out);
    sink_.write(out);
  }
  [[nodiscard]] std::unique_ptr<Product> render(const Document& document) const override {
    std::string out;
    write_ics_events(document, settings_.language, out);
    return one_piece(std::move(out));
  }
  void append(Product& rendered) override { sink_.write(pieces_of(rendered).front()); }
  void end() override {
    std::string out;
    write_ics_footer(out);
    sink_.write(out);
  }

 private:
  Sink& sink_;
  FormatSettings settings_;
};

template <typename Writer>
std::unique_ptr<DocumentWriter> make_plain(std::vector<Destination> destinations, FormatSettings settings) {
  return std::make_unique<Writer>(*destinations.front().sink, std::move(settings));
}

std::unique_ptr<DocumentWriter> make_tables(std::vector<Destination> destinations, FormatSettings settings) {
  return std::make_unique<TablesWriter>(std::move(destinations), std::move(settings));
}

std::unique_ptr<DocumentWriter> make_register(std::vector<Destination> destinations, FormatSettings settings) {
  const bool workbook = !destinations.front().path.empty();
  return workbook ? make_workbook(std::move(destinations), std::move(settings)) : make_tables(std::move(destinations), std::move(settings));
}

constexpr auto rows = std::to_array<Format>({
    {"json", Target::bytes, "jq '.[] | select(.error)' {0}", make_plain<ArrayWriter>},
    {"jsonl", Target::bytes, "jq -c 'select(.error)' {0}", make_plain<LinesWriter>},
    {"csv", Target::tables, "", make_tables},
    {"ics", Target::bytes, "", make_plain<CalendarWriter>},
    {"sqlite", Target::database, "sqlite3 {0} 'SELECT path, error FROM documents WHERE error IS NOT NULL'", make_archive},
    {"xlsx", Target::file, "", make_workbook},
    {"register-in", Target::book, "", make_register},
    {"register-out", Target::book, "", make_register},
    {"edxml", Target::each, "", make_edxml},
    {"akn", Target::each, "", make_akn, true},
    {"nd30", Target::bytes, "", make_nd30},
    {"csl", Target::bytes, "", make_csl},
    {"dc", Target::bytes, "", make_dublin_core},
});

}  // namespace

std::span<const Format> formats() { return rows; }

bool names_workbook(std::string_view path) { return lower(path).ends_with(".xlsx"); }

const Format& format_named(std::string_view name) { return *std::ranges::find(rows, name, &Format::name); }

}  // namespace congvan::cli
