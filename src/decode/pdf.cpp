#include "decode/pdf.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <limits>

#include "decode/tables.hpp"
#include "input/decoded.hpp"
#include "text/letters.hpp"
#include "text/nfc.hpp"

namespace congvan::decode {
namespace {

using input::DecodeError;
using input::Problem;

constexpr int kSketch = 36;        // dpi: enough to see that there is ink
constexpr int kCoarse = 100;       // dpi: enough to see strokes
constexpr double kSmallest = 2.5;  // points: smaller words are not seen

void stay_silent(const std::string& /*message*/, void* /*closure*/) {}

// Some writers put tones behind their letters. Words are compared in the composed form.
std::string composed(std::string_view text) {
  static Normaliser normaliser;
  return std::string(text.find_first_of("\xCC\xCD") == std::string_view::npos ? text : normaliser.normalise(text));
}

// Bullets of the Symbol and Wingdings fonts by the signs that they show.
void show_signs(std::string& text) {
  const CodePoint point = text.size() == 3 ? code_point_at(text, 0) : CodePoint{};
  if (point.value < 0xF000 || point.value > 0xF0FF) return;
  const unsigned code = point.value & 0xFFU;
  text = code == 0xFC ? "\u2713" : code == 0xFE || code == 0x52 ? "\u2611" : code == 0xA8 || code == 0x6F ? "\u2610" : "-";
}

Word word_of(const poppler::text_box& box) {
  Word word;
  const poppler::rectf place = box.bbox();
  const poppler::byte_array bytes = box.text().to_utf8();
  word.text = composed({bytes.data(), bytes.size()});
  show_signs(word.text);
  word.box = {place.left(), place.top(), place.right(), place.bottom()};
  word.size = box.has_font_info() ? box.get_font_size() : place.height();
  if (word.size <= 0) word.size = place.height();
  word.space_after = box.has_space_after();
  return word;
}

// At most 36 million pixels: a page of A2 at 300 dpi.
bool is_paintable(const poppler::page& page, int dpi) {
  const poppler::rectf paper = page.page_rect();
  const double inches = (paper.width() / 72) * (paper.height() / 72);
  return inches > 0 && inches * dpi * dpi < 36e6 && paper.width() < 20000 && paper.height() < 20000;
}

bool is_hidden_font(const std::string& name) {
  return name.find("GlyphLess") != std::string::npos || name.find("HiddenHorz") != std::string::npos ||
         name.find("OCR") != std::string::npos;
}

}  // namespace

// The converter that the library loads with its first word. Fonts and character maps are files that are read, later and only when needed.
void prepare_pdf() { static_cast<void>(poppler::ustring::from_utf8("x").to_utf8()); }

struct Pdf::Implementation {
  std::unique_ptr<poppler::document> document;
  [[nodiscard]] std::unique_ptr<poppler::page> page(std::size_t i) const {
    return std::unique_ptr<poppler::page>(document->create_page(static_cast<int>(i)));
  }
};

Pdf::Pdf(std::string_view bytes, std::size_t most_pages) : implementation_(std::make_unique<Implementation>()) {
  poppler::set_debug_error_function(stay_silent, nullptr);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) throw DecodeError(Problem::too_large, "PDF above 2 GB");
  implementation_->document.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!implementation_->document) throw DecodeError(Problem::damaged, "no readable PDF");
  if (implementation_->document->is_locked()) throw DecodeError(Problem::encrypted, "opens with a password only");
  const int count = implementation_->document->pages();
  if (count <= 0) throw DecodeError(Problem::damaged, "PDF without pages");
  if (static_cast<std::size_t>(count) > most_pages)
    throw DecodeError(Problem::too_large, std::to_string(count) + " pages, at most " + std::to_string(most_pages));
}

Pdf::~Pdf() = default;

std::size_t Pdf::pages() const { return static_cast<std::size_t>(implementation_->document->pages()); }

Page Pdf::read(std::size_t index) const {
  Page out;
  const auto page = implementation_->page(index);
  if (!page) return out;
  const poppler::rectf paper = page->page_rect();
  out.width = paper.width();
  out.height = paper.height();
  if (page->orientation() == poppler::page::landscape || page->orientation() == poppler::page::seascape) std::swap(out.width, out.height);
  const std::vector<poppler::text_box> boxes = page->text_list(poppler::page::text_list_include_font);
  std::size_t hidden = 0;
  for (const poppler::text_box& box : boxes) {
    if (box.has_font_info() && is_hidden_font(box.get_font_name())) ++hidden;
    if (box.rotation() != 0) continue;
    Word word = word_of(box);
    if (word.size >= kSmallest) out.words.push_back(std::move(word));
  }
  out.sandwich = hidden * 2 > boxes.size();
  return out;
}

namespace {

Raster paint_page(const poppler::page& page, int dpi, poppler::image::format_enum format) {
  Raster out;
  poppler::page_renderer renderer;
  renderer.set_image_format(format);
  renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
  const poppler::image image = renderer.render_page(&page, dpi, dpi);
  if (!image.is_valid()) return out;
  out.width = image.width();
  out.height = image.height();
  out.stride = image.bytes_per_row();
  out.dpi = dpi;
  out.bytes.assign(image.const_data(), image.const_data() + static_cast<std::size_t>(out.stride) * static_cast<std::size_t>(out.height));
  return out;
}

}  // namespace

std::vector<Rule> Pdf::rules(std::size_t index) const {
  const auto page = implementation_->page(index);
  if (!page || !is_paintable(*page, kCoarse)) return {};
  const Raster raster = paint_page(*page, kCoarse, poppler::image::format_gray8);
  if (raster.bytes.empty()) return {};
  return find_rules({reinterpret_cast<const std::uint8_t*>(raster.bytes.data()), raster.width, raster.height, raster.stride,
                     static_cast<double>(kCoarse)});
}

Raster Pdf::paint_coarsely(std::size_t index) const {
  const auto page = implementation_->page(index);
  if (!page || !is_paintable(*page, kSketch)) return {};
  return paint_page(*page, kSketch, poppler::image::format_gray8);
}

Raster Pdf::paint(std::size_t index, int dpi) const {
  const auto page = implementation_->page(index);
  if (!page) return {};
  while (dpi > kCoarse && !is_paintable(*page, dpi)) dpi /= 2;
  if (!is_paintable(*page, dpi))
    throw DecodeError(Problem::too_large, "page of " + std::to_string(static_cast<long>(page->page_rect().width())) + " points");
  return paint_page(*page, dpi, poppler::image::format_rgb24);
}

}  // namespace congvan::decode
