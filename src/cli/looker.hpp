// Commands that look at every document with its record, whether it is read or was stored: one consumer for both.
#pragma once
#include <memory>
#include <vector>

#include "cli/documents.hpp"
#include "congvan/bodies.hpp"

namespace congvan::cli {

class Looker {
 public:
  Looker() = default;
  Looker(const Looker&) = delete;
  Looker& operator=(const Looker&) = delete;
  virtual ~Looker() = default;
  /// The work for one document. Called by several threads at once.
  [[nodiscard]] virtual std::unique_ptr<Product> look_at(const Document& document) const = 0;
  /// One at a time, in the order of the documents. Throws WriteError only.
  virtual void take(Product& product) = 0;
};

/// Looks at every document of the paths: read from files, or with --from-records as they were stored. `bodies` are the rows that
/// a user has added for those that are read, or null. Throws UsageError; lets WriteError pass.
[[nodiscard]] Tally look_at_all(const Options& options, const std::vector<input::FileId>& outputs, const Report& report,
                                const Bodies* bodies, Looker& looker);

}  // namespace congvan::cli
