// Work in a copy of the process, for a library that follows what malloc gives without looking: its end by a signal is an error and not
// ours.
#pragma once
#include <functional>

namespace congvan::stores {

/// What `work`, which must not throw, returned in a copy of the process, 0 to 255. Of its effects only those on files reach this one.
/// Throws StoreError: of the system, when no copy could be made, or as not enough memory when it ended by a signal.
[[nodiscard]] int status_in_copy(const std::function<int()>& work);

}  // namespace congvan::stores
