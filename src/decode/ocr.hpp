// Pictures of paper to pages of words, by tesseract with the Vietnamese model.
#pragma once
#include <memory>

#include "decode/picture.hpp"

namespace congvan::decode {

class Recogniser {
 public:
  /// Loads the model; throws DecodeError decoder_missing when there is none.
  Recogniser();
  Recogniser(const Recogniser&) = delete;
  Recogniser& operator=(const Recogniser&) = delete;
  ~Recogniser();
  [[nodiscard]] Page read(Picture picture);

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace congvan::decode
