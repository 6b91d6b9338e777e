#include "decode/ocr.hpp"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include "decode/dirt.hpp"
#include "decode/ink.hpp"
#include "decode/phrases.hpp"
#include "decode/tables.hpp"
#include "decode/zones.hpp"
#include "input/decoded.hpp"

namespace congvan::decode {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kDoubted = 80;    // lines with a word below are read again
constexpr double kDisagreed = 50;  // two readings differ

struct Area {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

Area area_of(double left, double top, double right, double bottom) {
  return {static_cast<int>(left), static_cast<int>(top), static_cast<int>(right - left), static_cast<int>(bottom - top)};
}

double mean_confidence(const std::vector<Word>& words) {
  double sum = 0;
  double letters = 0;
  for (const Word& word : words) {
    sum += word.confidence * static_cast<double>(word.text.size());
    letters += static_cast<double>(word.text.size());
  }
  return letters > 0 ? sum / letters : 0;
}

std::size_t letters_of(const std::vector<Word>& words) {
  std::size_t letters = 0;
  for (const Word& word : words) letters += word.text.size();
  return letters;
}

bool has_digit(const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; }

bool holds(const std::vector<Word>& words, const std::string& text) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.text == text; });
}

// Figures that two readings of a line do not agree on are doubtful, however sure the one that was kept.
void doubt_differences(const std::vector<Word>& once, const std::vector<Word>& twice, std::vector<Word>& kept) {
  for (Word& word : kept) {
    if (has_digit(word.text) && !(holds(once, word.text) && holds(twice, word.text)))
      word.confidence = std::min(word.confidence, kDisagreed);
  }
}

std::size_t sure_letters(const std::vector<Word>& words) {
  std::size_t letters = 0;
  for (const Word& word : words) letters += word.confidence >= kDoubted && word.text.size() > 2 ? word.text.size() : 0;
  return letters;
}

double least_confidence(const std::vector<Word>& words) {
  double least = 100;
  for (const Word& word : words) least = std::min(least, word.confidence);
  return least;
}

}  // namespace

struct Recogniser::Implementation {
  tesseract::TessBaseAPI api;
  unsigned line = 0;  // of the page
  double scale = 1;   // points a pixel
  int width = 0;
  int height = 0;

  void begin(const Sheet& sheet) {
    line = 0;
    scale = kPointsPerInch / sheet.dpi;
    width = pixGetWidth(sheet.grey.get());
    height = pixGetHeight(sheet.grey.get());
  }

  std::vector<Word> recognise(const Area& area, tesseract::PageSegMode mode) {
    std::vector<Word> words;
    if (area.width < 8 || area.height < 8) return words;
    api.SetPageSegMode(mode);
    api.SetRectangle(area.left, area.top, area.width, area.height);
    if (api.Recognize(nullptr) != 0) return words;
    const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
    if (!at) return words;
    do {
      if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
      add_word(*at, words);
    } while (at->Next(tesseract::RIL_WORD));
    return words;
  }

  void add_word(const tesseract::ResultIterator& at, std::vector<Word>& words) const {
    if (at.Empty(tesseract::RIL_WORD)) return;
    const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    if (!text || !at.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) return;
    Word word;
    word.text = text.get();
    word.confidence = std::min(static_cast<double>(at.Confidence(tesseract::RIL_WORD)), 99.9);
    if (word.text.find_first_not_of(" \n\t") == std::string::npos) return;
    float row = 0;
    float descenders = 0;
    float ascenders = 0;
    at.RowAttributes(&row, &descenders, &ascenders);
    word.size = static_cast<double>(row > 0 ? row : static_cast<float>(bottom - top)) * scale;
    word.line = line;
    word.box = {left * scale, top * scale, right * scale, bottom * scale};
    words.push_back(std::move(word));
  }

  // A line read by itself, with room for the marks above its letters.
  std::vector<Word> reread(const std::vector<Word>& words) {
    Box box = words.front().box;
    for (const Word& word : words) box.include(word.box);
    const double room = 0.22 * box.height();
    const unsigned number = words.front().line;
    std::vector<Word> again =
        recognise(area_of((box.left - room) / scale, (box.top - room) / scale, (box.right + room) / scale, (box.bottom + room) / scale),
                  tesseract::PSM_SINGLE_LINE);
    for (Word& word : again) {
      word.line = number;
      word.size = words.front().size;
    }
    return again;
  }

  // Reads an area; lines with doubtful words once more, and keeps the surer reading of each.
  void read_area(const Area& area, tesseract::PageSegMode mode, std::vector<Word>& words) {
    std::vector<Word> read = recognise(area, mode);
    for (auto begin = read.begin(); begin != read.end();) {
      const auto end = std::find_if(begin, read.end(), [&](const Word& word) { return word.line != begin->line; });
      const std::vector<Word> once(begin, end);
      begin = end;
      std::vector<Word> twice = least_confidence(once) < kDoubted ? reread(once) : std::vector<Word>();
      const bool whole = letters_of(twice) * 10 >= letters_of(once) * 9;
      std::vector<Word> kept = whole && mean_confidence(twice) > mean_confidence(once) ? twice : once;
      if (!twice.empty()) doubt_differences(once, twice, kept);
      words.insert(words.end(), kept.begin(), kept.end());
    }
  }

