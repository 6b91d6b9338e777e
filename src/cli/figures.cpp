#include "cli/figures.hpp"

#include <cmath>

namespace congvan::cli {

std::string grouped(std::size_t number, Language language) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) {
    at -= 3;
    out.insert(at, 1, language == Language::vietnamese ? '.' : ',');
  }
  return out;
}

std::string with_tenth(std::size_t tenths, Language language) {
  return grouped(tenths / 10, language) + (language == Language::vietnamese ? ',' : '.') + std::to_string(tenths % 10);
}

std::string time_of(Clock::duration time, Language language) {
  using Tenths = std::chrono::duration<std::size_t, std::deci>;
  if (time >= std::chrono::minutes(1)) return rounded_time_of(std::chrono::duration<double>(time), language);
  return say(Msg::time_seconds, language, {with_tenth(std::chrono::duration_cast<Tenths>(time).count(), language)});
}

std::string rounded_time_of(std::chrono::duration<double> time, Language language) {
  const auto seconds = static_cast<std::size_t>(std::lround(time.count()));
  if (seconds < 60) return say(Msg::time_seconds, language, {std::to_string(seconds)});
  const std::size_t minutes = seconds / 60;
  if (minutes < 60) return say(Msg::time_minutes, language, {std::to_string(minutes), std::to_string(seconds % 60)});
  return say(Msg::time_hours, language, {grouped(minutes / 60, language), std::to_string(minutes % 60)});
}

std::string counted(std::size_t number, Msg one, Msg many, Language language) {
  return say(number == 1 ? one : many, language, {grouped(number, language)});
}

}  // namespace congvan::cli
