// Rows that users add to the table of bodies: how they are read, and which issuers they are.
#include <doctest/doctest.h>

#include "congvan/extract.hpp"
#include "lexicon/added_bodies.hpp"

using namespace congvan;
using Kind = BodiesFault::Kind;

namespace {

// "kind line:column found", or nothing.
std::string fault_of(std::string_view csv) {
  Bodies bodies;
  const auto fault = bodies.read(csv);
  if (!fault) return "";
  return std::to_string(static_cast<int>(fault->kind)) + " " + std::to_string(fault->line) + ":" + std::to_string(fault->column) + " " +
         fault->found;
}
std::string fault(Kind kind, std::string_view place_and_found) {
  return std::to_string(static_cast<int>(kind)) + " " + std::string(place_and_found);
}

constexpr std::string_view table =
    "id,name,kind,abbreviations,parent,from,to,organ_id\n"
    "lai-chau/SNV,Sở Nội vụ tỉnh Lai Châu,,,,,,H35.10\n"
    "lai-chau/SNV/CCVTLT,Chi cục Văn thư - Lưu trữ,single,CCVTLT; Chi cục VTLT,Sở Nội vụ tỉnh Lai Châu,,2025-02-28,H35.10.02\n"
    "tan-phong-a,Ủy ban nhân dân xã Tân Phong,,,UBND tỉnh Lai Châu,,,H35.71\n"
    "tan-phong-b,Ủy ban nhân dân xã Tân Phong,,,UBND tỉnh Sơn La,,,H52.71\n"
    "SDL,Sở Du lịch,provincial,,,,,\n"
    "VNPT,\"Tập đoàn Bưu chính, Viễn thông Việt Nam\",,VNPT;Tập đoàn VNPT,,,,\n";

struct Read {
  Bodies bodies;
  Text text;
  Record record;
  explicit Read(const std::string& words) : words_(words) {
    REQUIRE_FALSE(bodies.read(table));
    text = Text::from_utf8(words_);
    record = extract(text, &bodies);
  }

 private:
  std::string words_;
};

std::string letter(std::string_view parent, std::string_view issuer, std::string_view body, std::string_view place = "Lai Châu",
                   std::string_view day = "05 tháng 01 năm 2026") {
  return std::string(parent).append(parent.empty() ? "" : "\n") + std::string(issuer) + "\nSố: 12/ABC-VP\nV/v rà soát\n" +
         std::string(place) + ", ngày " + std::string(day) + "\n\nKính gửi: Sở Tài chính.\n\n" + std::string(body) +
         "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNguyễn Văn A\n";
}

std::string id_of(const std::string& words) {
  const Read read(words);
  return given(read.record.issuer_id) ? std::string(read.record.issuer_id) : "";
}

}  // namespace

TEST_CASE("rows are the same from any CSV") {
  for (const char* csv : {"id,name,organ_id\nA,Trường \"\"A,H35.1\n", "\xEF\xBB\xBFid;name;organ_id\r\nA;\"Trường \"\"A\";H35.1\r\n",
                          "ORGAN_ID,Name,ID\nH35.1,\"Trường \"\"A\",\"A\""}) {
    CAPTURE(csv);
    Bodies bodies;
    CHECK_FALSE(bodies.read(csv));
    const AddedBody* const row = bodies.of_id("A");
    REQUIRE(row != nullptr);
    CHECK(row->organ_id == "H35.1");
    CHECK(row->name.find("Trường \"") == 0);
  }
}

