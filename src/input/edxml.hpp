// edXML, the packages in which offices exchange dispatches (QCVN 102:2016/BTTTT, and the older form of eDoc): a header and attached files.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/decoded.hpp"
#include "text/element.hpp"

namespace congvan::input {

struct Package {
  /// A file of the package. One that is packed into a ZIP of its own has been unpacked.
  struct Attachment {
    std::string name;
    std::string bytes;
    std::optional<Problem> problem;  ///< why there are no bytes
  };
  struct Organ {
    std::string id;
    std::string name;
    std::string parent;  ///< the office that it belongs to (OrganizationInCharge)
  };
  struct Signer {
    std::string capacity;  ///< Competence: "KT. CHỦ TỊCH"
    std::string title;     ///< Position
    std::string name;
  };

  std::string document_id;
  std::string number;    ///< CodeNumber: "12"
  std::string notation;  ///< CodeNotation: "UBND-VP"
  std::string type;      ///< "Công văn"
  std::string subject;
  std::string summary;  ///< Content
  std::string place;
  std::string date;      ///< yyyy-mm-dd; empty when the header gives none or none that exists
  std::string due_date;  ///< the same
  Organ from;
  std::vector<Organ> to;
  Signer signer;
  std::vector<Attachment> attachments;
  Element header;  ///< MessageHeader as it stands there, for who writes the package again
  Element trace;   ///< TraceHeaderList likewise; without a name where there is none
};

/// True when a file's beginning is that of a package.
[[nodiscard]] bool looks_like_edxml(std::string_view head);

/// Throws DecodeError when the package itself cannot be read.
[[nodiscard]] Package read_edxml(std::string_view bytes, const Limits& limits);

}  // namespace congvan::input
