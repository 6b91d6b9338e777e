// A document as one JSON object: walks the rows of fields.hpp. What a value looks like is said once, by its type.
#include <algorithm>
#include <array>
#include <functional>
#include <type_traits>
#include <utility>

#include "output/fast_json.hpp"
#include "output/fields.hpp"
#include "output/values.hpp"

namespace congvan {
namespace {

template <class T>
concept Object = !std::is_same_v<std::remove_const_t<decltype(fields_of<T>)>, std::nullptr_t>;

/// The key of row `i`, joined with its signs by the compiler.
template <const auto& rows, std::size_t i>
inline constexpr JsonKey key_of{std::get<i>(rows).key};

class Emitter {
 public:
  Emitter(FastJson& json, const Context& context) : json_(json), context_(context) {}

  template <const auto& rows, class T>
  void fields(const T& object) {
    constexpr std::size_t count = std::tuple_size_v<std::remove_cvref_t<decltype(rows)>>;
    [&]<std::size_t... i>(std::index_sequence<i...>) { (field<rows, i>(object), ...); }
    (std::make_index_sequence<count>{});
  }

 private:
  template <const auto& rows, std::size_t i, class T>
  void field(const T& object) {
    constexpr const auto& row = std::get<i>(rows);
    if (!row.always && !has_extra(object)) return;
    if constexpr (std::is_invocable_v<decltype(row.get), const T&, const Context&>) {
      put(key_of<rows, i>, row.get(object, context_));
    } else {
      put(key_of<rows, i>, std::invoke(row.get, object));
    }
  }

  template <class T>
  void put(const JsonKey& key, const T& value) {
    if (is_null(value)) return json_.null_key(key);
    json_.key(key);
    put(value);
  }

  template <class T>
  static bool is_null(const T&) {
    return false;
  }
  static bool is_null(Value value) { return !given(value); }
  template <class T>
  static bool is_null(const std::optional<T>& value) {
    return !value;
  }

  void put(Value value) {
    if (given(value)) {
      json_.string(value);
    } else {
      json_.null();
    }
  }
  void put(const std::string& value) { json_.string(value); }
  void put(std::size_t value) { json_.number(value); }
  void put(bool value) { json_.boolean(value); }
  void put(CitationId id) {
    IdText text;
    json_.string(id_text(id.index, text));
  }
  void put(PartialDate date) {
    DateText text;
    put(date_text(date, text));
  }
  void put(CitationIds ids) {
    json_.begin_array();
    json_.begin_flat();
    for (const std::size_t index : ids.indexes) {
      json_.element();
      put(CitationId{index});
    }
    json_.end_flat();
    json_.end_array();
  }
  template <class T>
  void put(const std::optional<T>& value) {
    if (value) {
      put(*value);
    } else {
      json_.null();
    }
  }
  void put(ReferentOf shown) {
    const Referent& referent = shown.referent;
    if (referent.self)
      put(Value("self"));
    else if (referent.several)
      put(CitationIds{referent.citations});
    else if (!referent.citations.empty())
      put(CitationId{referent.citations.front()});
    else
      json_.null();
  }
  template <class T>
  void put(const std::vector<T>& values) {
    json_.begin_array();
    for (const T& value : values) {
      json_.element();
      put(value);
    }
    json_.end_array();
  }
  void put(const Placed& span) {
    json_.begin_flat();
    object(span);
    json_.end_flat();
  }
  template <Object T>
  void put(const T& value) {
    object(value);
  }
  template <class T>
  void object(const T& value) {
    json_.begin_object();
    fields<fields_of<T>>(value);
    json_.end_object();
  }

  FastJson& json_;
  const Context& context_;
};

/// Room for most records: they are two to three times as long as their texts, of which a large one may have few.
std::size_t likely_size(const Document& document) {
  constexpr std::size_t least = 2048;
  constexpr std::size_t most = std::size_t{64} * 1024;
  return document.text == nullptr ? least : std::min(least + 3 * document.text->utf8.size(), most);
}

}  // namespace

void write_json(const Document& document, Language language, int indent, std::string& out) {
  static const Record nothing;
  const Record& record = document.record != nullptr ? *document.record : nothing;
  const Positions of_text(document.text != nullptr ? document.text->utf8 : std::string_view{});
  const Positions& positions = document.places != nullptr ? *document.places : of_text;
  const Context context{document, record, positions, language};
  FastJson json(out, static_cast<std::size_t>(indent), likely_size(document));
  Emitter emitter(json, context);
  json.begin_object();
  if (document.error) {
    emitter.fields<error_fields>(document);
  } else {
    emitter.fields<document_fields>(document);
    emitter.fields<fields_of<Record>>(record);
  }
  json.end_object();
}

}  // namespace congvan
