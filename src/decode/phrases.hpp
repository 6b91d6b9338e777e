// Marks that a recogniser lost or mixed up in set phrases of official letters ("GIÁM ĐÓC"), put right where no other phrase has the same
// letters. Names, numbers and references are never touched.
#pragma once
#include <vector>

#include "decode/page.hpp"

namespace congvan::decode {

void restore_marks(std::vector<Word>& words);

}  // namespace congvan::decode
