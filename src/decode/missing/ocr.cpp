// Stands in for ocr.cpp, picture.cpp and ink.cpp in congvan-decode, which has no recogniser: says that congvan-recognise is wanted.
#include "decode/ocr.hpp"

#include "input/worker_protocol.hpp"

namespace congvan::decode {

struct Recogniser::Implementation {};
Recogniser::Recogniser() { throw input::DecodeError(input::Problem::decoder_missing, std::string(input::kRecogniser)); }
Recogniser::~Recogniser() = default;
Page Recogniser::read(Picture /*picture*/) { return {}; }

void PixDeleter::operator()(Pix* /*pix*/) const {}
Picture to_picture(const Raster& /*raster*/) { return {}; }
std::string picture_format(std::string_view /*bytes*/) { return {}; }
void read_pictures(std::string_view /*bytes*/, std::size_t /*most_pages*/, const std::function<void(Picture)>& /*visit*/) {
  static_cast<void>(Recogniser());
}

}  // namespace congvan::decode
