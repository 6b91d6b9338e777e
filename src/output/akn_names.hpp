// Names of Akoma Ntoso: IRIs of documents (naming convention 1.0, with paths that are local to this program, for Vietnam has none),
// fragments of cited provisions, and the eIds of a document's elements.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "congvan/write.hpp"

namespace congvan::akn {

/// The parts of a work's IRI; empty where the text does not give them.
struct Work {
  bool act = false;     ///< normative, else `doc`
  std::string subtype;  ///< "nghiDinh"
  std::string actor;    ///< "cp"
  std::string date;     ///< "2020-03-05", as precise as given
  std::string number;   ///< "30-2020-nd-cp"
  [[nodiscard]] bool resolved() const { return !date.empty() && !number.empty(); }
  /// "/akn/vn/act/nghiDinh/cp/2020-03-05/30-2020-nd-cp"
  [[nodiscard]] std::string iri() const;
};

[[nodiscard]] Work work_of(const Citation& citation);
/// Of the document itself: what its text leaves open is "0001", "nn" and the beginning of the file's SHA-256, so that it has an IRI of its
/// own.
[[nodiscard]] Work work_of(const Document& document);

/// "art_12__para_3__point_a"; empty for none.
[[nodiscard]] std::string fragment_of(const CitedProvision& provision);

/// "Kế hoạch" to "keHoach".
[[nodiscard]] std::string camel_name(std::string_view text);

/// A label as part of an eId: its letters and digits, a hyphen for what lies between. "1.1." to "1-1", "đ)" to "đ".
[[nodiscard]] std::string label_name(std::string_view label);

/// Gives each eId once: of several alike the later ones get "-2", "-3" …
class Ids {
 public:
  [[nodiscard]] std::string unique(const std::string& id);
  /// "ref_1", "ref_2" …
  [[nodiscard]] std::string next(const std::string& prefix);

 private:
  std::unordered_map<std::string, std::size_t> taken_;
  std::unordered_map<std::string, std::size_t> counts_;
};

}  // namespace congvan::akn
