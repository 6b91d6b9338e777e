// What the letterhead says: number and symbol, place and date, kind, issuer, subject, addressees, urgency and secrecy.
#pragma once
#include "congvan/record.hpp"
#include "grammar/values.hpp"
#include "layout/zones.hpp"

namespace congvan::grammar {

/// Fills the record's own fields from the letterhead.
void read_heading(const layout::Zones& zones, const Values& values, Record& record);
}  // namespace congvan::grammar
