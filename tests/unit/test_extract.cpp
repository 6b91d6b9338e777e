// What holds of every record, whatever the bytes: over all samples, over samples spoiled at random (fixed seeds) and over random bytes.
#include <algorithm>
#include <random>
#include <set>

#include "exact.hpp"
#include "grammar/date.hpp"
#include "samples.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

// ---- what holds of every record; the first thing that does not is told

class Law {
 public:
  explicit Law(const Extracted& document) : text_(document.text.utf8), record_(document.record) {}

  std::string broken() {
    fields();
    directives();
    citations();
    return broken_;
  }

 private:
  void hold(bool holds, std::string_view what) {
    if (!holds && broken_.empty()) broken_ = what;
  }
  void within(Span span, std::string_view what) {
    hold(span.start <= span.end && span.end <= text_.size(), std::string(what) + ": span outside the text");
  }
  void slices(Value raw, Span span, std::string_view what) {
    within(span, what);
    hold(span.end <= text_.size() && span.start <= span.end && raw == text_.substr(span.start, span.size()),
         std::string(what) + ": raw is not the span's text");
  }
  void date(const std::optional<Date>& date, std::string_view what) {
    if (!date) return;
    slices(date->raw, date->span, what);
    hold(grammar::is_calendar_date(date->value), std::string(what) + ": no calendar date");
    hold((date->value.year == 0) == date->impossible, std::string(what) + ": a date has a year or is impossible");
  }
  void reference(const std::optional<Reference>& reference, std::string_view what) {
    if (!reference) return;
    slices(reference->raw, reference->span, what);
    hold(!reference->canonical.empty(), std::string(what) + ": empty");
    hold(reference->canonical.find_first_of(" \t\r\n") == Value::npos, std::string(what) + ": blank in the canonical form");
  }

  void fields() {
    reference(record_.reference, "reference");
    date(record_.date, "date");
    if (record_.issuer) within(record_.issuer->span, "issuer");
    for (const Signature& signature : record_.signatures) within(signature.span, "signature");
    for (const Recipient& recipient : record_.recipients) within(recipient.span, "recipient");
    for (const Footnote& note : record_.footnotes) within(note.span, "footnote");
    for (const Attachment& attachment : record_.attachments) within(attachment.span, "attachment");
    for (const Diagnostic& diagnostic : record_.diagnostics) within(diagnostic.span, "diagnostic");
  }

  void directives() {
    for (const Directive& directive : record_.directives) {
      within(directive.span, "directive");
      hold(!directive.path.empty() && !directive.path.ends_with('/'), "directive: no label");
      hold(directive.level == 1 + std::count(directive.path.begin(), directive.path.end(), '/'), "directive: level is not the depth");
      const std::size_t slash = directive.path.rfind('/');
      if (slash == Value::npos)
        hold(!given(directive.parent), "directive: a parent at top level");
      else
        hold(directive.parent == directive.path.substr(0, slash) && paths_.contains(directive.parent),
             "directive: its parent is not there");
      hold(paths_.insert(directive.path).second, "directive: path used twice");
      for (const std::size_t index : directive.citations)
        hold(index < record_.citations.size() && record_.citations[index].directive == directive.path,
             "directive: lists what is not its citation");
    }
  }

  void citations() {
    std::size_t last = 0;
    for (const Citation& citation : record_.citations) {
      slices(citation.raw, citation.span, "citation");
      hold(!citation.span.empty(), "citation: empty");
      hold(citation.span.start >= last, "citation: not in the text's order");
      last = citation.span.start;
      reference(citation.reference, "citation's reference");
      date(citation.date, "citation's date");
      hold(given(citation.key), "citation: no key");
      hold(given(citation.directive) == (citation.where == Where::directive), "citation: directive and where disagree");
      hold(given(citation.footnote) == (citation.where == Where::footnote), "citation: footnote and where disagree");
      hold(!given(citation.directive) || paths_.contains(citation.directive), "citation: its directive is not there");
    }
  }

  std::string_view text_;
  const Record& record_;
  std::set<Value> paths_;
  std::string broken_;
};

std::string broken_by(std::string_view bytes) {
  const Extracted document(bytes);
  return Law(document).broken();
}

// ---- spoiled samples

class Spoiler {
 public:
  explicit Spoiler(unsigned seed) : random_(seed) {}

  std::string make() {
    if (below(12) == 0) return noise();
    std::string bytes = samples()[below(samples().size())].bytes;
    for (std::size_t times = 1 + below(6); times > 0; --times) spoil(bytes);
    return bytes;
  }

