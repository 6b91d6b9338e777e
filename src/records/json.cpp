#include "records/json.hpp"

// Strings and blanks sixteen bytes at a time. They are loaded from aligned addresses, up to fifteen bytes after the end.
#if defined(__SSE2__)
#define RAPIDJSON_SSE2
#elif defined(__ARM_NEON)
#define RAPIDJSON_NEON
#endif
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <cstdlib>
#include <new>

#include "text/utf8.hpp"

namespace congvan::records {
namespace {

/// The library follows what its allocator gives without looking; this one throws where there is nothing.
struct Allocator {
  static const bool kNeedFree = true;
  static void* Malloc(std::size_t size) { return Realloc(nullptr, 0, size); }
  static void* Realloc(void* old, std::size_t /*size*/, std::size_t wanted) {
    if (wanted == 0) {
      std::free(old);
      return nullptr;
    }
    void* const got = std::realloc(old, wanted);
    if (got == nullptr) throw std::bad_alloc();
    return got;
  }
  static void Free(void* memory) noexcept { std::free(memory); }
  bool operator==(const Allocator& /*other*/) const { return true; }
  bool operator!=(const Allocator& /*other*/) const { return false; }
};

using Memory = rapidjson::MemoryPoolAllocator<Allocator>;
using Node = rapidjson::GenericValue<rapidjson::UTF8<>, Memory>;
using Tree = rapidjson::GenericDocument<rapidjson::UTF8<>, Memory, Allocator>;

constexpr std::size_t loaded_at_once = 16;

const Node& node_of(const void* node) { return *static_cast<const Node*>(node); }

/// The first byte that is no UTF-8 or a NUL, which would end the text early; the size when there is none.
std::size_t find_broken(std::string_view text) {
  const std::size_t nul = text.find('\0');
  for (std::size_t at = find_unusual(text, 0); at < text.size();) {
    const Decoded c = decode_utf8(text, at);
    if (!c.valid) return std::min(at, nul);
    at = find_unusual(text, at + c.size);
  }
  return std::min(nul, text.size());
}

}  // namespace

bool Json::is_null() const { return node_of(node_).IsNull(); }
bool Json::is_object() const { return node_of(node_).IsObject(); }
bool Json::is_array() const { return node_of(node_).IsArray(); }

std::optional<std::string_view> Json::text() const {
  const Node& node = node_of(node_);
  if (!node.IsString()) return std::nullopt;
  return std::string_view(node.GetString(), node.GetStringLength());
}

std::optional<std::size_t> Json::number() const {
  const Node& node = node_of(node_);
  return node.IsUint64() ? std::optional<std::size_t>(node.GetUint64()) : std::nullopt;
}

std::optional<bool> Json::flag() const {
  const Node& node = node_of(node_);
  return node.IsBool() ? std::optional(node.GetBool()) : std::nullopt;
}

std::size_t Json::size() const { return is_array() ? node_of(node_).Size() : 0; }

Json Json::at(std::size_t index) const { return Json(&node_of(node_)[static_cast<rapidjson::SizeType>(index)]); }

Members::Members(Json object) : node_(object.node_), count_(object.is_object() ? node_of(object.node_).MemberCount() : 0) {}

std::optional<Json> Members::find(std::string_view key) {
  for (std::size_t tried = 0; tried < count_; ++tried) {
    const std::size_t index = next_;
    next_ = next_ + 1 == count_ ? 0 : next_ + 1;
    const auto& member = *(node_of(node_).MemberBegin() + static_cast<std::ptrdiff_t>(index));
    if (std::string_view(member.name.GetString(), member.name.GetStringLength()) == key) return Json(&member.value);
  }
  return std::nullopt;
}

struct JsonParser::State {
  static constexpr std::size_t pool_size = std::size_t{64} * 1024;
  std::string bytes;  // strings are unescaped in place; NULs behind
  std::unique_ptr<char[]> pool_bytes = std::make_unique_for_overwrite<char[]>(pool_size);
  Memory pool{pool_bytes.get(), pool_size};
  std::optional<Tree> document;
};

JsonParser::JsonParser() = default;
JsonParser::~JsonParser() = default;

std::optional<Json> JsonParser::parse(std::string_view text) {
  const std::size_t broken = find_broken(text);
  if (broken < text.size()) {
    error_ = "byte " + std::to_string(broken) + ": " + (text[broken] == '\0' ? "NUL" : "no UTF-8");
    return std::nullopt;
  }
  if (!state_) state_ = std::make_unique<State>();
  state_->document.reset();
  state_->pool.Clear();
  state_->bytes = text;
  state_->bytes.append(loaded_at_once, '\0');
  auto& document = state_->document.emplace(&state_->pool);
  // Not recursive: a text of a million brackets must not use up the stack.
  document.ParseInsitu<rapidjson::kParseIterativeFlag>(state_->bytes.data());
  if (document.HasParseError()) {
    error_ = "byte " + std::to_string(document.GetErrorOffset()) + ": " + rapidjson::GetParseError_En(document.GetParseError());
    return std::nullopt;
  }
  return Json(static_cast<const Node*>(&document));
}

}  // namespace congvan::records
