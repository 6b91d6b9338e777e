// The record as JSON, its schema, and the tables as CSV.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "congvan/write.hpp"
#include "output/fast_json.hpp"
#include "output/json_writer.hpp"
#include "output/message.hpp"
#include "output/values.hpp"

using namespace congvan;

namespace {

constexpr std::string_view kBytes = "SỞ NỘI VỤ\nSố: 1036 /SVHTTDL-VP\n“Trước” Kế hoạch số 12/KH-UBND ngày 31/02/2026\n";

std::size_t at(std::string_view piece) { return kBytes.find(piece); }
Span span_of(std::string_view piece) { return {at(piece), at(piece) + piece.size()}; }

Reference full_reference() {
  Reference reference;
  reference.raw = "1036 /SVHTTDL-VP";
  reference.canonical = "1036/SVHTTDL-VP";
  reference.number = "1036";
  reference.symbol = "SVHTTDL-VP";
  reference.issuer_code = "SVHTTDL";
  reference.unit_code = "VP";
  reference.family = Family::administrative;
  reference.span = span_of("1036 /SVHTTDL-VP");
  return reference;
}

Citation full_citation() {
  Citation citation;
  citation.type = "KH";
  citation.type_name = "Kế hoạch";
  citation.reference = Reference{"12/KH-UBND", "12/KH-UBND", "12", {}, "KH-UBND", "UBND", {}, Family::administrative, {}};
  citation.date = Date{"ngày 31/02/2026", {}, true, {}};
  citation.issuer = "UBND tỉnh";
  citation.relation = "implements";
  citation.where = Where::directive;
  citation.directive = "1";
  citation.key = "KH:12/KH-UBND:?";
  citation.raw = "Kế hoạch số 12/KH-UBND ngày 31/02/2026";
  citation.span = span_of(citation.raw);
  return citation;
}

/// A record in which every key has a value once.
Record full_record() {
  Record record;
  record.type = "CV";
  record.type_name = "Công văn";
  record.reference = full_reference();
  record.date = Date{"ngày 27 tháng 3 năm 2026", {2026, 3, 27}, false, {0, 4}};
  record.place = "Lai Châu";
  record.issuer = Issuer{"SỞ NỘI VỤ", "UBND TỈNH", IssuerSource::letterhead, {}};
  record.subject = "đẩy mạnh \"cải cách\"";
  record.addressees = {"Các phòng", "Các đơn vị"};
  record.urgency = "HỎA TỐC";
  record.secrecy = "MẬT";
  record.signatures = {{{"KT. GIÁM ĐỐC"}, "PHÓ GIÁM ĐỐC", "Nguyễn Văn A", DigitalSignature{"SỞ NỘI VỤ", "2026-03-27T22:44:36"}, {}}, {}};
  record.recipients = {{"Như trên", "để b/c", false, {}, {}, {}}, {"Lưu: VT, VP (B)", {}, true, {"VT", "VP"}, "B", {}}};
  record.citations = {full_citation(), full_citation()};
  record.citations[1].same_as = 0;
  record.citations[1].pinpoint = "khoản 2 Điều 5";
  record.citations[1].provisions = {{{}, {}, {}, "5", "2", {}, {}}};
  record.directives.resize(2);
  Directive& first = record.directives[0];
  first.path = "1";
  first.kind = "numbered";
  first.marker = "1.";
  first.text = "Trước";
  first.action = true;
  first.deadlines = {{"Trước 5 ngày", "P5D", "kể từ ngày ký", span_of("Trước"), true}, {"Trước 5 ngày", {}, {}, {}}};
  first.assignees = {{"Sở A", false}, {"Sở B", true}};
  first.coordinators = {"Sở C"};
  first.report_to = "Sở D";
  first.citations = {0, 1};
  first.span = span_of("Trước");
  Directive& second = record.directives[1];
  second.path = "1/-1";
  second.parent = "1";
  second.level = 2;
  second.kind = "bullet";
  second.marker = "-";
  second.text = "x";
  record.mentions = {{"Kế hoạch này", {false, false, {1}}, "only-one", {0, 4}},
                     {"các văn bản trên", {false, true, {0, 1}}, "same-paragraph", {0, 4}},
                     {"Công văn này", {true, false, {}}, "own-kind", {0, 4}},
                     {"Công văn trên", {}, "no-candidate", {0, 4}}};
  record.footnotes = {{"1", "chú thích", {1, 2}}};
  record.attachments = {{"PHỤ LỤC", {1, 2}}};
  record.diagnostics = {{Rule::date_impossible, span_of("ngày 31/02/2026"), "ngày 31/02/2026", {}}};
  return record;
}

constexpr std::string_view kHash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const Source kSource{"in/1036.docx", "docx", "UTF-8", 18230, kHash, 2, false};

struct Written {
  Text text = Text::from_utf8(kBytes);
  Record record = full_record();
  Document document{kSource, &record, &text, {}};

