// One request to one text: which decoder reads which kind of file.
#pragma once
#include <functional>
#include <memory>
#include <string_view>

#include "input/worker_protocol.hpp"

namespace congvan::decode {

class Recogniser;

class Decoders {
 public:
  Decoders();
  Decoders(const Decoders&) = delete;
  Decoders& operator=(const Decoders&) = delete;
  ~Decoders();

  /// Loads what later needs to be there, before privileges are dropped.
  void prepare();
  /// `progress` is told how many pages are done. Throws DecodeError.
  [[nodiscard]] input::Decoded decode(const input::DecodeRequest& request, std::string_view bytes,
                                      const std::function<void(std::size_t)>& progress);

 private:
  [[nodiscard]] Recogniser& recogniser();
  std::unique_ptr<Recogniser> recogniser_;
};

}  // namespace congvan::decode
