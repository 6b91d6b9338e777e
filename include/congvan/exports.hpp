// A record in the forms of other systems: bibliographies, catalogues, registers, collections of law. Each writes one document; what stands
// before the first and after the last is the caller's. A value that the text does not give is left out or null, never guessed.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "congvan/bodies.hpp"
#include "congvan/write.hpp"

namespace congvan {

/// An item of CSL-JSON (the data of the Citation Style Language 1.0.2), which Zotero and pandoc read; several make an array. Appends
/// nothing for a document that could not be read.
void write_csl(const Document& document, std::string& out);

/// Dublin Core as RDF/XML: a header, a description of each document, and a footer.
void write_dublin_core_header(std::string& out);
/// Appends nothing for a document that could not be read.
void write_dublin_core(const Document& document, std::string& out);
void write_dublin_core_footer(std::string& out);

/// What the user says of bodies whose codes a form has; none is ever made up.
struct OrganCodes {
  /// Of the body whose documents these are: in a package the issuer, where `bodies` does not know it; in input data the office that keeps
  /// the document in a file of its own. Or empty.
  std::string_view organ_id = {};
  const Bodies* bodies = nullptr;  ///< rows that the user has added to the table of bodies, or null
};

/// A value that is longer than its field: Decree 30/2020/NĐ-CP, Appendix VI, Part II gives each a greatest length.
struct OverlongValue {
  std::string_view field;   ///< "Subject"
  std::size_t length = 0;   ///< in characters
  std::size_t allowed = 0;  ///< likewise
};
/// The input data of Appendix VI as a JSON object with its field names; several make an array. Values stay whole; those that are too long
/// are returned. Appends nothing for a document that could not be read.
std::vector<OverlongValue> write_nd30(const Document& document, const OrganCodes& codes, std::string& out);

/// A field of Appendix VI that holds a value, in its order.
struct Nd30Field {
  std::string name;         ///< "FileCode.OrganId"
  std::size_t allowed = 0;  ///< characters; 0: no limit
};
[[nodiscard]] std::vector<Nd30Field> nd30_fields();

/// Akoma Ntoso 1.0 (OASIS LegalDocML): a whole file for one document, whose text must be at hand. Returns how many characters of it XML
/// forbids, in whose places U+FFFD stands. Appends nothing for a document that could not be read.
std::size_t write_akn(const Document& document, std::string& out);

}  // namespace congvan