  [[nodiscard]] std::string json(int indent = 0) const {
    std::string out;
    write_json(document, Language::english, indent, out);
    return out;
  }
  [[nodiscard]] std::string csv(std::string_view name, bool excel = false) const {
    std::string out;
    for (const Table& table : tables()) {
      if (table.name == name) write_csv_rows(table, document, Language::english, excel, out);
    }
    return out;
  }
};

std::string error_json(std::string_view path, std::string_view message) {
  std::string out;
  const Document document{{path, "text", "UTF-8", 0, {}, {}, false}, nullptr, nullptr, SourceError{"not-found", message}};
  write_json(document, Language::english, 0, out);
  return out;
}

std::string plainly_quoted(std::string_view text) {
  std::string out;
  JsonWriter(out, 0).string(text);
  return out;
}

std::string fast_quoted(std::string_view text) {
  std::string out;
  FastJson(out, 0, 0).string(text);
  return out;
}

}  // namespace

TEST_CASE("a record has the keys of the contract in their order") {
  const std::string reference =
      R"("canonical":"12/KH-UBND","number":"12","year":null,"symbol":"KH-UBND","family":"administrative","issuer_code":"UBND","unit_code":null})";
  const auto citation = [&](std::string_view id, std::string_view pinpoint, std::string_view same_as) {
    return std::string(R"({"id":)").append(id) + R"(,"type":"KH","type_name":"Kế hoạch","reference":{"raw":"12/KH-UBND",)" + reference +
           R"(,"title":null,"date":{"raw":"ngày 31/02/2026","value":null},"issuer":"UBND tỉnh","issuer_id":null,"issuer_full":null,)" +
           R"("issuer_inferred":false,"subject":null,"relation":"implements","pinpoint":)" + std::string(pinpoint) + R"(,"provisions":[)" +
           (pinpoint == "null" ? ""
                               : R"({"part":null,"chapter":null,"section":null,"article":"5","clause":"2","point":null,"appendix":null})") +
           R"(],"where":"directive","directive":"1","footnote":null,"same_as":)" + std::string(same_as) +
           R"(,"key":"KH:12/KH-UBND:?","raw":"Kế hoạch số 12/KH-UBND ngày 31/02/2026","span":{"start":54,"end":99,"line":3,"column":9}})";
  };
  const std::string expected =
      std::string(R"({"schema":"congvan/1","source":{"path":"in/1036.docx","format":"docx","encoding":"UTF-8","size":18230,"sha256":")") +
      std::string(kHash) + R"(","pages":2,"ocr":false},"type":"CV","type_name":"Công văn",)" +
      R"("reference":{"raw":"1036 /SVHTTDL-VP","canonical":"1036/SVHTTDL-VP","number":"1036","year":null,"symbol":"SVHTTDL-VP",)" +
      R"("family":"administrative","issuer_code":"SVHTTDL","unit_code":"VP","span":{"start":22,"end":38,"line":2,"column":5}},)" +
      R"("date":{"raw":"ngày 27 tháng 3 năm 2026","value":"2026-03-27","span":{"start":0,"end":4,"line":1,"column":1}},"place":"Lai Châu",)" +
      R"("issuer":{"name":"SỞ NỘI VỤ","parent":"UBND TỈNH","from":"letterhead"},"issuer_id":null,"issuer_full":null,)" +
      R"("issuer_inferred":false,"subject":"đẩy mạnh \"cải cách\"",)" +
      R"("addressees":["Các phòng","Các đơn vị"],"urgency":"HỎA TỐC","secrecy":"MẬT",)" +
      R"("signatures":[{"capacity":["KT. GIÁM ĐỐC"],"title":"PHÓ GIÁM ĐỐC","name":"Nguyễn Văn A",)" +
      R"("digital":{"signer":"SỞ NỘI VỤ","time":"2026-03-27T22:44:36"}},{"capacity":[],"title":null,"name":null,"digital":null}],)" +
      R"("recipients":[{"text":"Như trên","purpose":"để b/c","archive":false},)" +
      R"j({"text":"Lưu: VT, VP (B)","purpose":null,"archive":true,"units":["VT","VP"],"drafter":"B"}],)j" + R"("citations":[)" +
      citation(R"("c1")", "null", "null") + "," + citation(R"("c2")", R"("khoản 2 Điều 5")", R"("c1")") +
      R"(],"directives":[{"path":"1","parent":null,"level":1,"kind":"numbered","marker":"1.","text":"Trước","action":true,)" +
      R"("deadlines":[{"raw":"Trước 5 ngày","value":"P5D","inferred":true,"anchor":"kể từ ngày ký","span":{"start":42,"end":50,"line":3,"column":2}},)" +
      R"({"raw":"Trước 5 ngày","value":null,"inferred":false,"anchor":null,"span":{"start":0,"end":0,"line":1,"column":1}}],)" +
      R"("assignees":[{"name":"Sở A","implied":false},{"name":"Sở B","implied":true}],)" +
      R"("coordinators":["Sở C"],"report_to":"Sở D","citations":["c1","c2"],"span":{"start":42,"end":50,"line":3,"column":2}},)" +
      R"({"path":"1/-1","parent":"1","level":2,"kind":"bullet","marker":"-","text":"x","action":false,"deadlines":[],"assignees":[],)" +
      R"("coordinators":[],"report_to":null,"citations":[],"span":{"start":0,"end":0,"line":1,"column":1}}],)" +
      R"("mentions":[{"raw":"Kế hoạch này","refers_to":"c2","reason":"only-one","span":{"start":0,"end":4,"line":1,"column":1}},)" +
      R"({"raw":"các văn bản trên","refers_to":["c1","c2"],"reason":"same-paragraph","span":{"start":0,"end":4,"line":1,"column":1}},)" +
      R"({"raw":"Công văn này","refers_to":"self","reason":"own-kind","span":{"start":0,"end":4,"line":1,"column":1}},)" +
      R"({"raw":"Công văn trên","refers_to":null,"reason":"no-candidate","span":{"start":0,"end":4,"line":1,"column":1}}],)" +
      R"("footnotes":[{"mark":"1","text":"chú thích","span":{"start":1,"end":2,"line":1,"column":2}}],)" +
      R"("attachments":[{"title":"PHỤ LỤC","span":{"start":1,"end":2,"line":1,"column":2}}],)" +
      R"("diagnostics":[{"rule":"date-impossible","severity":"error",)" +
      R"("message":"\"ngày 31/02/2026\" is no day of the calendar; expected a date that exists",)" +
      R"("span":{"start":83,"end":99,"line":3,"column":32}}]})";
  CHECK(Written().json() == expected);
}

