// The rows that a user has added to the table of bodies, as the documents of one form name them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "congvan/exports.hpp"

namespace congvan {

/// Those of one document.
class Organs {
 public:
  Organs(const Record& record, const Bodies* bodies);
  /// The row of the issuer, or null.
  [[nodiscard]] const AddedBody* issuer() const { return issuer_; }
  /// The only row that a name can mean in this document, or null.
  [[nodiscard]] const AddedBody* named(std::string_view name) const;
  /// The row of an `issuer_id`, or null.
  [[nodiscard]] const AddedBody* of_id(Value id) const;
  [[nodiscard]] std::string_view parent_of(const AddedBody& body) const { return bodies_->parent_of(body); }

 private:
  const Bodies* bodies_;
  PartialDate on_;
  std::vector<std::string> around_;
  const AddedBody* issuer_ = nullptr;
};

}  // namespace congvan
