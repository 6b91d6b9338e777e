#include "cli/progress.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <vector>

#include "text/letters.hpp"

namespace congvan::cli {
namespace {

constexpr auto frame = std::chrono::milliseconds(125);     // at most ten a second
constexpr auto patience = std::chrono::milliseconds(400);  // a run that is over by then shows nothing
constexpr auto log_interval = std::chrono::seconds(10);
constexpr std::size_t least_bar = 10;
constexpr std::size_t most_bar = 40;
constexpr std::string_view gap = "  ";

double seconds_of(Clock::duration time) { return std::chrono::duration<double>(time).count(); }

/// The parts of the line; an empty one is left out.
struct Parts {
  std::string percent, count, rate, left, errors;
};

std::string rate_of(const Moment& moment, Language language) {
  const auto tenths = static_cast<std::size_t>(static_cast<double>(moment.done) / std::max(seconds_of(moment.elapsed), 0.001) * 10);
  return say(Msg::progress_rate, language, {tenths < 100 ? with_tenth(tenths, language) : grouped(tenths / 10, language)});
}

Parts parts_of(const Moment& moment, Language language) {
  Parts parts;
  const std::string done = grouped(moment.done, language);
  if (moment.total && *moment.total >= moment.done && *moment.total > 0) {
    const double share = static_cast<double>(moment.done) / static_cast<double>(*moment.total);
    parts.percent = std::to_string(static_cast<unsigned>(share * 100)) + "%";
    parts.count = say(Msg::progress_of, language, {done, grouped(*moment.total, language)});
    if (moment.done > 0 && moment.done < *moment.total) {
      const double left = seconds_of(moment.elapsed) * (1 / share - 1);
      parts.left = say(Msg::progress_left, language, {rounded_time_of(std::chrono::duration<double>(left), language)});
    }
  } else {
    parts.count = counted(moment.done, Msg::one_file, Msg::many_files, language);
  }
  parts.rate = rate_of(moment, language);
  if (moment.errors > 0) parts.errors = counted(moment.errors, Msg::one_error, Msg::many_errors, language);
  return parts;
}

std::string joined(const Parts& parts, std::string_view between) {
  std::string out;
  for (const std::string* part : {&parts.percent, &parts.count, &parts.rate, &parts.left, &parts.errors}) {
    if (part->empty()) continue;
    if (!out.empty()) out += between;
    out += *part;
  }
  return out;
}

std::string coloured(std::string_view text, std::string_view colour, bool on) {
  if (!on || text.empty()) return std::string(text);
  return "\x1b[" + std::string(colour) + "m" + std::string(text) + "\x1b[0m";
}

std::size_t columns_of_terminal() {
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

bool wants_colour() {
  const char* const no_colour = std::getenv("NO_COLOR");
  return no_colour == nullptr || *no_colour == '\0';
}

// Where a line can be drawn over: not on a terminal that cannot, nor where the records go to the same one.
bool can_draw(const Options& options) {
  if (::isatty(STDERR_FILENO) == 0) return false;
  const char* const terminal = std::getenv("TERM");
  if (terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return (!options.output.empty() && options.output != "-") || ::isatty(STDOUT_FILENO) == 0;
}

}  // namespace

std::string progress_bar(const Moment& moment, const Look& look, Language language) {
  Parts parts = parts_of(moment, language);
  const std::size_t room = look.columns > 1 ? look.columns - 1 : 0;
  std::string* const droppable[] = {&parts.rate, &parts.left, &parts.percent, &parts.errors, &parts.count};
  for (std::string* part : droppable)
    if (display_width(joined(parts, gap)) > room) part->clear();
  const std::size_t used = display_width(joined(parts, gap));
  std::string bar;
  if (!parts.percent.empty() && room >= used + gap.size() + least_bar + 2) {
    const std::size_t width = std::min(room - used - gap.size() - 2, most_bar);
    const std::size_t full = moment.total ? width * moment.done / *moment.total : 0;
    bar = "[" + coloured(std::string(full, '#'), "32", look.colour) + std::string(width - full, '.') + "]" + std::string(gap);
  }
  parts.errors = coloured(parts.errors, "31", look.colour);
  return bar + joined(parts, gap);
}

std::string progress_line(const Moment& moment, Language language) { return joined(parts_of(moment, language), ", "); }

Progress::Progress(const Report& report, const Options& options, bool many, Count count)
    : report_(report), count_(std::move(count)), on_terminal_(can_draw(options)) {
  const bool wanted = options.progress == "always" || (options.progress == "auto" && !options.quiet && on_terminal_);
  if (!wanted || !many) return;
  try {
    counter_ = std::jthread([this](const std::stop_token& stop) { this->count(stop); });
    drawer_ = std::jthread([this](const std::stop_token& stop) { draw(stop); });
  } catch (const std::system_error&) {  // no thread is left: the run goes on and tells nothing
  }
}

Progress::~Progress() {
  if (!drawer_.joinable()) return;
  counter_.request_stop();
  drawer_.request_stop();
  drawer_.join();
  report_.hide_foot();
}

void Progress::count(const std::stop_token& stop) {
  const auto total = count_(stop);
  if (!total) return;
  total_ = *total;
  total_known_ = true;
}

Moment Progress::now() const {
  Moment moment{.done = done_, .errors = errors_, .total = {}, .elapsed = Clock::now() - begun_};
  if (total_known_) moment.total = total_;
  return moment;
}

void Progress::draw(const std::stop_token& stop) {
  const bool colour = wants_colour();
  std::unique_lock lock(mutex_);
  const auto wait = [&](Clock::duration time) { return stopped_.wait_for(lock, stop, time, [] { return false; }); };
  wait(on_terminal_ ? patience : Clock::duration(log_interval));
  while (!stop.stop_requested()) {
    if (on_terminal_) {
      report_.show_foot(progress_bar(now(), {columns_of_terminal(), colour}, report_.language()));
    } else {
      report_.line(progress_line(now(), report_.language()));
    }
    wait(on_terminal_ ? Clock::duration(frame) : Clock::duration(log_interval));
  }
}

}  // namespace congvan::cli
