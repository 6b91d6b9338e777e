// `--bodies`: any table in CSV. A fault stands in the file; rows that are taken are found by their names; a document is read with them, and
// its package made.
#include <algorithm>

#include "claims.hpp"
#include "congvan/bodies.hpp"
#include "congvan/extract.hpp"
#include "input/edxml.hpp"
#include "lexicon/added_bodies.hpp"
#include "output/edxml.hpp"
#include "text/utf8.hpp"

namespace {

using namespace congvan;

// Of bodies that the seeds' tables hold.
constexpr std::string_view letter =
    "UBND TỈNH LAI CHÂU\nSỞ NỘI VỤ\nSố: 12/SNV-VP\nV/v rà soát\nLai Châu, ngày 05 tháng 01 năm 2026\nKính gửi: Ủy ban nhân dân xã Tân "
    "Phong.\nPhúc đáp Công văn số 7/UBND-VP ngày 03/01/2026 của UBND xã Tân Phong, Sở Nội vụ đề nghị rà soát./.\nNơi nhận:\n- Như trên;\n"
    "- Lưu: VT.\nGIÁM ĐỐC\nNguyễn Văn A\n";

void hold_place(const BodiesFault& fault, std::string_view csv) {
  const Text text = Text::from_utf8(csv);
  std::string_view rest = text.utf8;
  for (std::size_t line = 1; line < fault.line; ++line) {
    const std::size_t end = rest.find('\n');
    fuzz::hold(end != std::string_view::npos, "a fault's line is one of the file's", csv);
    rest.remove_prefix(end + 1);
  }
  fuzz::hold(fault.line > 0, "lines count from 1", csv);
  fuzz::hold(fault.column > 0 && fault.column <= count_characters(rest.substr(0, rest.find('\n'))) + 1,
             "a fault's column is one of its line's", csv);
}

bool is_among(const std::vector<const AddedBody*>& found, const AddedBody& row) { return std::ranges::find(found, &row) != found.end(); }

void hold_found(const AddedBody& row, const Bodies& bodies) {
  const AddedBody* const same = bodies.of_id(row.id);
  fuzz::hold(same != nullptr && same->id == row.id, "a row is found by its id", row.id);
  fuzz::hold(is_among(bodies.named(row.name), row), "a row is found by its name", row.name);
  for (const PartialDate day : {row.from, row.until})
    fuzz::hold(is_among(bodies.named(row.name, day), row), "a row is found on its first day and its last", row.name);
  for (const std::string& other : row.abbreviations)
    fuzz::hold(is_among(bodies.named(other), row), "a row is found by its other names", other);
}

void hold_rows(const Bodies& bodies) {
  std::size_t in_provinces = 0;
  for (const AddedBody& row : bodies.rows().list) {
    fuzz::hold(!row.id.empty() && !row.name.empty(), "a row has an id and a name");
    if (row.in_provinces)
      in_provinces += 1 + row.abbreviations.size();
    else
      hold_found(row, bodies);
  }
  fuzz::hold(bodies.rows().in_provinces.size() == in_provinces, "each name of a body of all provinces is one of the table's");
}

void hold_package(const Bodies& bodies) {
  static const Text text = Text::from_utf8(letter);
  const Record record = extract(text, &bodies);
  fuzz::hold(given(record.issuer_id) == given(record.issuer_full), "who has an id has a name");
  Source source;
  source.path = "a.txt";
  const Document document{.source = source, .record = &record, .text = &text, .error = {}};
  const Element header = edxml_header(document, {.organ_id = {}, .bodies = &bodies});
  std::string package;
  write_edxml(header, nullptr, {}, {}, package);
  fuzz::hold(input::read_edxml(package, {}).header.children.size() == header.children.size(), "a package is read as it was written",
             package);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Exact csv(fuzz::view_of(data, size));
  Bodies bodies;
  if (const auto fault = bodies.read(csv.view())) {
    hold_place(*fault, csv.view());
    fuzz::hold(bodies.rows().list.empty(), "of a table with a fault no row counts");
    return 0;
  }
  hold_rows(bodies);
  hold_package(bodies);
  return 0;
}
