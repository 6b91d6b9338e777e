// What the readers of this layer share: the document's zones and provisions, its record, and where each citation stands.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "congvan/bodies.hpp"
#include "congvan/record.hpp"
#include "grammar/citations.hpp"
#include "grammar/directives.hpp"
#include "grammar/scan.hpp"
#include "grammar/values.hpp"
#include "layout/zones.hpp"

namespace congvan::meaning {

using grammar::CitedPlace;
using grammar::Mention;
using grammar::Piece;
using grammar::Provisions;
using grammar::Values;
using layout::Zone;

struct Context {
  const layout::Zones& zones;
  const Provisions& provisions;
  const Values& values;
  const std::vector<CitedPlace>& cited;  ///< in the order of record.citations
  Record& record;
  const Bodies* bodies = nullptr;  ///< that a user has added

  [[nodiscard]] std::string_view flow() const { return zones.flow.text(); }
  /// The flow up to `end`, where no word goes on.
  [[nodiscard]] grammar::Reading reading(std::size_t end) const { return {flow().substr(0, end), &zones.words_at_hand()}; }
  [[nodiscard]] Span source(std::size_t begin, std::size_t end) const { return zones.flow.to_source({begin, end}); }
  /// A piece of the flow as a value: borrowed from the text where it stands there alike.
  [[nodiscard]] Value value(std::size_t begin, std::size_t end) const {
    const std::string_view made = flow().substr(begin, end - begin);
    const Value raw = values.raw(source(begin, end));
    return raw == made ? raw : values.keep(made);
  }
  [[nodiscard]] bool is_kind(std::string_view code) const { return given(record.type) && record.type == code; }
  /// The document's own date, year 0 when it gives none.
  [[nodiscard]] PartialDate issued() const { return record.date ? record.date->value : PartialDate{}; }
  /// The document proposes or reports: what it says of others is no order.
  [[nodiscard]] bool reports() const { return is_kind("TTr") || is_kind("BC") || is_kind("BB") || is_kind("PTr"); }
  /// The document decides on proposals.
  [[nodiscard]] bool decides() const { return is_kind("QĐ") || is_kind("NQ") || is_kind("NĐ") || is_kind("TT"); }
};

}  // namespace congvan::meaning
