#include "decode/ocr.hpp"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include "decode/zones.hpp"
#include "input/decoded.hpp"

namespace congvan::decode {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kLeastConfidence = 5;  // words below are dirt

struct Area {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

Area area_of(double left, double top, double right, double bottom) {
  return {static_cast<int>(left), static_cast<int>(top), static_cast<int>(right - left), static_cast<int>(bottom - top)};
}

}  // namespace

struct Recogniser::Implementation {
  tesseract::TessBaseAPI api;

  void read_area(const Area& area, tesseract::PageSegMode mode, double scale, std::vector<Word>& words) {
    if (area.width < 8 || area.height < 8) return;
    api.SetPageSegMode(mode);
    api.SetRectangle(area.left, area.top, area.width, area.height);
    if (api.Recognize(nullptr) != 0) return;
    const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
    if (!at) return;
    do {
      add_word(*at, scale, words);
    } while (at->Next(tesseract::RIL_WORD));
  }

  static void add_word(const tesseract::ResultIterator& at, double scale, std::vector<Word>& words) {
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
    if (word.confidence < kLeastConfidence || word.text.find_first_not_of(" \n\t") == std::string::npos) return;
    float height = 0;
    float descenders = 0;
    float ascenders = 0;
    at.RowAttributes(&height, &descenders, &ascenders);
    int line_top = top;
    int line_bottom = bottom;
    int unused = 0;
    at.BoundingBox(tesseract::RIL_TEXTLINE, &unused, &line_top, &unused, &line_bottom);
    word.size = static_cast<double>(height > 0 ? height : static_cast<float>(line_bottom - line_top)) * scale;
    word.box = {left * scale, top * scale, right * scale, bottom * scale};
    words.push_back(std::move(word));
  }
};

Recogniser::Recogniser() : implementation_(std::make_unique<Implementation>()) {
  if (implementation_->api.Init(nullptr, "vie", tesseract::OEM_LSTM_ONLY) != 0) throw input::DecodeError(input::Problem::decoder_missing, "tesseract-ocr-vie");
  implementation_->api.SetVariable("debug_file", "/dev/null");
}

Recogniser::~Recogniser() = default;

Page Recogniser::read(Picture picture) {
  Page page;
  page.ocr = true;
  const Sheet sheet = prepare(std::move(picture));
  if (!sheet.grey) return page;
  const int width = pixGetWidth(sheet.grey.get());
  const int height = pixGetHeight(sheet.grey.get());
  const double scale = kPointsPerInch / sheet.dpi;
  page.width = width * scale;
  page.height = height * scale;
  const std::vector<ColumnZone> zones = find_column_zones(find_ink_runs(sheet), width, height);
  tesseract::TessBaseAPI& api = implementation_->api;
  api.SetImage(sheet.grey.get());
  api.SetSourceResolution(sheet.dpi);
  // An area as wide as the picture would be taken from its top: tesseract then forgets the area's offset.
  constexpr double edge = 1;
  double top = 0;
  for (const ColumnZone& zone : zones) {
    const double margin = 0.002 * height;
    implementation_->read_area(area_of(edge, top, width - edge, zone.top - margin), tesseract::PSM_AUTO, scale, page.words);
    implementation_->read_area(area_of(0, zone.top - margin, zone.corridor, zone.bottom + margin), tesseract::PSM_SINGLE_BLOCK, scale, page.words);
    implementation_->read_area(area_of(zone.corridor, zone.top - margin, width, zone.bottom + margin), tesseract::PSM_SINGLE_BLOCK, scale, page.words);
    top = zone.bottom + margin;
  }
  implementation_->read_area(area_of(edge, top, width - edge, height), tesseract::PSM_AUTO, scale, page.words);
  api.Clear();
  return page;
}

}  // namespace congvan::decode
