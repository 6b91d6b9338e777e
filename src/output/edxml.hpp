// Packages in which offices exchange dispatches: edXML, QCVN 102:2016/BTTTT (Circular 10/2016/TT-BTTTT). A header is a tree of elements, so
// that one which came in a package goes out as it came.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "congvan/exports.hpp"
#include "congvan/write.hpp"
#include "text/element.hpp"

namespace congvan {

/// A file of a package, its bytes in base64.
struct EdxmlFile {
  std::string name;
  std::string type;  ///< "application/pdf"
  std::string base64;
};

/// The element MessageHeader that a record gives: what stands in the document, and of its bodies what the user says.
[[nodiscard]] Element edxml_header(const Document& document, const OrganCodes& codes);

/// Adds to a header the elements of another one that it lacks.
void fill_edxml_header(const Element& more, Element& header);

/// What the standard asks for and the header lacks, as "From/OrganId".
[[nodiscard]] std::vector<std::string_view> missing_in_edxml(const Element& header);

/// Appends a package: elements in the standard's order, those that it does not know behind them. `trace` is the element TraceHeaderList of
/// the package that the document came in, or null; `remark` becomes a comment at the beginning.
void write_edxml(const Element& header, const Element* trace, std::span<const EdxmlFile> files, std::string_view remark, std::string& out);

}  // namespace congvan
