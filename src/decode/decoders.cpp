#include "decode/decoders.hpp"

#include "decode/compose.hpp"
#include "decode/words.hpp"
#if CONGVAN_WITH_POPPLER
#include "decode/pdf_file.hpp"
#endif
#if CONGVAN_WITH_TESSERACT
#include "decode/ocr.hpp"
#include "decode/picture.hpp"
#endif

namespace congvan::decode {

using input::Decoded;
using input::DecodeError;
using input::DecodeKind;
using input::DecodeRequest;
using input::OcrMode;
using input::Problem;

#if CONGVAN_WITH_TESSERACT

namespace {

Decoded decode_picture(const DecodeRequest& request, std::string_view bytes, const std::function<Recogniser&()>& recogniser,
                       const std::function<void(std::size_t)>& progress) {
  Decoded decoded;
  decoded.format = picture_format(bytes);
  if (request.ocr == OcrMode::never) throw DecodeError(Problem::no_text, "a picture");
  std::vector<Page> pages;
  read_pictures(bytes, request.most_pages, [&](Picture picture) {
    pages.push_back(recogniser().read(std::move(picture)));
    progress(pages.size());
  });
  decoded.ocr = true;
  decoded.pages = pages.size();
  compose(pages, decoded);
  if (decoded.text.empty()) throw DecodeError(Problem::no_text, "a picture without words");
  return decoded;
}

}  // namespace

Recogniser& Decoders::recogniser() {
  if (!recogniser_) recogniser_ = std::make_unique<Recogniser>();
  return *recogniser_;
}

#else

class Recogniser {};
Recogniser& Decoders::recogniser() { throw DecodeError(Problem::decoder_missing, "libtesseract-dev, libleptonica-dev, tesseract-ocr-vie"); }

#endif

Decoders::Decoders() = default;
Decoders::~Decoders() = default;

void Decoders::prepare() {
#if CONGVAN_WITH_POPPLER
  prepare_pdf();
#endif
}

Decoded Decoders::decode(const DecodeRequest& request, std::string_view bytes, const std::function<void(std::size_t)>& progress) {
  const input::Limits limits{.text = request.most_text, .pages = request.most_pages};
  switch (request.kind) {
    case DecodeKind::rtf:
      return decode_rtf(bytes, limits);
    case DecodeKind::word97:
      return decode_word97(bytes, limits);
    case DecodeKind::picture:
#if CONGVAN_WITH_TESSERACT
      return decode_picture(
          request, bytes, [this]() -> Recogniser& { return recogniser(); }, progress);
#else
      static_cast<void>(recogniser());
      break;
#endif
    default:
      break;
  }
#if CONGVAN_WITH_POPPLER
  return decode_pdf(
      request, bytes, [this]() -> Recogniser& { return recogniser(); }, progress);
#else
  throw DecodeError(Problem::decoder_missing, "libpoppler-cpp-dev");
#endif
}

}  // namespace congvan::decode
