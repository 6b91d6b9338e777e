// What the letterhead says: number and symbol, place and date, kind, issuer, subject, addressees, urgency and secrecy.
#pragma once
#include "congvan/record.hpp"
#include "grammar/values.hpp"
#include "layout/zones.hpp"

namespace congvan::grammar {

/// Fills the record's own fields from the letterhead; the issuer also from the authority's line, the signature or the body (in this order).
void read_heading(const layout::Zones& zones, const Values& values, Record& record);
/// After the signatures are known: the issuer of a document without letterhead.
void find_issuer_elsewhere(const layout::Zones& zones, const Values& values, Record& record);

}  // namespace congvan::grammar