TEST_CASE("an empty record is nulls and empty lists") {
  Written written;
  written.record = Record();
  written.document.source = Source{};
  CHECK(written.json() ==
        R"({"schema":"congvan/1","source":{"path":"","format":"text","encoding":"UTF-8","size":0,"sha256":null,"pages":null,"ocr":false},)"
        R"("type":null,"type_name":null,"reference":null,"date":null,"place":null,"issuer":null,"issuer_id":null,"issuer_full":null,)"
        R"("issuer_inferred":false,"subject":null,"addressees":[],"urgency":null,)"
        R"("secrecy":null,"signatures":[],"recipients":[],"citations":[],"directives":[],"mentions":[],"footnotes":[],"attachments":[],)"
        R"("diagnostics":[]})");
}

TEST_CASE("indentation changes nothing but blanks") {
  const std::string flat = Written().json(0);
  const std::string indented = Written().json(2);
  CHECK(indented.starts_with("{\n  \"schema\": \"congvan/1\",\n  \"source\": {\n    \"path\": "));
  CHECK(indented.find("\"span\": {\"start\": 22, \"end\": 38, \"line\": 2, \"column\": 5}\n") != std::string::npos);
  CHECK(indented.ends_with("  ]\n}"));
  const auto without_blanks = [](std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
  };
  CHECK(without_blanks(indented) == without_blanks(flat));
}

