// SPDX-License-Identifier: MIT
// How far a computation is, on standard error: one line that is written over on a terminal, lines now and
// then elsewhere.
#pragma once

#include <chrono>
#include <mutex>
#include <string>

namespace detente::app {

/// What one stage counts.
struct StageUnits {
  std::string stage;
  double total = 0;  ///< how many in all; 0 = shares only
  std::string unit;  ///< plural, "draws"
};

class ProgressMeter {
 public:
  /// On a terminal shown once more than a second has passed, elsewhere a line every two seconds.
  ProgressMeter(bool terminal, StageUnits units);
  ProgressMeter(const ProgressMeter&) = delete;
  ProgressMeter& operator=(const ProgressMeter&) = delete;
  /// Takes the line away again.
  ~ProgressMeter();

  /// `done` in [0,1]. Any thread.
  void show(const char* stage, double done);
  /// What was done up to the next report of this stage was not done by this run: rates count from there.
  void count_from_next();
  /// Prints a line that stays.
  void note(const std::string& text);

 private:
  using Clock = std::chrono::steady_clock;
  void clear();

  const bool terminal_;
  const StageUnits units_;
  std::mutex mutex_;
  std::string stage_;
  double first_ = 0;  ///< share done at since_
  Clock::time_point since_ = Clock::now();
  Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
  bool fresh_ = true;  ///< the next report starts the clock
  bool shown_ = false;
};

/// `stage: 640 of 1000 draws, 35 a second, 10 s left`, or `stage: 64 %, 10 s left`. `first` is the share done
/// `seconds` ago; no rate where nothing was done since.
std::string progress_text(const StageUnits& units, const std::string& stage, double first, double done,
                          double seconds);

/// `12 s`, `4 min`, `1 h 5 min`, `2 days`: two figures at most, rounded up.
std::string time_text(double seconds);

}  // namespace detente::app
