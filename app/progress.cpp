// SPDX-License-Identifier: MIT
#include "progress.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "console.hpp"

namespace detente::app {

std::string time_text(double seconds) {
  const auto whole = static_cast<long long>(std::ceil(std::max(0.0, seconds)));
  if (whole < 100) return fmt::format("{} s", whole);
  const long long minutes = (whole + 59) / 60;
  if (minutes < 100) return fmt::format("{} min", minutes);
  if (minutes < 48LL * 60) return fmt::format("{} h {} min", minutes / 60, minutes % 60);
  return fmt::format("{} days", (minutes + 1439) / 1440);
}

std::string progress_text(const StageUnits& units, const std::string& stage, double first, double done,
                          double seconds) {
  const double since = done - first;
  const bool known = since > 0 && seconds > 0;
  std::string text;
  if (units.total > 0 && units.stage == stage) {
    text = fmt::format("{}: {:.0f} of {:.0f} {}", stage, done * units.total, units.total, units.unit);
    if (known) {
      const double rate = since * units.total / seconds;
      text += rate >= 10    ? fmt::format(", {:.0f} a second", rate)
              : rate >= 0.1 ? fmt::format(", {:.1f} a second", rate)
                            : fmt::format(", {:.1f} an hour", rate * 3600);
    }
  } else {
    text = fmt::format("{}: {:.0f} %", stage, 100 * done);
  }
  if (known && done < 1) text += fmt::format(", {} left", time_text((1 - done) / since * seconds));
  return text;
}

ProgressMeter::ProgressMeter(bool terminal, StageUnits units)
    : terminal_(terminal), units_(std::move(units)) {}

ProgressMeter::~ProgressMeter() { clear(); }

void ProgressMeter::clear() {
  if (shown_ && terminal_) draw("\r\033[K");
  shown_ = false;
}

void ProgressMeter::show(const char* stage, double done) {
  const std::lock_guard lock(mutex_);
  const auto now = Clock::now();
  if (fresh_ || stage_ != stage || done < first_) {
    fresh_ = false;
    stage_ = stage;
    first_ = done;
    since_ = now;
  }
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(terminal_ ? 200 : 2000);
  const std::string text =
      progress_text(units_, stage_, first_, done, std::chrono::duration<double>(now - since_).count());
  if (terminal_) {
    draw("\r\033[K" + text);
  } else {
    tell(text);
  }
  shown_ = true;
}

void ProgressMeter::count_from_next() {
  const std::lock_guard lock(mutex_);
  fresh_ = true;
}

void ProgressMeter::note(const std::string& text) {
  const std::lock_guard lock(mutex_);
  clear();
  tell(text);
}

}  // namespace detente::app
