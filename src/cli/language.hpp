// The environment to the language of messages, as gettext would choose it, but without any installed locale.
#pragma once
#include <functional>
#include <optional>
#include <string_view>

#include "congvan/write.hpp"

namespace congvan::cli {

/// "vi", "vi_VN", "vi_VN.UTF-8", "vi-VN" … and likewise "en"; nothing for other names.
[[nodiscard]] std::optional<Language> language_of(std::string_view locale);

/// The first of LANGUAGE (a list with colons), LC_ALL, LC_MESSAGES and LANG that is set and not empty decides; what it names beside
/// Vietnamese is English. `get` is getenv(3), or a test's own.
[[nodiscard]] Language language_from(const std::function<const char*(const char*)>& get);

}  // namespace congvan::cli
