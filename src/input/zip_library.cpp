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

void zip_source_keep(zip_source_t* source) {
  HAND_ON(zip_source_keep);
  real(source);
}
int zip_source_open(zip_source_t* source) {
  HAND_ON(zip_source_open);
  return real(source);
}
zip_int64_t zip_source_read(zip_source_t* source, void* buffer, zip_uint64_t size) {
  HAND_ON(zip_source_read);
  return real(source, buffer, size);
}
int zip_source_close(zip_source_t* source) {
  HAND_ON(zip_source_close);
  return real(source);
}
zip_source_t* zip_source_buffer(zip_t* archive, const void* data, zip_uint64_t size, int free_it) {
  HAND_ON(zip_source_buffer);
  return real(archive, data, size, free_it);
}
zip_int64_t zip_file_add(zip_t* archive, const char* name, zip_source_t* source, zip_flags_t flags) {
  HAND_ON(zip_file_add);
  return real(archive, name, source, flags);
}
int zip_file_set_dostime(zip_t* archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags) {
  HAND_ON(zip_file_set_dostime);
  return real(archive, index, time, date, flags);
}
int zip_close(zip_t* archive) {
  HAND_ON(zip_close);
  return real(archive);
}

}  // extern "C"
