#include "output/organs.hpp"

#include "output/values.hpp"

namespace congvan {

Organs::Organs(const Record& record, const Bodies* bodies) : bodies_(bodies), on_(record.date ? record.date->value : PartialDate{}) {
  if (bodies_ == nullptr || !record.issuer) return;
  for (const Value name : {record.issuer->name, record.issuer->parent, record.issuer_full})
    if (given(name)) around_.emplace_back(name);
  issuer_ = given(record.issuer_id) ? bodies_->of_id(record.issuer_id, on_) : nullptr;
  if (issuer_ == nullptr && given(record.issuer->name)) issuer_ = named(record.issuer->name);
  if (issuer_ != nullptr) around_.emplace_back(bodies_->parent_of(*issuer_));
}

const AddedBody* Organs::named(std::string_view name) const { return bodies_ == nullptr ? nullptr : bodies_->meant(name, on_, around_); }

const AddedBody* Organs::of_id(Value id) const { return bodies_ == nullptr || !given(id) ? nullptr : bodies_->of_id(id, on_); }

}  // namespace congvan
