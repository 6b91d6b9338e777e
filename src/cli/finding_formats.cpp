#include "cli/finding_formats.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "cli/messages.hpp"
#include "output/findings.hpp"

namespace congvan::cli {
namespace {

/// Compiler style, with a summary at the end. What is known is only counted.
class TextWriter : public FindingWriter {
 public:
  TextWriter(Sink& sink, FindingSettings settings) : sink_(sink), settings_(settings) {}
  void begin() override {}
  void write(const Finding& finding, bool known) override {
    if (known) return;
    std::string out;
    write_finding_text(finding, settings_.colour, settings_.language, out);
    sink_.write(out);
  }
  void end(const FindingCount& count) override { sink_.write(summary_of(count, settings_.language)); }

 private:
  Sink& sink_;
  FindingSettings settings_;
};

/// One array, or an object a line.
class JsonFindings : public FindingWriter {
 public:
  JsonFindings(Sink& sink, FindingSettings settings, bool lines) : sink_(sink), settings_(settings), lines_(lines) {}
  void begin() override {
    if (!lines_) sink_.write("[");
  }
  void write(const Finding& finding, bool known) override {
    std::string out = lines_ ? "" : first_ ? "\n" : ",\n";
    write_finding_json(finding, known, settings_.language, lines_ ? 0 : 2, out);
    if (lines_) out += '\n';
    sink_.write(out);
    first_ = false;
  }
  void end(const FindingCount& /*count*/) override {
    if (!lines_) sink_.write(first_ ? "]\n" : "\n]\n");
  }

 private:
  Sink& sink_;
  FindingSettings settings_;
  bool lines_;
  bool first_ = true;
};

class CsvFindings : public FindingWriter {
 public:
  CsvFindings(Sink& sink, FindingSettings settings) : sink_(sink), settings_(settings) {}
  void begin() override {
    std::string header;
    write_findings_csv_header(header);
    sink_.write(header);
  }
  void write(const Finding& finding, bool known) override {
    std::string out;
    write_finding_csv(finding, known, settings_.language, out);
    sink_.write(out);
  }
  void end(const FindingCount& /*count*/) override {}

 private:
  Sink& sink_;
  FindingSettings settings_;
};

class SarifFindings : public FindingWriter {
 public:
  SarifFindings(Sink& sink, FindingSettings settings) : sink_(sink), settings_(settings) {}
  void begin() override {
    std::string out;
    begin_sarif(audit_rules(), CONGVAN_VERSION, settings_.language, out);
    sink_.write(out);
  }
  void write(const Finding& finding, bool known) override {
    std::string out = first_ ? "\n" : ",\n";
    write_finding_sarif(finding, known, settings_.language, out);
    sink_.write(out);
    first_ = false;
  }
  void end(const FindingCount& /*count*/) override {
    std::string out;
    end_sarif(out);
    sink_.write(out);
  }

 private:
  Sink& sink_;
  FindingSettings settings_;
  bool first_ = true;
};

class HtmlFindings : public FindingWriter {
 public:
  HtmlFindings(Sink& sink, FindingSettings settings) : sink_(sink), settings_(settings) {}
  void begin() override {
    std::string out;
    begin_findings_html(say(Msg::findings_title, settings_.language), settings_.language, out);
    sink_.write(out);
  }
  void write(const Finding& finding, bool known) override {
    if (known) return;
    std::string out;
    write_finding_html(finding, settings_.language, out);
    sink_.write(out);
  }
  void end(const FindingCount& count) override {
    std::string out;
    end_findings_html(summary_of(count, settings_.language), out);
    sink_.write(out);
  }

 private:
  Sink& sink_;
  FindingSettings settings_;
};

using Make = std::unique_ptr<FindingWriter> (*)(Sink&, FindingSettings);
struct Form {
  std::string_view name;
  Make make;
};
template <class Writer>
std::unique_ptr<FindingWriter> make(Sink& sink, FindingSettings settings) {
  return std::make_unique<Writer>(sink, settings);
}
template <bool lines>
std::unique_ptr<FindingWriter> make_json(Sink& sink, FindingSettings settings) {
  return std::make_unique<JsonFindings>(sink, settings, lines);
}
constexpr auto forms = std::to_array<Form>({
    {"text", make<TextWriter>},
    {"json", make_json<false>},
    {"jsonl", make_json<true>},
    {"csv", make<CsvFindings>},
    {"sarif", make<SarifFindings>},
    {"html", make<HtmlFindings>},
});
constexpr auto names = [] {
  std::array<std::string_view, forms.size()> made;
  for (std::size_t i = 0; i < forms.size(); ++i) made[i] = forms[i].name;
  return made;
}();

}  // namespace

std::span<const std::string_view> finding_forms() { return names; }

std::unique_ptr<FindingWriter> make_finding_writer(std::string_view form, Sink& sink, FindingSettings settings) {
  return std::ranges::find(forms, form, &Form::name)->make(sink, settings);
}

std::string summary_of(const FindingCount& count, Language language) {
  std::array<std::size_t, 3> sum{};
  std::string out;
  for (const auto& [rule, counts] : count.by_rule) {
    out += "  " + std::string(rule) + ":";
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] == 0) continue;
      sum[i] += counts[i];
      out += " " + std::to_string(counts[i]) + " " + std::string(severity_word(static_cast<Severity>(i), language));
    }
    out += "\n";
  }
  const std::string documents = std::to_string(count.documents);
  std::string head = count.by_rule.empty() ? say(Msg::no_finding, language, {documents})
                                           : say(Msg::some_findings, language,
                                                 {documents, std::to_string(sum[0]), std::to_string(sum[1]), std::to_string(sum[2])});
  if (count.known > 0) head += say(Msg::known_findings, language, {std::to_string(count.known)});
  return head + "\n" + out;
}

}  // namespace congvan::cli
