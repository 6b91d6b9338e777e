// `congvan audit`: what is wrong or doubtful in documents.
#include "congvan/audit.hpp"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include "cli/baseline.hpp"
#include "cli/commands.hpp"
#include "cli/finding_formats.hpp"
#include "cli/looker.hpp"
#include "cli/option_file.hpp"
#include "cli/output_file.hpp"
#include "cli/user_bodies.hpp"
#include "grammar/date.hpp"

namespace congvan::cli {
namespace {

PartialDate today_of(const Options& options, Language language) {
  if (options.today.empty()) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    return {int{day.year()}, static_cast<int>(unsigned{day.month()}), static_cast<int>(unsigned{day.day()})};
  }
  PartialDate date;
  const char* at = options.today.data();
  const char* const end = at + options.today.size();
  for (int* part : {&date.year, &date.month, &date.day}) {
    at = std::from_chars(at, end, *part).ptr;
    if (at != end && *at == '-') ++at;
  }
  if (at != end || options.today.size() != 10 || !grammar::is_calendar_date(date))
    throw UsageError{say(Msg::bad_value, language, {"--today", options.today, "2026-03-27"})};
  return date;
}

void read_catalog(const std::string& path, const Bodies* bodies, Language language, Catalog& catalog) {
  const std::string csv = bytes_of_file(path, Msg::bad_catalog, language);
  if (const std::string fault = catalog.read(csv, bodies); !fault.empty())
    throw UsageError{say(Msg::bad_catalog, language, {printable(path), fault})};
}

/// Which rules a run looks at.
class Choice {
 public:
  Choice(const Options& options, Language language) : select_(read(options.select, language)), ignore_(read(options.ignore, language)) {}
  [[nodiscard]] bool takes(const DiagnosticRule* rule) const {
    return (select_.empty() || std::ranges::find(select_, rule) != select_.end()) && std::ranges::find(ignore_, rule) == ignore_.end();
  }

 private:
  static std::vector<const DiagnosticRule*> read(std::string_view names, Language language) {
    std::vector<const DiagnosticRule*> rules;
    while (!names.empty()) {
      const std::string_view name = names.substr(0, names.find(','));
      const DiagnosticRule* rule = audit_rule_named(name);
      if (rule == nullptr) throw UsageError{say(Msg::no_rule, language, {printable(name)})};
      rules.push_back(rule);
      names.remove_prefix(std::min(name.size() + 1, names.size()));
    }
    return rules;
  }
  std::vector<const DiagnosticRule*> select_;
  std::vector<const DiagnosticRule*> ignore_;
};

/// Where findings go: counted, compared with the baseline, written.
class Findings {
 public:
  Findings(const Options& options, Language language, FindingWriter& writer) : choice_(options, language), writer_(writer) {
    if (!options.baseline.empty()) baseline_.read(options.baseline, language);
    if (!options.write_baseline.empty()) recorded_.emplace(options.write_baseline);
    static constexpr std::array<std::string_view, 3> names = {"error", "warning", "info"};
    fail_on_ = static_cast<std::size_t>(std::ranges::find(names, options.fail_on) - names.begin());
    never_ = fail_on_ == names.size();
  }
  void take(const Finding& finding) {
    if (!choice_.takes(finding.rule)) return;
    if (recorded_) recorded_->sink().write(Baseline::line_of(finding));
    const bool known = recorded_.has_value() || baseline_.knows(finding);
    if (known) {
      ++count_.known;
    } else {
      ++count_.by_rule[finding.rule->name][static_cast<std::size_t>(finding.severity)];
      failed_ = failed_ || (!never_ && static_cast<std::size_t>(finding.severity) <= fail_on_);
    }
    writer_.write(finding, known);
  }
  void end(std::size_t documents) {
    count_.documents = documents;
    writer_.end(count_);
    if (!recorded_) return;
    recorded_->complete();
    recorded_->publish();
  }
  [[nodiscard]] bool failed() const { return failed_; }
  void add_ids(std::vector<input::FileId>& ids) const {
    if (recorded_) recorded_->add_ids(ids);
  }

 private:
  Choice choice_;
  FindingWriter& writer_;
  Baseline baseline_;
  std::optional<OutputFile> recorded_;
  FindingCount count_;
  std::size_t fail_on_ = 0;
  bool never_ = false;
  bool failed_ = false;
};

struct Audited : Product {
  std::vector<Finding> findings;
  DocumentFacts facts;
};

class Auditor : public Looker {
 public:
  Auditor(const AuditSettings& settings, Findings& findings) : settings_(settings), findings_(findings), comparison_(settings) {}

  [[nodiscard]] std::unique_ptr<Product> look_at(const Document& document) const override {
    auto product = std::make_unique<Audited>();
    product->findings = audit(document, settings_);
    product->facts = facts_of(document);
    product->bytes = product->facts.bytes();
    for (const Finding& finding : product->findings) product->bytes += sizeof finding + finding.message.size() + finding.place.quote.size();
    return product;
  }
  void take(Product& product) override {
    const auto& audited = static_cast<const Audited&>(product);
    for (const Finding& finding : audited.findings) findings_.take(finding);
    comparison_.add(audited.facts);
  }
  void compare() {
    comparison_.finish([this](const Finding& finding) { findings_.take(finding); });
  }

 private:
  AuditSettings settings_;
  Findings& findings_;
  Comparison comparison_;
};

}  // namespace

int run_audit(const Options& options, const Report& report) {
  const Language language = report.language();
  const UserBodies bodies(options, language);
  Catalog catalog;
  if (!options.catalog.empty()) read_catalog(options.catalog, bodies.rows(), language, catalog);
  const AuditSettings settings{language, today_of(options, language), options.complete, options.catalog.empty() ? nullptr : &catalog,
                               bodies.rows()};
  OutputFile output(options.output);
  const bool colour = options.output.empty() && ::isatty(STDOUT_FILENO) != 0;
  const auto writer = make_finding_writer(options.format, output.sink(), {language, colour});
  Findings findings(options, language, *writer);
  std::vector<input::FileId> ids;
  output.add_ids(ids);
  findings.add_ids(ids);
  writer->begin();
  Auditor auditor(settings, findings);
  const Tally tally = look_at_all(options, ids, report, bodies.rows(), auditor);
  auditor.compare();
  findings.end(tally.records);
  output.complete();
  output.publish();
  return tally.failed() == 0 && !findings.failed() ? exit_done : exit_some_failed;
}

}  // namespace congvan::cli
