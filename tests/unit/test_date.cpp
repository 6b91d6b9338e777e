// Dates as documents print them, and figures that are none.
#include "exact.hpp"
#include "grammar/date.hpp"

using namespace congvan;
using namespace congvan::grammar;
using namespace congvan::testing;

namespace {

std::string dump(const std::optional<DateMatch>& match, std::string_view text) {
  if (!match) return "none";
  CHECK(match->begin == 0);
  return std::string(text.substr(0, match->end)) + " = " + testing::to_string(match->value, match->impossible);
}

std::string date(std::string_view text) { return dump(date_at(text, 0), text); }
std::string figures(std::string_view text) { return dump(figures_at(text, 0), text); }

}  // namespace

TEST_CASE("a date in words is read") {
  check_rows(
      {
          {"ngày 27 tháng 3 năm 2026.", "ngày 27 tháng 3 năm 2026 = 2026-03-27"},
          {"ngày 05 tháng 01 năm 2020 của", "ngày 05 tháng 01 năm 2020 = 2020-01-05"},
          {"Ngày 6 tháng 4 năm 2011", "Ngày 6 tháng 4 năm 2011 = 2011-04-06"},
          {"NGÀY 27 THÁNG 3 NĂM 2026", "NGÀY 27 THÁNG 3 NĂM 2026 = 2026-03-27"},
          {"ngày 28\ntháng 11\nnăm 2008", "ngày 28\ntháng 11\nnăm 2008 = 2008-11-28"},
          {"ngày 05 tháng11 năm 2010", "ngày 05 tháng11 năm 2010 = 2010-11-05"},
          {"ngày27 tháng 3 năm 2026", "ngày27 tháng 3 năm 2026 = 2026-03-27"},
          {"ngày 12 tháng 3 năm2026", "ngày 12 tháng 3 năm2026 = 2026-03-12"},
          {"ngày\xC2\xA0"
           "12 tháng 3 năm 2026",
           "ngày\xC2\xA0"
           "12 tháng 3 năm 2026 = 2026-03-12"},
      },
      date);
}

TEST_CASE("a date in figures is read") {
  check_rows(
      {
          {"ngày 24/5/2023", "ngày 24/5/2023 = 2023-05-24"},
          {"ngày 24/05/2023;", "ngày 24/05/2023 = 2023-05-24"},
          {"ngày 24-5-2023", "ngày 24-5-2023 = 2023-05-24"},
          {"ngày 03.12.2007", "ngày 03.12.2007 = 2007-12-03"},
          {"ngày 24\n/5/2023", "ngày 24\n/5/2023 = 2023-05-24"},
          {"ngày 04/ 6/ 2026", "ngày 04/ 6/ 2026 = 2026-06-04"},
          {"ngày 24–5–2023", "ngày 24–5–2023 = 2023-05-24"},
          {"ngày 29/2/2024", "ngày 29/2/2024 = 2024-02-29"},
      },
      date);
  check_rows(
      {
          {"24/5/2023", "24/5/2023 = 2023-05-24"},
          {"26-5-2025 của", "26-5-2025 = 2025-05-26"},
          {"1.9.2026.", "1.9.2026 = 2026-09-01"},
          {"/9/2025", "/9/2025 = 2025-09"},
      },
      figures);
}

TEST_CASE("a day or month left blank stays blank") {
  check_rows(
      {
          {"ngày         tháng 12 năm 2025", "ngày         tháng 12 năm 2025 = 2025-12"},
          {"ngày tháng 6 năm 2026", "ngày tháng 6 năm 2026 = 2026-06"},
          {"ngày  /9/2025", "ngày  /9/2025 = 2025-09"},
          {"ngày /9/2025", "ngày /9/2025 = 2025-09"},
          {"ngày\ntháng năm 2025", "ngày\ntháng năm 2025 = 2025"},
          {"ngày      tháng      năm 2026", "ngày      tháng      năm 2026 = 2026"},
          {"tháng 6 năm 2026", "tháng 6 năm 2026 = 2026-06"},
          {"năm 2019", "năm 2019 = 2019"},
      },
      date);
}

TEST_CASE("a day that no calendar has is impossible") {
  check_rows(
      {
          {"ngày 31/02/2024", "ngày 31/02/2024 = impossible"},
          {"ngày 29/2/2023", "ngày 29/2/2023 = impossible"},
          {"ngày 31 tháng 4 năm 2024", "ngày 31 tháng 4 năm 2024 = impossible"},
          {"ngày 32/1/2024", "ngày 32/1/2024 = impossible"},
          {"ngày 12/13/2024", "ngày 12/13/2024 = impossible"},
          {"ngày 29/2/1900", "ngày 29/2/1900 = impossible"},
      },
      date);
}

TEST_CASE("what has no year of four figures is no date") {
  check_rows(
      {
          {"", "none"},
          {"ngày", "none"},
          {"ngày ", "none"},
          {"ngày 12", "none"},
          {"ngày 12 tháng 3", "none"},
          {"ngày 12/3", "none"},
          {"ngày 12/3/26", "none"},
          {"ngày tháng năm", "none"},
          {"ngày 12/3/20266", "none"},
          {"ngày 12/3/0206", "none"},
          {"ngày 123/3/2026", "none"},
          {"ngày công bố", "none"},
          {"tháng 6", "none"},
          {"năm 20", "none"},
          {"năm 20191", "none"},
          {"nam giới", "none"},
          {"5 năm", "none"},
      },
      date);
  check_rows(
      {
          {"", "none"},
          {"24", "none"},
          {"24/", "none"},
          {"24/5", "none"},
          {"24/5/", "none"},
          {"24/7", "none"},
          {"24/5/202", "none"},
          {"30/2020/NĐ-CP", "none"},
          {"0912.345.678", "none"},
          {"123/45/2020", "none"},
          {"100.000.000", "none"},
      },
      figures);
}

TEST_CASE("a calendar date is one that exists") {
  const struct {
    PartialDate date;
    bool exists;
  } rows[] = {
      {{2026, 3, 27}, true},  {{2024, 2, 29}, true},  {{2000, 2, 29}, true},  {{2026, 6, 0}, true},
      {{2026, 0, 0}, true},   {{2026, 12, 31}, true}, {{2023, 2, 29}, false}, {{1900, 2, 29}, false},
      {{2026, 4, 31}, false}, {{2026, 13, 1}, false}, {{2026, 1, 32}, false}, {{2026, 0, 5}, false},
  };
  for (const auto& row : rows) {
    CAPTURE(testing::to_string(row.date));
    CHECK(is_calendar_date(row.date) == row.exists);
  }
}

TEST_CASE("a date with its day is full") {
  const auto full = [](std::string_view text) { return date_at(text, 0)->is_full(); };
  CHECK(full("ngày 12/3/2024"));
  CHECK(full("ngày 31/2/2024"));
  CHECK_FALSE(full("ngày  /9/2025"));
  CHECK_FALSE(full("tháng 6 năm 2026"));
  CHECK_FALSE(full("năm 2019"));
}

TEST_CASE("letters that a scanner read for figures are figures beside one") {
  check_rows(
      {
          {"ngày I5 tháng 12 năm 2O25", "ngày I5 tháng 12 năm 2O25 = 2025-12-15"},
          {"ngày O8/12/2025", "ngày O8/12/2025 = 2025-12-08"},
          {"ngày l2/O1/2026", "ngày l2/O1/2026 = 2026-01-12"},
          {"ngày Il/12/2025", "none"},
          {"ngày O8x/12/2025", "none"},
          {"ngày 08/12/OOO5", "none"},
      },
      date);
}
