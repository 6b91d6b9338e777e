#include "input/zip.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <new>

namespace congvan::input {
namespace {

constexpr std::size_t deepest_archive = 8;
// Deflate makes at most 1,032 bytes of one. Prose and its XML give 5 to 50, so that a big part beyond `widest_ratio` is a bomb.
constexpr std::uint64_t deflate_ratio = 1032;
constexpr std::uint64_t widest_ratio = 250;
constexpr std::uint64_t small_part = std::uint64_t{32} << 20U;

// True for names that would write outside the folder where the archive is unpacked. We write nothing, but such an archive is an attack, and
// whoever gets its entry's name from us may unpack it.
bool leads_out(std::string_view name) {
  if (name.starts_with("/") || (name.size() > 1 && name[1] == ':')) return true;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    if (name.substr(begin, end - begin) == "..") return true;
    begin = end + 1;
  }
  return name.find('\0') != std::string_view::npos;
}

// Old programs divide the parts of a path as Windows does.
std::string with_slashes(std::string name) {
  std::ranges::replace(name, '\\', '/');
  return name;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Old programs write their own code page without saying which: all names of an archive tell it together. One that is UTF-8 says so itself.
std::string decode_name(std::string_view raw, Encoding encoding) {
  const bool plain = is_ascii(raw) || encoding_of_names(raw) == Encoding::utf8;
  return with_slashes(plain ? std::string(raw) : to_utf8(raw, encoding));
}

std::optional<DecodeError> error_of(const zip_stat_t& status, const std::string& name, const Limits& limits) {
  constexpr auto needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if ((status.valid & needed) != needed) return DecodeError(Problem::damaged, name);
  if (leads_out(name)) return DecodeError(Problem::damaged, "a name that leads out of its folder: " + name);
  if (status.encryption_method != ZIP_EM_NONE) return DecodeError(Problem::encrypted, name);
  if (status.comp_method != ZIP_CM_STORE && status.comp_method != ZIP_CM_DEFLATE)
    return DecodeError(Problem::unsupported_format, "a ZIP packed otherwise than by Deflate");
  const bool bomb = status.size > small_part && status.size / widest_ratio > status.comp_size;
  if (bomb || status.size > limits.text || status.size > limits.inflated)
    return DecodeError(Problem::too_large, "unpacks to " + std::to_string(status.size >> 20U) + " MB: " + name);
  if (status.size / deflate_ratio > status.comp_size) return DecodeError(Problem::damaged, name);
  return std::nullopt;
}

[[noreturn]] void refuse(Problem problem, const std::string& name) { throw DecodeError(problem, name); }

/// What libzip could not read is damaged, unless it had no memory to read it with.
[[noreturn]] void refuse_damaged(const zip_error_t* error, const std::string& name) {
  constexpr int zlib_has_no_memory = -4;
  const int code = zip_error_code_zip(error);
  if (code == ZIP_ER_MEMORY || (code == ZIP_ER_ZLIB && zip_error_code_system(error) == zlib_has_no_memory)) throw std::bad_alloc();
  refuse(Problem::damaged, name);
}

struct FinishError {
  void operator()(zip_error_t* error) const { zip_error_fini(error); }
};

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void Archive::Close::operator()(::zip* archive) const { zip_discard(archive); }

Archive::Archive(std::string_view bytes, const Limits& limits, std::size_t depth) : limits_(limits) {
  if (depth >= deepest_archive) refuse(Problem::too_large, "archives inside archives, at most " + std::to_string(deepest_archive));
  if (bytes.empty()) refuse(Problem::damaged, "empty file");  // which libzip takes for an archive of nothing
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!zip_ && source != nullptr) zip_source_free(source);
  const std::unique_ptr<zip_error_t, FinishError> finished(&error);
  if (!zip_) refuse_damaged(&error, "archive directory");
}

Encoding Archive::encoding_of_all_names() const {
  std::string names;
  const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* raw = zip_get_name(zip_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
    if (raw != nullptr && !is_ascii(raw) && encoding_of_names(raw) != Encoding::utf8) names.append(raw).append("\n");
  }
  return encoding_of_names(names);
}

std::vector<Archive::Entry> Archive::entries() const {
  std::vector<Entry> entries;
  const Encoding encoding = encoding_of_all_names();
  const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(std::max<zip_int64_t>(count, 0)); ++i) {
    zip_stat_t status;
    zip_stat_init(&status);
    const char* raw = zip_get_name(zip_.get(), i, ZIP_FL_ENC_RAW);
    if (raw == nullptr || zip_stat_index(zip_.get(), i, 0, &status) != 0) continue;
    std::string name = decode_name(raw, encoding);
    if (name.ends_with("/")) continue;
    std::optional<DecodeError> error = error_of(status, name, limits_);
    entries.push_back({std::move(name), status.size, i, std::move(error)});
  }
  return entries;
}

std::optional<std::size_t> Archive::find(std::string_view name) const {
  const zip_int64_t index = zip_name_locate(zip_.get(), std::string(name).c_str(), ZIP_FL_ENC_RAW);
  return index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index));
}

Bytes Archive::read(std::size_t index) {
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_stat_index(zip_.get(), index, 0, &status) != 0 || status.name == nullptr) refuse(Problem::damaged, "archive directory");
  const std::string name = status.name;
  if (const auto error = error_of(status, with_slashes(name), limits_)) throw DecodeError(*error);
  limits_.inflated -= status.size;
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip_.get(), index, 0));
  if (!file) refuse_damaged(zip_get_error(zip_.get()), name);
  Bytes bytes{std::make_unique_for_overwrite<char[]>(status.size + 1), status.size};
  // The byte after the last: only there does libzip compare the checksum.
  const zip_int64_t got = zip_fread(file.get(), bytes.data.get(), status.size);
  char beyond = 0;
  if (got < 0 || static_cast<std::size_t>(got) != status.size || zip_fread(file.get(), &beyond, 1) != 0)
    refuse_damaged(zip_file_get_error(file.get()), name);
  return bytes;
}

Limits Archive::remaining() const { return limits_; }

std::string zip_of(const std::string& name, std::string_view bytes) {
  constexpr zip_uint16_t first_day = 0x21;  // 1980-01-01, as files of a ZIP count
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (target == nullptr) throw std::bad_alloc();
  zip_source_keep(target);  // the archive drops its own share when it is closed
  const std::unique_ptr<zip_source_t, FreeSource> kept(target);
  zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (archive == nullptr) {
    zip_source_free(target);
    throw std::bad_alloc();
  }
  zip_source_t* const content = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  const zip_int64_t index = content == nullptr ? -1 : zip_file_add(archive, name.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (content != nullptr && index < 0) zip_source_free(content);
  const bool added = index >= 0 && zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, first_day, 0) == 0;
  if (!added || zip_close(archive) != 0) {
    zip_discard(archive);
    throw std::bad_alloc();
  }
  std::string made;
  if (zip_source_open(target) != 0) throw std::bad_alloc();
  std::array<char, 1U << 14U> piece{};
  for (zip_int64_t got = 0; (got = zip_source_read(target, piece.data(), piece.size())) > 0;)
    made.append(piece.data(), static_cast<std::size_t>(got));
  zip_source_close(target);
  return made;
}

}  // namespace congvan::input
