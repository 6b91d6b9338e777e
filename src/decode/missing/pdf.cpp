// Stands in for pdf.cpp and pdf_file.cpp where the program was built without poppler: says what is missing.
#include "decode/pdf.hpp"

#include "decode/pdf_file.hpp"

namespace congvan::decode {

void prepare_pdf() {}

input::Decoded decode_pdf(const input::DecodeRequest& /*request*/, std::string_view /*bytes*/,
                          const std::function<Recogniser&()>& /*recogniser*/, const std::function<void(std::size_t)>& /*progress*/) {
  throw input::DecodeError(input::Problem::decoder_missing, "libpoppler-cpp-dev");
}

}  // namespace congvan::decode
