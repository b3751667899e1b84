// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/horizon_runner.hpp"

#include <algorithm>
#include <atomic>
#include <map>

#include "detente/base/parallel.hpp"

namespace detente {

HorizonRunner::HorizonRunner(const Ensemble& ensemble, const Budget& budget)
    : ensemble_(ensemble), reading_(ensemble.ground), budget_(budget) {
  question_.months = {ensemble.dispute->forecast.horizon.months()};
}

Expected<std::vector<std::vector<double>>> HorizonRunner::run(std::vector<ForecastInputs> inputs) const {
  std::vector<ForecastInputs> distinct;
  std::vector<std::size_t> course_of;
  std::map<std::vector<double>, std::size_t> known;
  for (ForecastInputs& one : inputs) {
    const std::optional<std::vector<double>> read = reading_.of(one);
    course_of.push_back(read ? known.try_emplace(*read, distinct.size()).first->second : distinct.size());
    if (course_of.back() == distinct.size()) distinct.push_back(std::move(one));
  }
  Budget alone = budget_;
  alone.threads = 1;  // threads share the sets, not one of them
  alone.progress = {};
  std::vector<Expected<Course>> done(distinct.size(), Course{});
  std::atomic<std::size_t> next{0};
  parallel_for(std::min<std::size_t>(budget_.threads, done.size()), 1, budget_.threads,
               [&](std::uint64_t, std::uint64_t) {
                 for (std::size_t k = next++; k < done.size(); k = next++)
                   done[k] = follow_inputs(ensemble_, distinct[k], question_, alone);
               });
  std::vector<std::vector<double>> values;
  for (const std::size_t k : course_of) {
    if (!done[k]) return tl::unexpected<Diagnostics>(done[k].error());
    values.push_back(done[k]->outcomes.front());
  }
  return values;
}

std::size_t leading_outcome(const std::vector<double>& outcomes) {
  return static_cast<std::size_t>(std::max_element(outcomes.begin(), outcomes.end()) - outcomes.begin());
}

}  // namespace detente