TEST_CASE("what is wrong with a row is told with its line and column") {
  CHECK(fault_of("id,name\nA,Trường A\n").empty());
  CHECK(fault_of("") == fault(Kind::column_missing, "1:1 id"));
  CHECK(fault_of("id,kind\n") == fault(Kind::column_missing, "1:1 name"));
  CHECK(fault_of("id,name,organid\n") == fault(Kind::column_unknown, "1:9 organid"));
  CHECK(fault_of("id,name,id\n") == fault(Kind::column_twice, "1:9 id"));
  CHECK(fault_of("id,name\nA,B,,\n").empty());
  CHECK(fault_of("id,name\nA,B,C\n") == fault(Kind::cell_beyond, "2:5 C"));
  CHECK(fault_of("id,name\nA,Trường A\n,Trường B\n") == fault(Kind::empty, "3:1 id"));
  CHECK(fault_of("id,name\nA\n") == fault(Kind::empty, "2:1 name"));
  CHECK(fault_of("id,name,kind\nA,Trường A,sở\n") == fault(Kind::bad_kind, "2:12 sở"));
  CHECK(fault_of("id,name,from\nA,Trường A,31/02/2025\n") == fault(Kind::bad_date, "2:12 31/02/2025"));
  CHECK(fault_of("id,name,from,to\nA,Trường A,2025,2024\n") == fault(Kind::dates_reversed, "2:17 2024"));
  CHECK(fault_of("id,name,organ_id\nA,Trường A,H35/1\n") == fault(Kind::bad_organ_id, "2:12 H35/1"));
  CHECK(fault_of("id,name,kind,organ_id\nA,Sở A,provincial,H35\n") == fault(Kind::bad_organ_id, "2:19 H35"));
  CHECK(fault_of("id,name\nA B,Trường A\n") == fault(Kind::bad_id, "2:1 A B"));
  CHECK(fault_of("id,name\nA,Trường A\nA,Trường A\n") == fault(Kind::twice, "3:1 A"));
  CHECK(fault_of("id,name\nA,Trường A\nA,Trường B\n").empty());
  CHECK(fault_of("id,name\nA,\"Trường A\n") == fault(Kind::open_quote, "2:3 "));
  CHECK(fault_of("id,name\nA,\"Trường\" A\n") == fault(Kind::text_after_quote, "2:12 "));
  CHECK(fault_of("id,name\nA,Tr\xFFng\n") == fault(Kind::no_text, "2:5 "));
}

TEST_CASE("dates are read as the country and as ISO write them") {
  Bodies bodies;
  REQUIRE_FALSE(bodies.read("id,name,from,to\nA,A,01/7/2025,2026-02\nB,B,2024,12/2025\n"));
  CHECK(bodies.of_id("A")->from == PartialDate{2025, 7, 1});
  CHECK(bodies.of_id("A")->until == PartialDate{2026, 2, 0});
  CHECK(bodies.of_id("B")->until == PartialDate{2025, 12, 0});
  for (const char* date : {"0/7/2025", "1/7/25", "2025-13", "2025-02-30", "hôm nay", "1-7-2025", "2025/07/01/1"}) {
    CAPTURE(date);
    CHECK(fault_of("id,name,from\nA,A," + std::string(date) + "\n") == fault(Kind::bad_date, "2:5 " + std::string(date)));
  }
}

TEST_CASE("a table with a fault leaves what was read before") {
  Bodies bodies;
  REQUIRE_FALSE(bodies.read("id,name\nA,Trường A\n"));
  CHECK(bodies.read("id,name\nB,\n").has_value());
  CHECK(bodies.of_id("A") != nullptr);
}

TEST_CASE("names count whatever their case and tone marks' places, with the abbreviations of letterheads") {
  CHECK(lexicon::name_key("Ủy ban nhân dân xã Hoà Bình") == lexicon::name_key("UBND XÃ HÒA BÌNH"));
  CHECK(lexicon::name_key("Uỷ ban  nhân dân") == lexicon::name_key("Ủy ban nhân dân"));
  CHECK(lexicon::name_key("Chi cục Văn thư – Lưu trữ") == lexicon::name_key("CHI CỤC VĂN THƯ - LƯU TRỮ"));
  CHECK(lexicon::name_key("TP. Đà Lạt") == lexicon::name_key("Thành phố Ðà Lạt"));
  CHECK(lexicon::name_key("xã Tân Phong") != lexicon::name_key("xã Tấn Phong"));
  CHECK(lexicon::name_key("Hoa") != lexicon::name_key("Hoà"));
}

