// SPDX-License-Identifier: MIT
// Work that need not wait its turn. Internal to study/.
#pragma once

#include <chrono>
#include <future>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "detente/study/run.hpp"
#include "detente/study/second_opinion.hpp"
#include "detente/study/sections.hpp"

namespace detente {

/// Seconds since `start`, as the timing of `step`.
inline Timing timed(const std::string& step, std::chrono::steady_clock::time_point start) {
  return {step, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()};
}

/// Advice, the second look at what was found up to it, and the graph of moves ask nothing of the analyses
/// after settlement. They are worked out beside those by one thread, in a world of its own: the answers are
/// the same.
class Aside {
 public:
  /// Does nothing where there are no threads or no memory for it. `request` must outlive this; of the report
  /// stability and settlement are read.
  void start(const World& world, const StudyRequest& request, const Report& so_far) {
    Expected<World> own = world.derive(so_far.dispute);
    if (!own || world.side_by_side(Question::Stability) < 2) return;
    try {
      done_ = std::async(std::launch::async, [own = std::move(*own), &request, report = so_far]() mutable {
        Done done;
        auto start = std::chrono::steady_clock::now();
        done.ran = fill_advice({own, request}, report);
        done.timings.push_back(timed("advice", start));
        start = std::chrono::steady_clock::now();
        if (request.verify && done.ran && !own.budget().exhausted()) {
          report.verification = second_opinion(report);
          done.timings.push_back(timed("verify", start));
        }
        if (request.stability && done.ran) done.ran = fill_graph({own, request}, report);
        done.report = std::move(report);
        return done;
      });
    } catch (const std::system_error&) {
      // The system gives no thread: the study does it in turn.
    }
  }
  bool started() const { return done_.valid(); }

  /// Waits for it and takes it into the study. requires: started(). errors: those of fill_advice.
  Expected<void> finish(Study& study) {
    Done done = done_.get();
    study.report.advice = std::move(done.report.advice);
    study.report.verification = std::move(done.report.verification);
    study.report.graph = std::move(done.report.graph);
    study.report.partial = study.report.partial || done.report.partial;
    study.timings.insert(study.timings.end(), done.timings.begin(), done.timings.end());
    return std::move(done.ran);
  }

 private:
  struct Done {
    Expected<void> ran;
    Report report;
    std::vector<Timing> timings;
  };
  std::future<Done> done_;
};

}  // namespace detente
