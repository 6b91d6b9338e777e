#include "input/blocks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string_view>

#include "text/letters.hpp"

namespace congvan::input {
namespace {

/// The beginning of a text without combining marks, so that words are known in every normalisation form.
std::string bare_head(std::string_view text) {
  text = trim(text).substr(0, 160);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool mark = i + 1 < text.size() && (byte == 0xCC || (byte == 0xCD && static_cast<unsigned char>(text[i + 1]) < 0xB0));
    if (mark)
      ++i;
    else
      out += text[i];
  }
  return out;
}

bool is_blank_cell(const Cell& cell) {
  return std::ranges::all_of(cell.blocks, [](const Block& block) { return block.table.empty() && trim(block.text).empty(); });
}

/// How a signature opens: TM., KT., TL., TUQ., Q. (Decree 30/2020, appendix I), or an office alone in capitals.
bool opens_signature(std::string_view line) {
  static constexpr std::array<std::string_view, 6> capacities = {"TM.", "KT.", "TL.", "TUQ.", "T/M", "K/T"};
  static constexpr std::array<std::string_view, 12> offices = {"giam doc",  "chu tich",        "bo truong",   "cuc truong",
                                                               "vu truong", "chanh van phong", "thu truong",  "truong ban",
                                                               "bi thu",    "truong phong",    "hieu truong", "nguoi lap"};
  return std::ranges::any_of(capacities, [line](std::string_view mark) { return line.starts_with(mark); }) ||
         (is_all_caps(line) && std::ranges::any_of(offices, [line](std::string_view office) { return starts_with_words(line, office); }));
}

/// What a table's lines begin with that tells what it is for.
struct Signals {
  bool motto = false;       // quốc hiệu, or the Party's heading (tiêu đề)
  bool recipients = false;  // nơi nhận
  bool signature = false;
  bool number = false;  // số
  bool date = false;    // địa danh, ngày tháng năm

  void read(const Cell& cell) {
    bool first = true;
    for (const Block& block : cell.blocks) {
      for (std::string_view rest = block.text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string line = bare_head(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty()) continue;
        read(line);
        signature = signature || (first && opens_signature(line));
        first = false;
      }
    }
  }

 private:
  void read(std::string_view line) {
    motto = motto || starts_with_words(line, "cong hoa xa hoi chu nghia") ||
            (starts_with_words(line, "dang cong san viet nam") && is_all_caps(line));
    recipients = recipients || starts_with_words(line, "noi nhan");
    number = number || starts_with_words(line, "so");
    date = date || (contains_words(line, "ngay") && contains_words(line, "thang") && contains_words(line, "nam"));
  }
};

/// A table that only places things side by side: letterhead, recipients beside signature, two signatures. Its columns are read one after
/// the other, for what a clerk typed into one column belongs together.
bool is_layout(const Table& table) {
  std::size_t widest = 0;
  Signals found;
  for (const Row& row : table.rows) {
    const auto filled = std::ranges::count_if(row.cells, [](const Cell& cell) { return !is_blank_cell(cell); });
    widest = std::max(widest, static_cast<std::size_t>(filled));
    for (const Cell& cell : row.cells) found.read(cell);
  }
  return widest <= 1 || (widest == 2 && (found.motto || found.recipients || found.signature || (found.number && found.date)));
}

class Writer {
 public:
  [[nodiscard]] std::string take() { return std::move(out_); }

  void write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (!block.table.empty())
        write(block.table.front());
      else
        write_line(block.text);
    }
  }

  void write_note(const Note& note) {
    std::string words(trim(note.text));
    std::ranges::replace(words, '\n', ' ');
    out_.append("[^").append(note.mark).append("]: ").append(words).append("\n");
  }

 private:
  void write_line(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n')) text.remove_suffix(1);
    if (trim(text).empty()) return;
    out_ += text;
    out_ += '\n';
  }

  void write(const Table& table) {
    if (is_layout(table))
      write_columns(table);
    else
      for (const Row& row : table.rows) write_row(row);
  }

  /// Columns are told by where their cells begin; a row of one cell across the whole table parts what is above it from what is below.
  void write_columns(const Table& table) {
    std::map<unsigned, std::vector<const Cell*>> columns;
    const auto flush = [&] {
      for (const auto& [begin, cells] : columns) {
        for (const Cell* cell : cells) write(cell->blocks);
      }
      columns.clear();
    };
    for (const Row& row : table.rows) {
      const bool across = row.cells.size() == 1 && table.rows.size() > 1 && row.cells.front().columns > 1;
      if (across) flush();
      unsigned begin = 0;
      for (const Cell& cell : row.cells) {
        if (!cell.continued) columns[begin].push_back(&cell);
        begin += std::max(cell.columns, 1U);
      }
      if (across) flush();
    }
    flush();
  }

  /// Cells joined by " | "; those without words keep their place, for the columns of a table are told by it.
  void write_row(const Row& row) {
    std::string line;
    bool words = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) line += " | ";
      const std::size_t before = line.size();
      if (!row.cells[i].continued) append_flat(line, row.cells[i].blocks);
      words = words || line.size() > before;
    }
    if (words) write_line(line);
  }

  static void append_piece(std::string& line, std::string_view piece, std::size_t begin) {
    piece = trim(piece);
    if (piece.empty()) return;
    if (line.size() > begin) line += ' ';
    const std::size_t at = line.size();
    line += piece;
    std::replace(line.begin() + static_cast<std::ptrdiff_t>(at), line.end(), '\n', ' ');
  }

  /// All words of a cell in one line, tables inside it too.
  static void append_flat(std::string& line, const std::vector<Block>& blocks) {
    const std::size_t begin = line.size();
    for (const Block& block : blocks) {
      append_piece(line, block.text, begin);
      for (const Table& table : block.table) {
        for (const Row& row : table.rows) {
          for (const Cell& cell : row.cells) {
            if (cell.continued || is_blank_cell(cell)) continue;
            if (line.size() > begin) line += ' ';
            append_flat(line, cell.blocks);
          }
        }
      }
    }
  }

  std::string out_;
};

}  // namespace

std::string to_text(const Content& content) {
  Writer writer;
  writer.write(content.blocks);
  for (const Note& note : content.notes) writer.write_note(note);
  return writer.take();
}

}  // namespace congvan::input
