#include "meaning/meaning.hpp"

#include "meaning/actions.hpp"
#include "meaning/anaphora.hpp"
#include "meaning/issuers.hpp"
#include "meaning/relations.hpp"
#include "meaning/same_documents.hpp"

namespace congvan::meaning {

void read_meaning(const Context& context) {
  const Anchors anchors(context.zones);
  read_relations(context, anchors);
  find_same_documents(context);
  read_issuers(context);
  read_anaphora(context, anchors);
  read_actions(context, anchors);
}

}  // namespace congvan::meaning
