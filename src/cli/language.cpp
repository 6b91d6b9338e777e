#include "cli/language.hpp"

namespace congvan::cli {

std::optional<Language> language_of(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find_first_of("_-.@"));
  if (language == "vi") return Language::vietnamese;
  if (language == "en" || language == "C" || language == "POSIX") return Language::english;
  return std::nullopt;
}

Language language_from(const std::function<const char*(const char*)>& get) {
  for (const char* const variable : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const value = get(variable);
    if (value == nullptr || *value == '\0') continue;
    std::string_view rest = value;
    while (!rest.empty()) {
      const std::size_t colon = rest.find(':');
      if (const auto language = language_of(rest.substr(0, colon))) return *language;
      rest = colon == std::string_view::npos ? std::string_view{} : rest.substr(colon + 1);
    }
    return Language::english;
  }
  return Language::english;
}

}  // namespace congvan::cli
