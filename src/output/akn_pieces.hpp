// A document's words as Akoma Ntoso orders them: preface, preamble, a tree of provisions, conclusions, attachments. Each piece is a block
// of running words that knows where in the text it comes from; together the pieces hold all words of the text but page furniture.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "congvan/write.hpp"
#include "grammar/directives.hpp"
#include "layout/flow.hpp"
#include "layout/zones.hpp"

namespace congvan::akn {

/// A footnote and the mark that calls it, in the flow; behind a piece's words where no mark is known.
struct NoteCall {
  std::size_t note = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Words of a flow.
struct Piece {
  const layout::Flow* flow = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<NoteCall> notes;  ///< footnotes that stand in it, in its order
  std::string_view role;        ///< "kinhGui", "noiNhan"; empty for most
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::string_view words() const { return flow->text().substr(begin, end - begin); }
  [[nodiscard]] Span source() const { return flow->to_source({begin, end}); }
};

/// A provision: phần, chương, mục, điều, khoản, điểm …
struct Node {
  std::string_view element;  ///< "article"
  std::string_view prefix;   ///< "art": of its eId
  std::string label;         ///< "5"
  std::size_t number = 0;    ///< its printed label, a piece
  std::vector<std::size_t> headings;
  struct Item {
    bool node = false;
    std::size_t index = 0;
  };
  std::vector<Item> items;
};

/// Places in the text that are one paragraph though other words may stand between them.
struct Group {
  std::vector<Span> places;
  std::string_view role;
};

struct Attachment {
  std::vector<std::size_t> pieces;  ///< the first is the title
};

/// Borrows from the text.
class Pieces {
 public:
  explicit Pieces(std::string_view text);
  Pieces(const Pieces&) = delete;
  Pieces& operator=(const Pieces&) = delete;

  std::vector<Piece> all;
  std::vector<std::size_t> preface;
  std::vector<std::size_t> preamble;  ///< before articles or chapters
  std::vector<Node> nodes;            ///< the first is the body
  std::vector<std::size_t> conclusions;
  std::vector<Attachment> attachments;
  std::vector<std::size_t> notes;  ///< of each footnote: its words
  layout::Zones zones;

 private:
  std::size_t add(const layout::Flow& flow, std::size_t begin, std::size_t end);
  void add_lines(std::size_t first, std::size_t last, const std::vector<Group>& paragraphs, std::vector<std::size_t>& to);
  void add_preface();
  void add_conclusions();
  void add_rest();
  void add_notes();
  void find_calls(std::vector<std::vector<std::pair<std::size_t, NoteCall>>>& calls) const;

  std::string_view text_;
  layout::Flow outer_;  ///< words of lines that are in no paragraph of the zones
};

}  // namespace congvan::akn
