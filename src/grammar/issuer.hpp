// The issuing body: from the letterhead, or from the authority's line, the signature or the body of a document that has none.
#pragma once
#include "congvan/record.hpp"
#include "grammar/values.hpp"
#include "layout/zones.hpp"

namespace congvan::grammar {

/// The last body named in the letterhead, and the superior one above it. The record's reference is known already.
void read_issuer(const layout::Zones& zones, const Values& values, Record& record);
/// After the signatures are known: the issuer of a document without letterhead, in the order authority, signature, body.
void find_issuer_elsewhere(const layout::Zones& zones, const Values& values, Record& record);

}  // namespace congvan::grammar
