#include "meaning/meaning.hpp"

#include "meaning/actions.hpp"
#include "meaning/anaphora.hpp"
#include "meaning/issuers.hpp"
#include "meaning/relations.hpp"
#include "meaning/same_documents.hpp"

namespace congvan::meaning {

void read_meaning(const Context& context) {
  read_relations(context);
  find_same_documents(context);
  read_issuers(context);
  const BodyWords words(context.zones);
  read_anaphora(context, words);
  read_actions(context, words);
}

}  // namespace congvan::meaning
