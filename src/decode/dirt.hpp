// Words that a recogniser saw in specks, seals and signatures, taken out of its lines.
#pragma once
#include <vector>

#include "decode/page.hpp"

namespace congvan::decode {

void drop_dirt(std::vector<Word>& words);

}  // namespace congvan::decode
