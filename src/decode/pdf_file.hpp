// A PDF to its text: pages with a text layer by that, scanned ones by a recogniser.
#pragma once
#include <functional>
#include <string_view>

#include "input/worker_protocol.hpp"

namespace congvan::decode {

class Recogniser;

[[nodiscard]] input::Decoded decode_pdf(const input::DecodeRequest& request, std::string_view bytes,
                                        const std::function<Recogniser&()>& recogniser, const std::function<void(std::size_t)>& progress);

}  // namespace congvan::decode
