#include "decode/decoders.hpp"

#include "decode/compose.hpp"
#include "decode/ocr.hpp"
#include "decode/pdf.hpp"
#include "decode/pdf_file.hpp"
#include "decode/picture.hpp"
#include "decode/words.hpp"

namespace congvan::decode {

using input::Decoded;
using input::DecodeError;
using input::DecodeKind;
using input::DecodeRequest;
using input::OcrMode;
using input::Problem;

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

Decoders::Decoders() = default;
Decoders::~Decoders() = default;

void Decoders::prepare() { prepare_pdf(); }

Decoded Decoders::decode(const DecodeRequest& request, std::string_view bytes, const std::function<void(std::size_t)>& progress) {
  const input::Limits limits{.text = request.most_text, .pages = request.most_pages};
  const auto lazily = [this]() -> Recogniser& { return recogniser(); };
  switch (request.kind) {
    case DecodeKind::rtf:
      return decode_rtf(bytes, limits);
    case DecodeKind::word97:
      return decode_word97(bytes, limits);
    case DecodeKind::picture:
      return decode_picture(request, bytes, lazily, progress);
    default:
      return decode_pdf(request, bytes, lazily, progress);
  }
}

}  // namespace congvan::decode
