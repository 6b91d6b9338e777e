// The canonical form of a reference, its parts, and the kind that a symbol shows.
#include "exact.hpp"
#include "grammar/reference.hpp"

using namespace congvan;
using namespace congvan::grammar;
using namespace congvan::testing;

namespace {

std::string_view name_of(Family family) {
  switch (family) {
    case Family::administrative:
      return "administrative";
    case Family::normative:
      return "normative";
    case Family::party:
      return "party";
    default:
      return "other";
  }
}

std::string parts(std::string_view canonical) {
  const Reference reference = split_reference(canonical);
  const auto part = [](Value value) { return given(value) ? std::string(value) : std::string("_"); };
  return part(reference.number) + " " + part(reference.year) + " " + part(reference.symbol) + " " + part(reference.issuer_code) + " " +
         part(reference.unit_code) + " " + std::string(name_of(reference.family));
}

}  // namespace

TEST_CASE("the canonical form has no white space and one kind of hyphen") {
  check_rows(
      {
          {"", ""},
          {"1036 /SVHTTDL-VP", "1036/SVHTTDL-VP"},
          {"36/2016/QĐ-\nTTg", "36/2016/QĐ-TTg"},
          {"2865/GDĐT –KT&KĐCL", "2865/GDĐT-KT&KĐCL"},
          {"12/QÐ\xE2\x80\x90UBND", "12/QĐ-UBND"},
          {"271\xE2\x81\x84"
           "CT-TTHT",
           "271/CT-TTHT"},
          {"1668 a/GSQL-GQ4.", "1668a/GSQL-GQ4"},
          {"**12/SNV-VP**", "12/SNV-VP"},
          {"12\xE2\x88\x95SNV", "12/SNV"},
          {"12\xEF\xBC\x8FSNV,", "12/SNV"},
          {"12/Q\xC6\x89-SNV;", "12/QĐ-SNV"},
          {"12/q\xC3\xB0-SNV", "12/qđ-SNV"},
          {"12/SNV\xC2\xAD-\xE2\x80\x8BVP", "12/SNV-VP"},
      },
      canonical_form);
}

TEST_CASE("a reference is split into number, year, symbol, codes and family") {
  check_rows(
      {
          {"1036/SVHTTDL-VP", "1036 _ SVHTTDL-VP SVHTTDL VP administrative"},
          {"15/QĐ-BNV", "15 _ QĐ-BNV BNV _ administrative"},
          {"3617/KH-SNNMT", "3617 _ KH-SNNMT SNNMT _ administrative"},
          {"30/2020/NĐ-CP", "30 2020 NĐ-CP CP _ normative"},
          {"12/2024/QĐ-UBND", "12 2024 QĐ-UBND UBND _ normative"},
          {"59/2020/QH14", "59 2020 QH14 QH14 _ normative"},
          {"18/VBHN-VPQH", "18 _ VBHN-VPQH VPQH _ normative"},
          {"70/NQ-CP", "70 _ NQ-CP CP _ administrative"},
          {"08-NQ/TU", "08 _ NQ/TU TU _ party"},
          {"317-QĐ/TWĐTN-TNTH", "317 _ QĐ/TWĐTN-TNTH TWĐTN TNTH party"},
          {"01/2018/TTLT-VKSNDTC-TANDTC-BCA", "01 2018 TTLT-VKSNDTC-TANDTC-BCA VKSNDTC TANDTC-BCA normative"},
          {"30a/2008/NQ-CP", "30a 2008 NQ-CP CP _ normative"},
          {"/TTr-CAT", "_ _ TTr-CAT CAT _ administrative"},
          {"57-CP", "57 _ CP CP _ other"},
          {"06", "06 _ _ _ _ other"},
          {"87QĐ/UB", "87 _ QĐ/UB UB _ other"},
          {"12/1812/QĐ-UB", "12 _ 1812/QĐ-UB 1812 QĐ-UB other"},
          {"05-HD/VPTW", "05 _ HD/VPTW VPTW _ party"},
      },
      parts);
}

TEST_CASE("a symbol shows its kind") {
  check_rows(
      {{"QĐ-UBND", "QĐ"}, {"NĐ-CP", "NĐ"},  {"NQ/TU", "NQ"},  {"TB_UBND", "TB"}, {"TTLT-BNV-BTC", "TTLT"}, {"TANDTC-VKSNDTC/TTLT", "TTLT"},
       {"TTLT", "TTLT"},  {"VBHN", "VBHN"}, {"CT-BYT", "CT"}, {"CT-TTHT", ""},   {"HĐ-UBND", "HĐ"},        {"HĐ-SNV", ""},
       {"QT-SNV", ""},    {"DA-SNV", "DA"}, {"CT-TTg", "CT"}, {"CV/TĐTN", "CV"}, {"QyĐ-UBND", "QyĐ"},      {"QH14", ""},
       {"UBND-TH", ""},   {"SNV-VP", ""},   {"CP", ""},       {"", ""}},
      kind_of_symbol);
}

TEST_CASE("only a dispatch's symbol begins with a body") {
  for (const std::string_view symbol : {"UBND-TH", "SNV-VP", "BCA-V03", "TCHQ-GSQL", "CT-TTHT"}) {
    CAPTURE(symbol);
    CHECK(is_dispatch_symbol(symbol));
  }
  for (const std::string_view symbol : {"QĐ-UBND", "NĐ-CP", "NQ/TU", "QH14", "VBHN-VPQH"}) {
    CAPTURE(symbol);
    CHECK_FALSE(is_dispatch_symbol(symbol));
  }
}
