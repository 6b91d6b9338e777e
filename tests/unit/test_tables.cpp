// Ruled tables: strokes among pixels, grids among strokes, words in their cells.
#include <cmath>

#include "decode/tables.hpp"
#include "exact.hpp"
#include "pages.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

// White paper at 72 dots an inch, on which a pixel is a point.
struct Paper {
  int width = 300;
  int height = 200;
  std::vector<std::uint8_t> bytes = std::vector<std::uint8_t>(60000, 255);
  void ink(int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; ++y) {
      for (int x = left; x < right; ++x) bytes[static_cast<std::size_t>(y * width + x)] = 0;
    }
  }
  [[nodiscard]] std::string rules() const {
    std::string out;
    for (const decode::Rule& rule : decode::find_rules({bytes.data(), width, height, width, 72, 150})) {
      for (const double at : {rule.box.left, rule.box.top, rule.box.right, rule.box.bottom}) out += std::to_string(std::lround(at)) + " ";
    }
    return out;
  }
};

// The rules of a table of two rows and three columns.
void rule_table(decode::Page& page, double left, double top) {
  for (const double y : {0.0, 30.0, 60.0}) page.rules.push_back({{left, top + y, left + 450, top + y + 1}});
  for (const double x : {0.0, 150.0, 300.0, 449.0}) page.rules.push_back({{left + x, top, left + x + 1, top + 61}});
}

}  // namespace

TEST_CASE("strokes longer than half an inch are rules, also with a small break") {
  Paper paper;
  paper.ink(10, 20, 100, 22);
  paper.ink(102, 20, 200, 22);  // goes on
  paper.ink(50, 60, 51, 90);
  CHECK(paper.rules() == "10 20 200 22 50 60 51 90 ");
}

TEST_CASE("underlines of words, letters' stems, bars and pictures are no rules") {
  Paper paper;
  paper.ink(10, 20, 40, 21);    // under a word
  paper.ink(60, 40, 61, 55);    // a stem
  paper.ink(10, 80, 200, 100);  // a bar
  CHECK(paper.rules().empty());
}

TEST_CASE("a line may end at the paper's edge") {
  Paper paper;
  paper.ink(200, 199, 300, 200);
  paper.ink(299, 100, 300, 150);
  CHECK(paper.rules() == "200 199 300 200 299 100 300 150 ");
}

TEST_CASE("three rules each way that touch are a table, fewer are a frame") {
  decode::Page page = a4();
  rule_table(page, 70, 200);
  page.rules.push_back({{70, 500, 520, 501}});  // two crossing strokes elsewhere
  page.rules.push_back({{70, 500, 71, 540}});
  const std::vector<decode::Grid> grids = decode::find_grids(page.rules);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows.size() == 3);
  CHECK(grids[0].columns.size() == 4);
}

TEST_CASE("each row of a table is a line, its cells one after the other, lines of a cell joined") {
  decode::Page page = a4();
  print(page, 85, 150, "Danh sách các phòng họp:");
  rule_table(page, 70, 200);
  print(page, 75, 208, "Phòng");
  print(page, 225, 202, "Người phụ", 10);
  print(page, 225, 215, "trách", 10);
  print(page, 375, 208, "Ghi chú");
  print(page, 75, 240, "Phòng A");
  print(page, 375, 240, "Tầng 2");
  print(page, 85, 290, "Văn phòng theo dõi.");
  CHECK(composed({page}) == "Danh sách các phòng họp:\nPhòng | Người phụ trách | Ghi chú\nPhòng A | Tầng 2\nVăn phòng theo dõi.\n");
}

TEST_CASE("two tables are read one after the other, whichever is told first") {
  decode::Page page = a4();
  rule_table(page, 70, 400);
  rule_table(page, 70, 200);
  print(page, 75, 408, "Dưới");
  print(page, 225, 408, "hai");
  print(page, 75, 208, "Trên");
  print(page, 225, 208, "một");
  print(page, 85, 300, "Giữa hai bảng.");
  CHECK(composed({page}) == "Trên | một\nGiữa hai bảng.\nDưới | hai\n");
}

TEST_CASE("rows of several columns one below the other may be a table") {
  decode::Page page = a4();
  for (const double top : {200.0, 230.0}) {
    for (const double left : {75.0, 225.0, 375.0}) print(page, left, top, "Ô");
  }
  CHECK(decode::may_hold_table(page));
  page = a4();
  for (const double left : {75.0, 225.0, 375.0}) print(page, left, 200, "Ô");
  print(page, 75, 230, "Một dòng chữ.");
  for (const double left : {75.0, 225.0, 375.0}) print(page, left, 260, "Ô");
  CHECK_FALSE(decode::may_hold_table(page));
}

TEST_CASE("rows without rules are parted by bars where several follow, else by blanks") {
  decode::Page page = a4();
  print(page, 85, 200, "Phòng Tổ chức");
  print(page, 300, 200, "Tầng hai");
  print(page, 85, 230, "Phòng Hành chính");
  print(page, 300, 230, "Tầng ba");
  CHECK(composed({page}) == "Phòng Tổ chức | Tầng hai\nPhòng Hành chính | Tầng ba\n");
  page = a4();
  print(page, 85, 200, "Phòng Tổ chức");
  print(page, 300, 200, "Tầng hai");
  CHECK(composed({page}) == "Phòng Tổ chức   Tầng hai\n");
}

TEST_CASE("a label far from its words is of their line") {
  decode::Page page = a4();
  print(page, 85, 200, "1.");
  print(page, 130, 200, "Văn phòng theo dõi.");
  print(page, 85, 230, "Kính gửi:");
  print(page, 180, 230, "Các phòng.");
  CHECK(composed({page}) == "1. Văn phòng theo dõi.\nKính gửi: Các phòng.\n");
}
