// Footnotes of a scan. Their raised numbers are read as quotes, stars or nothing; where the page's foot holds as many notes as its words
// hold such signs, each sign calls its note.
#pragma once
#include <vector>

#include "decode/notes.hpp"

namespace congvan::decode {

void take_read_notes(std::vector<Segment>& segments, std::vector<Note>& notes);

}  // namespace congvan::decode
