// Footnotes at a page's foot: told by a small raised number in the page's words that calls them.
#pragma once
#include <string>
#include <vector>

#include "decode/segments.hpp"

namespace congvan::decode {

struct Note {
  std::string mark;
  Reading reading;
};

/// Takes the page's notes out of its segments and appends them to `notes`; their calls become "[^1]" in what remains.
void take_notes(std::vector<Segment>& segments, const Page& page, std::vector<Note>& notes);

}  // namespace congvan::decode
