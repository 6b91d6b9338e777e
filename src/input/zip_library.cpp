// libzip, loaded when the first archive comes: as a shared library it brings OpenSSL, bzip2 and more, which would cost every start of the
// program several times what reading a text costs. These are the library's own functions, handed on.
#include <dlfcn.h>
#include <zip.h>

#include "input/decoded.hpp"

namespace {

void* symbol(const char* name) {
  static void* const library = ::dlopen(CONGVAN_LIBZIP, RTLD_NOW | RTLD_LOCAL);
  void* const found = library == nullptr ? nullptr : ::dlsym(library, name);
  if (found == nullptr) throw congvan::input::DecodeError(congvan::input::Problem::decoder_missing, "libzip4");
  return found;
}

/// A function of libzip with the type that its header gives.
template <typename Function>
Function* function(const char* name) {
  return reinterpret_cast<Function*>(symbol(name));
}

}  // namespace

#define HAND_ON(name) static auto* const real = function<decltype(name)>(#name)

extern "C" {

void zip_error_init(zip_error_t* error) {
  HAND_ON(zip_error_init);
  real(error);
}
void zip_error_fini(zip_error_t* error) {
  HAND_ON(zip_error_fini);
  real(error);
}
zip_source_t* zip_source_buffer_create(const void* data, zip_uint64_t size, int free_it, zip_error_t* error) {
  HAND_ON(zip_source_buffer_create);
  return real(data, size, free_it, error);
}
void zip_source_free(zip_source_t* source) {
  HAND_ON(zip_source_free);
  real(source);
}
zip_t* zip_open_from_source(zip_source_t* source, int flags, zip_error_t* error) {
  HAND_ON(zip_open_from_source);
  return real(source, flags, error);
}
void zip_discard(zip_t* archive) {
  HAND_ON(zip_discard);
  real(archive);
}
zip_int64_t zip_get_num_entries(zip_t* archive, zip_flags_t flags) {
  HAND_ON(zip_get_num_entries);
  return real(archive, flags);
}
const char* zip_get_name(zip_t* archive, zip_uint64_t index, zip_flags_t flags) {
  HAND_ON(zip_get_name);
  return real(archive, index, flags);
}
zip_int64_t zip_name_locate(zip_t* archive, const char* name, zip_flags_t flags) {
  HAND_ON(zip_name_locate);
  return real(archive, name, flags);
}
void zip_stat_init(zip_stat_t* status) {
  HAND_ON(zip_stat_init);
  real(status);
}
int zip_stat_index(zip_t* archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t* status) {
  HAND_ON(zip_stat_index);
  return real(archive, index, flags, status);
}
zip_file_t* zip_fopen_index(zip_t* archive, zip_uint64_t index, zip_flags_t flags) {
  HAND_ON(zip_fopen_index);
  return real(archive, index, flags);
}
zip_int64_t zip_fread(zip_file_t* file, void* buffer, zip_uint64_t size) {
  HAND_ON(zip_fread);
  return real(file, buffer, size);
}
int zip_fclose(zip_file_t* file) {
  HAND_ON(zip_fclose);
  return real(file);
}

}  // extern "C"
