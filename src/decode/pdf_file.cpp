#include "decode/pdf_file.hpp"

#include "decode/compose.hpp"
#include "decode/ocr.hpp"
#include "decode/pdf.hpp"
#include "decode/segments.hpp"
#include "decode/tables.hpp"
#include "text/letters.hpp"

namespace congvan::decode {
namespace {

using input::Decoded;
using input::DecodeError;
using input::OcrMode;
using input::Problem;

constexpr int kPaintDpi = 300;
constexpr std::size_t kFewLetters = 400;  // a page with less may be a scan with stamps upon it
constexpr double kMuchInk = 0.004;        // of the page, outside of its words: a scan

std::size_t letters_of(const Page& page) {
  std::size_t letters = 0;
  for (const Word& word : page.words) letters += word.text.size();
  return letters;
}

bool has_text(const std::vector<Page>& pages) {
  return std::any_of(pages.begin(), pages.end(), [](const Page& page) { return letters_of(page) > 0; });
}

bool is_scan(const Pdf& pdf, std::size_t index, const Page& page) {
  if (letters_of(page) >= kFewLetters) return page.sandwich;
  return ink_outside(pdf.paint_coarsely(index), page.words) > kMuchInk;
}

Page recognise(const Pdf& pdf, std::size_t index, const Page& layer, bool keep_words, Recogniser& recogniser) {
  Raster raster = pdf.paint(index, kPaintDpi);
  if (raster.bytes.empty()) return layer;
  if (keep_words) paint_over(raster, layer.words);
  Page page = recogniser.read(to_picture(raster));
  if (keep_words) page.words.insert(page.words.begin(), layer.words.begin(), layer.words.end());
  return page;
}

Page read_page(const Pdf& pdf, std::size_t index, OcrMode mode, const std::function<Recogniser&()>& recogniser, bool* scanned) {
  Page page = pdf.read(index);
  if (mode == OcrMode::always || (mode == OcrMode::automatic && is_scan(pdf, index, page))) {
    const bool stamps = letters_of(page) < kFewLetters && !page.sandwich;
    *scanned = true;
    return recognise(pdf, index, page, stamps, recogniser());
  }
  if (may_hold_table(page)) page.rules = pdf.rules(index);
  return page;
}

}  // namespace

Decoded decode_pdf(const input::DecodeRequest& request, std::string_view bytes, const std::function<Recogniser&()>& recogniser,
                   const std::function<void(std::size_t)>& progress) {
  const Pdf pdf(bytes, request.most_pages);
  Decoded decoded;
  decoded.format = "pdf";
  decoded.pages = pdf.pages();
  std::vector<Page> pages;
  for (std::size_t i = 0; i < pdf.pages(); ++i) {
    bool scanned = false;
    pages.push_back(read_page(pdf, i, request.ocr, recogniser, &scanned));
    decoded.ocr = decoded.ocr || scanned;
    progress(i + 1);
  }
  if (!has_text(pages)) throw DecodeError(Problem::no_text, "PDF without words");
  compose(pages, decoded);
  return decoded;
}

}  // namespace congvan::decode
