// Which document a number means. Numbers of national bodies are one in the country; those of local ones are known only together with body
// and province; most belong to one year. What is not known is never guessed: then there is no identity.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "congvan/record.hpp"

namespace congvan::rules {

/// Where a document stands: what words like "UBND tỉnh" mean in it.
struct Setting {
  std::string province;  ///< slug: "lai-chau"; empty when unknown
  Value own_code;        ///< of its issuer in its symbol
  std::string own_body;  ///< its issuer, as `body_of` names it
};
[[nodiscard]] Setting setting_of(const Record& record);

/// The body that issued, as it is named and as the table of bodies knows it.
struct IssuedBy {
  Value name;
  Value id;  ///< `issuer_id`; missing where it is not certain
};
/// The body under a name of its own: "vn/CP", "lai-chau/SNV", "lai-chau/tinh/UBND"; where the symbol's code is not in the table, the id
/// that the body has there, as users add them: "id/truong-ly-tu-trong". Empty when it cannot be told.
[[nodiscard]] std::string body_of(const Reference& reference, const IssuedBy& issuer, const Setting& setting);

struct Identity {
  std::string body;
  std::string name;  ///< body, number, year and symbol: equal for one document, and for no two
  int year = 0;      ///< of its series
};
[[nodiscard]] std::optional<Identity> identity_of(const Reference& reference, const std::optional<Date>& date, const IssuedBy& issuer,
                                                  const Setting& setting);

}  // namespace congvan::rules
