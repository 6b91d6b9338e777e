// A database that `extract -f sqlite` keeps, back to documents: what its tables hold of each. There is no text, and no offset into one.
#pragma once
#include <functional>
#include <string>

#include "congvan/write.hpp"

namespace congvan::stores {

/// Calls `visit` for every document that could be read and whose file has not vanished, in the order in which they came. One document is in
/// memory at a time; its source has the format "database". Throws StoreError. Returns how many there were.
std::size_t read_archive(const std::string& path, const std::function<void(const Document&)>& visit);

}  // namespace congvan::stores