TEST_CASE("an issuer is the row of its name") {
  const Read read(letter("SỞ NỘI VỤ TỈNH LAI CHÂU", "CHI CỤC VĂN THƯ - LƯU TRỮ", "Đề nghị rà soát.", "Lai Châu", "05 tháng 01 năm 2024"));
  CHECK(read.record.issuer_id == "lai-chau/SNV/CCVTLT");
  CHECK(read.record.issuer_full == "Chi cục Văn thư - Lưu trữ");
  CHECK_FALSE(read.record.issuer_inferred);
}

TEST_CASE("a row counts between its days only") {
  CHECK(id_of(letter("SỞ NỘI VỤ TỈNH LAI CHÂU", "CHI CỤC VĂN THƯ - LƯU TRỮ", "Đề nghị rà soát.")).empty());
}

TEST_CASE("of bodies of one name the superior body tells which is meant, or none is") {
  CHECK(id_of(letter("UBND TỈNH LAI CHÂU", "UBND XÃ TÂN PHONG", "Đề nghị rà soát.")) == "tan-phong-a");
  CHECK(id_of(letter("UBND TỈNH SƠN LA", "ỦY BAN NHÂN DÂN XÃ TÂN PHONG", "Đề nghị rà soát.", "Sơn La")) == "tan-phong-b");
  CHECK(id_of(letter("", "UBND XÃ TÂN PHONG", "Đề nghị rà soát.", "Tân Phong")).empty());
  CHECK(id_of(letter("UBND TỈNH HÀ TĨNH", "UBND XÃ TÂN PHONG", "Đề nghị rà soát.", "Hà Tĩnh")).empty());
}

TEST_CASE("the table's own body with an added name has the added id") {
  const Read read(letter("UBND TỈNH LAI CHÂU", "SỞ NỘI VỤ", "Đề nghị rà soát."));
  CHECK(read.record.issuer_id == "lai-chau/SNV");
  CHECK(read.bodies.of_id(read.record.issuer_id)->organ_id == "H35.10");
}

TEST_CASE("a body of each province is that of the document's province") {
  const Read read(letter("UBND TỈNH SƠN LA", "SỞ DU LỊCH", "Đề nghị rà soát.", "Sơn La"));
  CHECK(read.record.issuer_id == "son-la/SDL");
  CHECK(read.record.issuer_full == "Sở Du lịch tỉnh Sơn La");
}

TEST_CASE("issuers of citations are found in documents of the same superior body, or by a name without one") {
  const Read read(letter("UBND TỈNH LAI CHÂU", "SỞ NỘI VỤ",
                         "Căn cứ Công văn số 7/UBND-VP ngày 03/01/2026 của UBND xã Tân Phong và Công văn số 8/VNPT-VP ngày 04/01/2026 của "
                         "Tập đoàn VNPT, Sở Nội vụ đề nghị rà soát."));
  REQUIRE(read.record.citations.size() == 2);
  CHECK(read.record.citations[0].issuer_id == "tan-phong-a");
  CHECK(read.record.citations[1].issuer_id == "VNPT");
  CHECK(read.record.citations[1].issuer_full == "Tập đoàn Bưu chính, Viễn thông Việt Nam");
  CHECK(read.record.citations[1].issuer_inferred);
  const Read elsewhere(letter("UBND TỈNH HÀ TĨNH", "SỞ NỘI VỤ",
                              "Căn cứ Công văn số 7/UBND-VP ngày 03/01/2026 của UBND xã Tân Phong, Sở đề nghị rà soát.", "Hà Tĩnh"));
  REQUIRE(elsewhere.record.citations.size() == 1);
  CHECK_FALSE(given(elsewhere.record.citations[0].issuer_id));
}

TEST_CASE("without rows nothing changes") {
  const std::string words = letter("UBND TỈNH LAI CHÂU", "UBND XÃ TÂN PHONG", "Đề nghị rà soát.");
  const Text text = Text::from_utf8(words);
  const Bodies none;
  CHECK_FALSE(given(extract(text).issuer_id));
  CHECK_FALSE(given(extract(text, &none).issuer_id));
}
