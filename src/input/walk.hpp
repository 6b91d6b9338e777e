// PATHs as a user gives them to the files to read, one after the other, in an order that the names alone decide.
#pragma once
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace congvan::input {

/// One thing met on the way.
struct Entry {
  enum class Kind {
    file,            ///< to be read
    standard_input,  ///< PATH "-"
    failure,         ///< could not be looked at: `error_number`
    linked_folder,   ///< inside a walk; not entered, so that no loop is
    special,         ///< a device, socket or pipe inside a walk; not opened, for it may never end
  };
  Kind kind = Kind::file;
  std::string path;     ///< as given and walked
  bool walked = false;  ///< met inside a folder, not named by the user
  int error_number = 0;
};

/// Calls `visit` for every entry of the paths in turn. Folders are walked down, their files in the order of the bytes of their full paths;
/// hidden ones count. A folder's names are read and it is closed before its first file is visited.
void walk(const std::vector<std::string>& paths, const std::function<void(const Entry&)>& visit);

/// How many entries `walk` would visit that are files or failures and that `counts` takes, in no order and without opening any.
/// Ends early when asked to.
[[nodiscard]] std::size_t count_files(const std::vector<std::string>& paths, const std::function<bool(const std::string&)>& counts,
                                      const std::stop_token& stop);

}  // namespace congvan::input