TEST_CASE("an unreadable document keeps its source and says why") {
  CHECK(
      error_json("in/a.txt", "no such file") ==
      R"({"schema":"congvan/1","source":{"path":"in/a.txt","format":"text","encoding":"UTF-8","size":0,"sha256":null,"pages":null,"ocr":false},)"
      R"("error":{"code":"not-found","message":"no such file"}})");
}

TEST_CASE("what JSON cannot hold as it is, is escaped") {
  const struct {
    std::string_view input, expected;
  } rows[] = {
      {"", R"("")"},
      {"Số: 12/QĐ", R"("Số: 12/QĐ")"},
      {"\"\\/", R"("\"\\/")"},
      {"a\nb\rc\td\be\ff", R"("a\nb\rc\td\be\ff")"},
      {std::string_view("\0\x01\x1F\x7F", 4), "\"\\u0000\\u0001\\u001f\x7F\""},
      {"\xE2\x80\xA8", "\"\xE2\x80\xA8\""},
  };
  for (const auto& row : rows) CHECK(plainly_quoted(row.input) == row.expected);
}

TEST_CASE("the fast writer of JSON escapes what the plain writer escapes, wherever it stands") {
  for (std::size_t size = 0; size <= 40; ++size) {
    const std::string plain(size, 'x');
    CHECK(fast_quoted(plain) == plainly_quoted(plain));
    for (std::size_t at = 0; at < size; ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string text = plain;
        text[at] = static_cast<char>(byte);
        text[size - 1 - at] = static_cast<char>(byte);
        REQUIRE(fast_quoted(text) == plainly_quoted(text));
      }
    }
  }
  const std::string all_escaped(1000, '\x01');
  CHECK(fast_quoted(all_escaped) == plainly_quoted(all_escaped));
}

TEST_CASE("the fast writer of JSON puts commas, blanks and line ends where the plain writer does") {
  static constexpr JsonKey key("key");
  std::mt19937 chance(7);
  for (int round = 0; round < 2000; ++round) {
    const int indent = round % 2 == 0 ? 0 : 1 + round % 5;
    std::string plain;
    std::string fast;
    {
      JsonWriter one(plain, indent);
      FastJson other(fast, static_cast<std::size_t>(indent), 0);
      std::vector<char> open;
      bool flat = false;
      const auto both = [&](auto call) { call(one), call(other); };
      for (int step = 0; step < 60; ++step) {
        if (!open.empty() && open.back() == '{') one.key("key"), other.key(key);
        if (!open.empty() && open.back() == '[') both([](auto& json) { json.element(); });
        switch (chance() % 8) {
          case 0:
            both([](auto& json) { json.begin_object(); });
            open.push_back('{');
            break;
          case 1:
            both([](auto& json) { json.begin_array(); });
            open.push_back('[');
            break;
          case 2:
            both([](auto& json) { json.null(); });
            break;
          case 3:
            both([value = chance()](auto& json) { json.number(value); });
            break;
          case 4:
            both([value = chance() % 2 == 0](auto& json) { json.boolean(value); });
            break;
          default:
            both([](auto& json) { json.string("Số \"12\""); });
        }
        if (chance() % 8 == 0) {
          flat ? both([](auto& json) { json.end_flat(); }) : both([](auto& json) { json.begin_flat(); });
          flat = !flat;
        }
        for (; !open.empty() && chance() % 3 == 0; open.pop_back())
          open.back() == '{' ? both([](auto& json) { json.end_object(); }) : both([](auto& json) { json.end_array(); });
      }
    }
    REQUIRE(fast == plain);
  }
}

TEST_CASE("a record is appended to what is there") {
  std::string kept = "before ";
  const Written written;
  write_json(written.document, Language::english, 0, kept);
  CHECK(kept == "before " + written.json(0));
}

TEST_CASE("a path can be had back from what is shown of it") {
  const struct {
    std::string_view input, expected;
  } rows[] = {
      {"in/Công văn.txt", "in/Công văn.txt"},
      {"a\xFF"
       "b",
       "a\\xFFb"},
      {"a\\xFF", "a\\\\xFF"},
      {"\xE1\xBB/x", "\\xE1\\xBB/x"},
      {"\xED\xA0\x80", "\\xED\\xA0\\x80"},
      {"a\nb", "a\nb"},
  };
  for (const auto& row : rows) CHECK(printable_path(row.input) == row.expected);
  CHECK(error_json("a\xFF", "cannot open \"a\xFF\"").find(R"("path":"a\\xFF")") != std::string::npos);
  CHECK(error_json("a\xFF", "cannot open \"a\xFF\"").find(R"(cannot open \"a\\xFF\")") != std::string::npos);
}

