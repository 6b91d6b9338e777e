// Walks the rows of output/fields.hpp, as the writer does: what it shows by a member goes back there, else setters.hpp knows.
#include "records/stored_record.hpp"

#include <type_traits>
#include <utility>

namespace congvan::records {
namespace {

template <class Get>
constexpr bool is_place = std::is_same_v<Get, std::remove_const_t<decltype(place_of)>>;

template <class T>
constexpr bool has_setter(std::string_view key) {
  return std::apply([key](const auto&... row) { return ((row.key == key) || ...); }, setters_of<T>);
}

/// True when each row of the type is a member, a place, or has a setter.
template <class T, class... Gets>
constexpr bool all_can_be_read(const std::tuple<Field<Gets>...>& rows) {
  return std::apply(
      [](const auto&... row) { return ((std::is_member_pointer_v<Gets> || is_place<Gets> || has_setter<T>(row.key)) && ...); }, rows);
}

class Reader {
 public:
  Reader(Arena& arena, std::vector<Positions::Known>& places) : arena_(arena), places_(places) {}

  [[nodiscard]] Value keep(std::string_view text) { return arena_.keep(text); }

  template <class T>
  [[nodiscard]] T object(const Json& json) {
    T value;
    fields(json, value);
    return value;
  }

  template <class T>
  void fields(const Json& json, T& object) {
    static_assert(all_can_be_read<T>(fields_of<T>), "a field that is shown by a function has no row in records/setters.hpp");
    if (!json.is_object()) throw BadRecord("an object is expected");
    Members members(json);
    std::apply([&](const auto&... row) { (field(members, object, row), ...); }, fields_of<T>);
  }

 private:
  template <class T, class Get>
  void field(Members& members, T& object, const Field<Get>& row) {
    const auto json = members.find(row.key);
    if (!json || json->is_null()) return;
    try {
      if constexpr (is_place<Get>) {
        object.span = span(*json);
      } else if constexpr (std::is_member_pointer_v<Get>) {
        get(*json, object.*row.get);
      } else {
        std::apply([&](const auto&... setter) { ((setter.key == row.key ? setter.set(object, *json, *this) : void()), ...); },
                   setters_of<T>);
      }
    } catch (BadRecord& error) {
      error.within(row.key);
      throw;
    }
  }

  [[nodiscard]] Span span(const Json& json) {
    Members members(json);
    std::size_t numbers[4] = {0, 0, 1, 1};
    constexpr std::string_view keys[] = {"start", "end", "line", "column"};
    for (std::size_t i = 0; i < 4; ++i)
      if (const auto value = members.find(keys[i])) numbers[i] = number_in(*value);
    places_.push_back({numbers[0], {numbers[2], numbers[3]}});
    return {numbers[0], numbers[1]};
  }

  void get(const Json& json, Value& value) { value = keep(text_in(json)); }
  void get(const Json& json, std::size_t& value) { value = number_in(json); }
  void get(const Json& json, PartialDate& value) { value = date_in(json); }
  void get(const Json& json, bool& value) {
    const auto flag = json.flag();
    if (!flag) throw BadRecord("true or false is expected");
    value = *flag;
  }
  template <class T>
  void get(const Json& json, std::optional<T>& value) {
    get(json, value.emplace());
  }
  template <class T>
  void get(const Json& json, std::vector<T>& values) {
    if (!json.is_array()) throw BadRecord("a list is expected");
    values.resize(json.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      try {
        get(json.at(i), values[i]);
      } catch (BadRecord& error) {
        error.within("[" + std::to_string(i) + "]");
        throw;
      }
    }
  }
  template <class T>
  void get(const Json& json, T& object) {
    fields(json, object);
  }

  Arena& arena_;
  std::vector<Positions::Known>& places_;
};

void set_impossible_dates(Record& record) {
  const auto mark = [](std::optional<Date>& date) {
    if (date) date->impossible = date->value.year == 0;
  };
  mark(record.date);
  for (Citation& citation : record.citations) mark(citation.date);
}

}  // namespace

StoredRecord read_record(const Json& json) {
  Members members(json);
  const auto schema = members.find("schema");
  if (!schema || schema->text() != "congvan/1") throw BadRecord("no record of the form congvan/1");
  StoredRecord stored;
  std::vector<Positions::Known> places;
  Reader reader(*stored.record.arena, places);
  const auto source = members.find("source");
  if (!source) throw BadRecord("it has no source");
  reader.fields(*source, stored.source);
  if (stored.source.path.empty()) throw BadRecord("its source has no path");
  if (const auto error = members.find("error")) {
    stored.error = reader.object<SourceError>(*error);
  } else {
    reader.fields(json, stored.record);
    set_impossible_dates(stored.record);
  }
  stored.places = Positions(std::move(places));
  return stored;
}

StoredRecord read_record(std::string_view text, JsonParser& parser) {
  const auto json = parser.parse(text);
  if (!json) throw BadRecord(parser.error());
  return read_record(*json);
}

}  // namespace congvan::records