 private:
  std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }

  std::string noise() {
    std::string bytes(below(600), '\0');
    constexpr std::string_view pool = "0123456789//--.. \n\n()\"ĐđsốngàyKhTTABab“”¹²\xFF\xCC\x81";
    for (char& c : bytes) c = below(6) == 0 ? static_cast<char>(random_()) : pool[below(pool.size())];
    return bytes;
  }

  void spoil(std::string& bytes) {
    static constexpr std::string_view kPieces[] = {
        "\n",         "\n\n",     "\f",       " ",           "\t",          "|",           "“",
        "”",          "\"",       "(",        ")",           "1. ",         "a) ",         "- ",
        "+ ",         "Điều 1. ", "I. ",      "số ",         "Số: ",        "ngày ",       "/",
        "-",          "¹",        "\n1\n",    "\n- 2 -\n",   "Luật ",       "Nghị định ",  "của ",
        "31/02/2024", "TM. ",     "KT. ",     "Nơi nhận:\n", "Kính gửi: ",  "V/v ",        "\xEF\xBB\xBF",
        "\xC2\xA0",   "\xCC\x81", "\xF0\x9F", "\r",          "99999999999", "1.1.1.1.1. ", "**",
        "\\",         "_",        "[^1]: ",   "PHỤ LỤC\n"};
    const std::size_t at = below(bytes.size() + 1);
    switch (below(8)) {
      case 0:
        if (at < bytes.size()) bytes[at] = static_cast<char>(random_());
        break;
      case 1:
        bytes.resize(at);
        break;
      case 2:
        bytes.erase(0, at);
        break;
      case 3:
        bytes.erase(at, below(200));
        break;
      case 4:
        swap_lines(bytes);
        break;
      case 5:
        bytes.insert(at, bytes.substr(below(bytes.size()), below(300)));
        break;
      case 6:
        bytes.insert(at, samples()[below(samples().size())].bytes.substr(0, 1000));
        break;
      default:
        for (std::size_t count = 1 + below(8); count > 0; --count)
          bytes.insert(below(bytes.size() + 1), kPieces[below(std::size(kPieces))]);
    }
  }

  void swap_lines(std::string& bytes) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', begin), bytes.size() - 1) + 1;
      lines.push_back(bytes.substr(begin, end - begin));
      begin = end;
    }
    for (std::size_t count = below(6); count > 0 && !lines.empty(); --count)
      std::swap(lines[below(lines.size())], lines[below(lines.size())]);
    bytes.clear();
    for (const std::string& line : lines) bytes += line;
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("every sample's record keeps its laws") {
  REQUIRE(samples().size() >= 15);
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    CHECK(broken_by(sample.bytes) == "");
  }
}

TEST_CASE("any bytes give a record that keeps its laws") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    const std::string bytes = Spoiler(seed).make();
    std::string broken;
    try {
      broken = broken_by(bytes);
    } catch (const std::exception& error) {
      broken = error.what();
    }
    if (!broken.empty()) FAIL_CHECK("seed " << seed << ": " << broken);
  }
}

TEST_CASE("every beginning and every end of a sample gives a record") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    for (std::size_t at = 0; at < sample.bytes.size(); at += 97) {
      CHECK(broken_by(std::string_view(sample.bytes).substr(0, at)) == "");
      CHECK(broken_by(std::string_view(sample.bytes).substr(at)) == "");
    }
  }
}

TEST_CASE("what stands far behind in a large document is read as what stands before") {
  constexpr std::size_t kItems = 999;  // some 270 KB: the words are read in parts
  std::string made =
      "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG THÁP\nSố: 9/UBND-TH\nĐồng Tháp, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các sở, ngành tỉnh\n\n";
  for (std::size_t i = 1; i <= kItems; ++i) {
    made += std::to_string(i) +
            ". Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện Quyết định số 7/QĐ-UBND ngày 02/3/2026 của UBND tỉnh; "
            "báo cáo UBND tỉnh trước ngày 15/7/2026. Nội dung nêu tại Quyết định này là căn cứ để thực hiện.\n";
  }
  const Extracted document(made);
  const Record& record = document.record;
  REQUIRE(record.directives.size() == kItems);
  REQUIRE(record.citations.size() == kItems);
  REQUIRE(record.mentions.size() == kItems);
  for (std::size_t i = 0; i < kItems; ++i) {
    CAPTURE(i);
    const Directive& directive = record.directives[i];
    REQUIRE(directive.assignees.size() == 1);
    REQUIRE(directive.assignees[0].name == "Sở Nội vụ");
    REQUIRE(directive.coordinators == std::vector<Value>{"Sở Tài chính"});
    REQUIRE(directive.deadlines.size() == 1);
    REQUIRE(directive.deadlines[0].value == "2026-07-15");
    REQUIRE(directive.report_to == "UBND tỉnh");
    REQUIRE(record.citations[i].issuer == "UBND tỉnh");
    REQUIRE(record.citations[i].relation == record.citations[0].relation);
    REQUIRE(record.citations[i].directive == directive.path);
  }
}
