// A document as one JSON object: walks the rows of fields.hpp. What a value looks like is said once, by its type.
#include <array>
#include <functional>
#include <type_traits>

#include "output/fields.hpp"
#include "output/json_writer.hpp"
#include "output/values.hpp"

namespace congvan {
namespace {

template <class T>
concept Object = !std::is_same_v<std::remove_const_t<decltype(fields_of<T>)>, std::nullptr_t>;

class Emitter {
 public:
  Emitter(JsonWriter& json, const Context& context) : json_(json), context_(context) {}

  template <class T, class... Fields>
  void fields(const T& object, const std::tuple<Fields...>& rows) {
    std::apply([&](const auto&... row) { (field(object, row), ...); }, rows);
  }

 private:
  template <class T, class Get>
  void field(const T& object, const Field<Get>& row) {
    if (!row.always && !has_extra(object)) return;
    json_.key(row.key);
    if constexpr (std::is_invocable_v<Get, const T&, const Context&>) {
      put(row.get(object, context_));
    } else {
      put(std::invoke(row.get, object));
    }
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
    fields(value, fields_of<T>);
    json_.end_object();
  }

  JsonWriter& json_;
  const Context& context_;
};

}  // namespace

void write_json(const Document& document, Language language, int indent, std::string& out) {
  static const Record nothing;
  const Record& record = document.record != nullptr ? *document.record : nothing;
  const Positions of_text(document.text != nullptr ? document.text->utf8 : std::string_view{});
  const Positions& positions = document.places != nullptr ? *document.places : of_text;
  JsonWriter json(out, indent);
  const Context context{document, record, positions, language};
  Emitter emitter(json, context);
  json.begin_object();
  if (document.error) {
    emitter.fields(document, error_fields);
  } else {
    emitter.fields(document, document_fields);
    emitter.fields(record, fields_of<Record>);
  }
  json.end_object();
}

}  // namespace congvan
