// What full-text search finds: the subject, each directive and each citation of a document, as written and without marks.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stores/sqlite.hpp"

namespace congvan::stores {

struct Passage {
  std::string_view part;  ///< subject, directive, citation
  std::string label;      ///< the directive's path or the citation's id
  std::string text;       ///< as written; a passage without text is not kept
  std::string folded;     ///< small letters without marks (đôn đốc: don doc); empty when the tokenizer folds all of it
};

[[nodiscard]] Passage subject_passage(std::string_view subject);
[[nodiscard]] Passage directive_passage(std::string_view path, std::string_view text);
[[nodiscard]] Passage citation_passage(std::string_view id, std::string_view raw, std::string_view title, std::string_view subject);

class PassageWriter {
 public:
  explicit PassageWriter(Connection& connection);
  /// The passages of a document that has none yet.
  void write(std::int64_t document, const std::vector<Passage>& passages);

 private:
  Statement insert_;
};

}  // namespace congvan::stores