  // The part of an area that holds lines, and whatever belongs to them.
  void read_lines(const std::vector<Box>& runs, const Box& area, std::vector<Word>& words, bool scattered = false) {
    Box ink{area.right, area.bottom, area.left, area.top};
    for (const Box& run : runs) {
      const double centre = (run.top + run.bottom) / 2;
      if (centre > area.top && centre < area.bottom && run.right > area.left && run.left < area.right) ink.include(run);
    }
    if (ink.width() <= 0 || ink.height() <= 0) return;
    // An area as wide as the picture would be taken from its top: tesseract then forgets the area's offset.
    const double room = 10 / scale;
    const double left = std::max({area.left, ink.left - room, 1.0});
    const Area inked =
        area_of(left, std::max(area.top, ink.top - room), std::min(area.right, ink.right + room), std::min(area.bottom, ink.bottom + room));
    std::vector<Word> block;
    read_area(inked, tesseract::PSM_SINGLE_BLOCK, block);
    // Beside a seal or a signature lines are no block.
    if (scattered && least_confidence(block) < kDoubted) {
      std::vector<Word> apart;
      read_area(inked, tesseract::PSM_SPARSE_TEXT, apart);
      if (sure_letters(apart) > sure_letters(block)) block = std::move(apart);
    }
    words.insert(words.end(), block.begin(), block.end());
  }

  // A stretch of the page, columns each by itself.
  void read_columns(const std::vector<Box>& all, double top, double bottom, std::vector<Word>& words) {
    std::vector<Box> runs = all;
    std::erase_if(runs, [&](const Box& run) { return (run.top + run.bottom) / 2 < top || (run.top + run.bottom) / 2 > bottom; });
    const double margin = 0.002 * height;
    const double right = width;
    for (const ColumnZone& zone : find_column_zones(runs, width, height)) {
      const double low = std::min(zone.bottom + margin, bottom);
      read_lines(runs, {0, top, right, zone.top - margin}, words);
      read_lines(runs, {0, zone.top - margin, zone.corridor, low}, words);
      read_lines(runs, {zone.corridor, zone.top - margin, right, low}, words, zone.top > 0.3 * height);
      top = low;
    }
    read_lines(runs, {0, top, right, bottom}, words);
  }

  void read_grid(const Grid& grid, std::vector<Word>& words) {
    constexpr double inset = 2;  // points: the strokes themselves
    for (std::size_t row = 0; row + 1 < grid.rows.size(); ++row) {
      for (std::size_t column = 0; column + 1 < grid.columns.size(); ++column) {
        const Area cell = area_of((grid.columns[column] + inset) / scale, (grid.rows[row] + inset) / scale,
                                  (grid.columns[column + 1] - inset) / scale, (grid.rows[row + 1] - inset) / scale);
        // A lone figure is no block of lines.
        const std::size_t before = words.size();
        for (const auto mode : {tesseract::PSM_SINGLE_BLOCK, tesseract::PSM_SINGLE_LINE, tesseract::PSM_SINGLE_CHAR}) {
          if (words.size() == before) read_area(cell, mode, words);
        }
      }
    }
  }
};

Recogniser::Recogniser() : implementation_(std::make_unique<Implementation>()) {
  if (implementation_->api.Init(nullptr, "vie", tesseract::OEM_LSTM_ONLY) != 0)
    throw input::DecodeError(input::Problem::decoder_missing, "tesseract-ocr-vie");
  implementation_->api.SetVariable("debug_file", "/dev/null");
}

Recogniser::~Recogniser() = default;

Page Recogniser::read(Picture picture) {
  Page page;
  page.ocr = true;
  Sheet sheet = prepare(std::move(picture));
  if (!sheet.grey) return page;
  Implementation& reader = *implementation_;
  reader.begin(sheet);
  page.width = reader.width * reader.scale;
  page.height = reader.height * reader.scale;
  page.rules = rules_of(sheet);
  const std::vector<Grid> grids = find_grids(page.rules);
  const std::vector<Box> runs = clean(sheet, grids);
  reader.api.SetImage(sheet.grey.get());
  reader.api.SetSourceResolution(sheet.dpi);
  double top = 0;
  for (const Grid& grid : grids) {
    reader.read_columns(runs, top, grid.box.top / reader.scale, page.words);
    reader.read_grid(grid, page.words);
    top = grid.box.bottom / reader.scale;
  }
  reader.read_columns(runs, top, reader.height, page.words);
  reader.api.Clear();
  drop_dirt(page.words);
  restore_marks(page.words);
  return page;
}

}  // namespace congvan::decode