TEST_CASE("a date is written as precise as it is") {
  const struct {
    PartialDate date;
    std::string_view expected;
  } rows[] = {{{2026, 3, 27}, "2026-03-27"},
              {{2026, 6, 0}, "2026-06"},
              {{2026, 0, 0}, "2026"},
              {{26, 12, 1}, "0026-12-01"},
              {{2026, 0, 5}, "2026"}};
  DateText text;
  for (const auto& row : rows) CHECK(date_text(row.date, text) == row.expected);
  CHECK_FALSE(given(date_text({}, text)));
}

TEST_CASE("every rule has a name, and a message in both languages about what was found and expected") {
  for (std::size_t i = 0; i < diagnostic_rules().size(); ++i) {
    const DiagnosticRule& rule = diagnostic_rules()[i];
    CAPTURE(rule.name);
    CHECK_FALSE(rule.name.empty());
    CHECK(rule.message_en.find("expected") != std::string_view::npos);
    CHECK(rule.message_vi.find("cần") != std::string_view::npos);
    const Diagnostic diagnostic{static_cast<Rule>(i), {}, "3.", "2"};
    CHECK(message_of(diagnostic, Language::english).find('{') == std::string::npos);
    CHECK(message_of(diagnostic, Language::vietnamese).find('{') == std::string::npos);
  }
  CHECK(message_of({Rule::numbering_gap, {}, "3.", "2"}, Language::english) == "the numbering jumps: found \"3.\", expected \"2\"");
  CHECK(message_of({Rule::numbering_gap, {}, "3.", "2"}, Language::vietnamese) == "đánh số không liên tục: gặp “3.”, cần là “2”");
}

TEST_CASE("a message is one line, and a long quotation is cut between characters") {
  const std::string words = "ngày\n" + std::string(154, 'x') + "ệ";
  const std::string message = message_of({Rule::date_incomplete, {}, words, {}}, Language::english);
  CHECK(message.find('\n') == std::string::npos);
  CHECK(message.find("\"ngày " + std::string(154, 'x') + "…\"") != std::string::npos);
}

TEST_CASE("tables have the columns of the contract in their order") {
  const std::pair<std::string_view, std::string_view> expected[] = {
      {"documents",
       "path,type,type_name,reference,number,symbol,family,date,place,issuer,issuer_parent,subject,addressees,urgency,secrecy,signer_"
       "capacity,"
       "signer_title,signer_name,recipients,citation_count,directive_count,diagnostic_count,sha256,error,issuer_id,issuer_full"},
      {"citations",
       "path,reference,date,id,type,type_name,cited_reference,cited_title,cited_date,cited_issuer,cited_subject,pinpoint,where,directive,"
       "footnote,same_as,key,raw,line,column,relation,cited_issuer_id,cited_issuer_full"},
      {"directives", "path,reference,date,directive,parent,level,kind,marker,text,deadlines,assignees,line"},
      {"actions", "path,reference,date,issuer,directive,assignees,implied,text,deadlines,due,coordinators,report_to,line,issuer_full"},
      {"recipients", "path,reference,date,position,text,purpose,archive"},
      {"diagnostics", "path,rule,severity,message,line,column"},
  };
  REQUIRE(tables().size() == std::size(expected));
  for (std::size_t i = 0; i < tables().size(); ++i) {
    std::string header;
    write_csv_header(tables()[i], false, header);
    CHECK(tables()[i].name == expected[i].first);
    CHECK(header == std::string(expected[i].second) + "\r\n");
    std::string excel;
    write_csv_header(tables()[i], true, excel);
    CHECK(excel == "\xEF\xBB\xBF" + header);
  }
}

