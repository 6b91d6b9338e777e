#include "cli/formats.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace congvan::cli {
namespace {

/// JSON: one array.
class ArrayWriter : public DocumentWriter {
 public:
  ArrayWriter(Sink& sink, FormatSettings settings) : sink_(sink), settings_(settings) {}
  void begin() override { sink_.write("["); }
  void write(const Document& document) override {
    out_ = first_ ? "\n" : ",\n";
    write_json(document, settings_.language, 2, out_);
    sink_.write(out_);
    first_ = false;
  }
  void end() override { sink_.write(first_ ? "]\n" : "\n]\n"); }

 private:
  Sink& sink_;
  FormatSettings settings_;
  std::string out_;
  bool first_ = true;
};

/// JSON Lines: an object a line.
class LinesWriter : public DocumentWriter {
 public:
  LinesWriter(Sink& sink, FormatSettings settings) : sink_(sink), settings_(settings) {}
  void begin() override {}
  void write(const Document& document) override {
    out_.clear();
    write_json(document, settings_.language, 0, out_);
    out_ += '\n';
    sink_.write(out_);
  }
  void end() override {}

 private:
  Sink& sink_;
  FormatSettings settings_;
  std::string out_;
};

/// CSV: a header, then the document's rows, for each table in its own sink.
class TablesWriter : public DocumentWriter {
 public:
  TablesWriter(std::vector<Destination> destinations, FormatSettings settings)
      : destinations_(std::move(destinations)), out_(destinations_.size()), settings_(settings) {}
  void begin() override {
    for (const Destination& to : destinations_) {
      std::string header;
      write_csv_header(*to.table, settings_.excel, header);
      to.sink->write(header);
    }
  }
  void write(const Document& document) override {
    for (std::size_t i = 0; i < destinations_.size(); ++i) {
      out_[i].clear();
      write_csv_rows(*destinations_[i].table, document, settings_.language, settings_.excel, out_[i]);
    }
    for (std::size_t i = 0; i < destinations_.size(); ++i) destinations_[i].sink->write(out_[i]);
  }
  void end() override {}

 private:
  std::vector<Destination> destinations_;
  std::vector<std::string> out_;
  FormatSettings settings_;
};

template <typename Writer>
std::unique_ptr<DocumentWriter> make_plain(std::vector<Destination> destinations, FormatSettings settings) {
  return std::make_unique<Writer>(*destinations.front().sink, settings);
}

std::unique_ptr<DocumentWriter> make_tables(std::vector<Destination> destinations, FormatSettings settings) {
  return std::make_unique<TablesWriter>(std::move(destinations), settings);
}

constexpr auto rows = std::to_array<Format>({
    {"json", false, make_plain<ArrayWriter>},
    {"jsonl", false, make_plain<LinesWriter>},
    {"csv", true, make_tables},
});

}  // namespace

std::span<const Format> formats() { return rows; }

const Format& format_named(std::string_view name) { return *std::ranges::find(rows, name, &Format::name); }

}  // namespace congvan::cli
