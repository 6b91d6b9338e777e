// Why a database or workbook cannot be written, in the user's words.
#pragma once
#include <string>

#include "congvan/write.hpp"
#include "stores/errors.hpp"

namespace congvan::cli {

/// Throws WriteError for what the system says, else OutputError.
[[noreturn]] void throw_in_words(const stores::StoreError& error, const std::string& path, Language language);

/// Does what may throw a StoreError, and throws like `throw_in_words` instead.
template <class Work>
void told_in_words(const std::string& path, Language language, const Work& work) {
  try {
    work();
  } catch (const stores::StoreError& error) {
    throw_in_words(error, path, language);
  }
}

}  // namespace congvan::cli
