// Landlock: the only files that the program can still open are fonts, models and character maps. The kernel knows it from 5.13 on; on
// an older one, or where it is switched off, files can be read, though neither written nor sent anywhere.
#include "decode/sandbox_files.hpp"

#if __has_include(<linux/landlock.h>)
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#endif

namespace congvan::decode {

#if __has_include(<linux/landlock.h>)

namespace {

constexpr auto kFolders = std::to_array<const char*>({
    "/etc/fonts",                // fontconfig: settings, its cache, fonts
    "/usr/share/fontconfig",     //
    "/var/cache/fontconfig",     //
    "/usr/share/fonts",          //
    "/usr/local/share/fonts",    //
    "/usr/share/poppler",        // poppler-data: character maps of East Asian fonts
    "/usr/share/tesseract-ocr",  // models
    "/usr/share/tessdata",       //
});
// Where the user says that fonts' settings and models are.
constexpr auto kVariables = std::to_array<const char*>({"FONTCONFIG_FILE", "FONTCONFIG_PATH", "TESSDATA_PREFIX"});

constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kEverything = 2 * std::uint64_t{LANDLOCK_ACCESS_FS_MAKE_SYM} - 1;  // of its first version

void allow(int rules, const char* path) {
  const int place = ::open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  struct stat status {};
  landlock_path_beneath_attr rule{};
  rule.parent_fd = place;
  rule.allowed_access = ::fstat(place, &status) == 0 && S_ISDIR(status.st_mode) ? kRead : std::uint64_t{LANDLOCK_ACCESS_FS_READ_FILE};
  ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  ::close(place);
}

}  // namespace

bool restrict_files() {
  landlock_ruleset_attr handled{};
  handled.handled_access_fs = kEverything;
  const auto rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0));
  if (rules < 0) return false;
  for (const char* folder : kFolders) allow(rules, folder);
  for (const char* variable : kVariables) {
    if (const char* path = std::getenv(variable); path != nullptr) allow(rules, path);
  }
  const bool done = ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  ::close(rules);
  return done;
}

#else

bool restrict_files() { return false; }

#endif

}  // namespace congvan::decode