TEST_CASE("rows hold the record's values, lists joined and quotes doubled") {
  const Written written;
  const std::string head = "in/1036.docx,1036/SVHTTDL-VP,2026-03-27,";
  CHECK(written.csv("documents") ==
        "in/1036.docx,CV,Công văn,1036/SVHTTDL-VP,1036,SVHTTDL-VP,administrative,2026-03-27,Lai Châu,SỞ NỘI VỤ,UBND TỈNH,"
        "\"đẩy mạnh \"\"cải cách\"\"\",Các phòng; Các đơn vị,HỎA TỐC,MẬT,KT. GIÁM ĐỐC,PHÓ GIÁM ĐỐC,Nguyễn Văn A,"
        "\"Như trên; Lưu: VT, VP (B)\",2,2,1," +
            std::string(kHash) + ",,,\r\n");
  CHECK(written.csv("citations") ==
        head +
            "c1,KH,Kế hoạch,12/KH-UBND,,,UBND tỉnh,,,directive,1,,,KH:12/KH-UBND:?,Kế hoạch số 12/KH-UBND ngày "
            "31/02/2026,3,9,implements,,\r\n" +
            head +
            "c2,KH,Kế hoạch,12/KH-UBND,,,UBND tỉnh,,khoản 2 Điều 5,directive,1,,c1,KH:12/KH-UBND:?,Kế hoạch số 12/KH-UBND ngày "
            "31/02/2026,3,9,implements,,\r\n");
  CHECK(written.csv("directives") ==
        head + "1,,1,numbered,1.,Trước,P5D; Trước 5 ngày,Sở A; Sở B,3\r\n" + head + "1/-1,1,2,bullet,-,x,,,1\r\n");
  CHECK(written.csv("actions") == head + "SỞ NỘI VỤ,1,Sở A; Sở B,false,Trước,Trước 5 ngày,P5D,Sở C,Sở D,3,\r\n");
  CHECK(written.csv("recipients") == head + "1,Như trên,để b/c,false\r\n" + head + "2,\"Lưu: VT, VP (B)\",,true\r\n");
  CHECK(written.csv("diagnostics") ==
        "in/1036.docx,date-impossible,error,\"\"\"ngày 31/02/2026\"\" is no day of the calendar; expected a date that exists\",3,32\r\n");
}

TEST_CASE("a cell that a spreadsheet would run is guarded for Excel, and only there") {
  const struct {
    std::string_view subject, plain, excel;
  } rows[] = {{"=1+1", "=1+1", "'=1+1"},
              {"+84", "+84", "'+84"},
              {"-a", "-a", "'-a"},
              {"@SUM(A1)", "@SUM(A1)", "'@SUM(A1)"},
              {"\ta", "\ta", "'\ta"},
              {"\ra", "\"\ra\"", "\"'\ra\""},
              {"=\"x\",y", "\"=\"\"x\"\",y\"", "\"'=\"\"x\"\",y\""},
              {"a=1", "a=1", "a=1"},
              {"", "", ""}};
  Written written;
  for (const auto& row : rows) {
    CAPTURE(row.subject);
    written.record.subject = row.subject;
    CHECK(written.csv("documents").find(",UBND TỈNH," + std::string(row.plain) + ",Các phòng") != std::string::npos);
    CHECK(written.csv("documents", true).find(",UBND TỈNH," + std::string(row.excel) + ",Các phòng") != std::string::npos);
  }
}

TEST_CASE("an unreadable document has a row in the table documents only") {
  Written written;
  written.document.error = SourceError{"not-found", "no such file"};
  written.document.record = nullptr;
  written.document.text = nullptr;
  CHECK(written.csv("documents") == "in/1036.docx" + std::string(22, ',') + std::string(kHash) + ",not-found: no such file,,\r\n");
  for (const std::string_view name : {"citations", "directives", "actions", "recipients", "diagnostics"}) CHECK(written.csv(name).empty());
}

TEST_CASE("records validate against the schema") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("congvan-schema-" + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  std::string schema;
  write_schema(schema);
  Written empty;
  empty.record = Record();
  std::ofstream(folder / "schema.json") << schema;
  std::ofstream(folder / "records.jsonl") << Written().json() << '\n' << empty.json() << '\n' << error_json("a\xFF", "x") << '\n';
  const std::string command = "python3 -B '" CONGVAN_SOURCE_DIR "/tests/schema/validate.py' '" + (folder / "schema.json").string() + "' '" +
                              (folder / "records.jsonl").string() + "'";
  const int status = WEXITSTATUS(std::system(command.c_str()));
  if (status == 77) {
    MESSAGE("skipped: python3-jsonschema is not installed");
  } else {
    CHECK(status == 0);
  }
  std::filesystem::remove_all(folder);
}
