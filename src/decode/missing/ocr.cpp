// Stands in for ocr.cpp, picture.cpp and ink.cpp where the program was built without tesseract or leptonica: says what is missing.
#include "decode/ocr.hpp"

#include "input/decoded.hpp"

namespace congvan::decode {

struct Recogniser::Implementation {};
Recogniser::Recogniser() {
  throw input::DecodeError(input::Problem::decoder_missing, "libtesseract-dev libleptonica-dev tesseract-ocr-vie");
}
Recogniser::~Recogniser() = default;
Page Recogniser::read(Picture /*picture*/) { return {}; }

void PixDeleter::operator()(Pix* /*pix*/) const {}
Picture to_picture(const Raster& /*raster*/) { return {}; }
std::string picture_format(std::string_view /*bytes*/) { return {}; }
void read_pictures(std::string_view /*bytes*/, std::size_t /*most_pages*/, const std::function<void(Picture)>& /*visit*/) {
  static_cast<void>(Recogniser());
}

}  // namespace congvan::decode
