// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/course.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "detente/analysis/forecast/level_sums.hpp"
#include "detente/base/parallel.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

/// Scenarios told apart by what is asked: their outcome, and each condition.
struct Classes {
  struct Kind {
    std::size_t outcome = 0;
    std::vector<bool> conditions;
  };
  std::vector<Kind> kinds;
  std::vector<std::uint32_t> of;  ///< by scenario
};

/// Splits every class by whether its members are in the set.
void split(std::vector<std::uint32_t>& of, std::uint32_t& count, const Bitmap& set) {
  constexpr std::uint32_t none = ~std::uint32_t{0};
  std::vector<std::uint32_t> names(2 * std::size_t{count}, none);
  count = 0;
  for (std::uint64_t s = 0; s < of.size(); ++s) {
    std::uint32_t& name = names[2 * std::size_t{of[s]} + (set.test(s) ? 1 : 0)];
    if (name == none) name = count++;
    of[s] = name;
  }
}

Classes classify(const SpaceBox& box, const Case& dispute, const std::vector<Formula>& conditions) {
  std::vector<Bitmap> outcomes, holds;
  for (const Outcome& outcome : dispute.outcomes)
    outcomes.push_back(scenarios_where(box, outcome.when.formula));
  for (const Formula& condition : conditions) holds.push_back(scenarios_where(box, condition));
  Classes classes;
  classes.of.assign(box.total(), 0);
  std::uint32_t count = 1;
  for (const Bitmap& set : outcomes) split(classes.of, count, set);
  for (const Bitmap& set : holds) split(classes.of, count, set);
  classes.kinds.resize(count);
  std::vector<bool> seen(count, false);
  for (std::uint64_t s = 0; s < box.total(); ++s) {
    if (seen[classes.of[s]]) continue;
    seen[classes.of[s]] = true;
    Classes::Kind& kind = classes.kinds[classes.of[s]];
    while (kind.outcome < outcomes.size() && !outcomes[kind.outcome].test(s)) ++kind.outcome;
    for (const Bitmap& set : holds) kind.conditions.push_back(set.test(s));
  }
  return classes;
}

constexpr std::uint64_t block = 1 << 15;  ///< scenarios summed in one go

/// The probability of each class.
std::vector<double> sums(const Classes& classes, const std::vector<double>& pi, unsigned threads) {
  const std::size_t width = classes.kinds.size();
  const std::uint64_t blocks = (pi.size() + block - 1) / block;
  // Four sums side by side: one would wait for itself at every scenario.
  constexpr std::size_t lanes = 4;
  std::vector<double> parts(blocks * lanes * width, 0.0);
  parallel_for(blocks, 1, threads, [&](std::uint64_t begin, std::uint64_t end) {
    for (std::uint64_t b = begin; b < end; ++b) {
      double* part = parts.data() + b * lanes * width;
      const std::uint64_t last = std::min<std::uint64_t>(pi.size(), (b + 1) * block);
      for (std::uint64_t s = b * block; s < last; ++s) part[s % lanes * width + classes.of[s]] += pi[s];
    }
  });
  for (std::uint64_t b = 1; b < blocks * lanes; ++b)
    for (std::size_t k = 0; k < width; ++k) parts[k] += parts[b * width + k];
  parts.resize(width);
  return parts;
}

/// Takes the members of the set out of the distribution; gives what they held.
double absorb(const Bitmap& set, std::vector<double>& pi) {
  double held = 0;
  set.for_each([&](ScenarioIndex s) {
    held += pi[s];
    pi[s] = 0;
    return true;
  });
  return held;
}

/// The weighted sum of rows: what was read off each power, at one time.
std::vector<double> weighed(const std::vector<double>& weights,
                            const std::vector<std::vector<double>>& rows) {
  std::vector<double> sum(rows.front().size(), 0.0);
  for (std::size_t n = 0; n < rows.size(); ++n)
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += weights[n] * rows[n][k];
  return sum;
}

/// The probability of each class at each time asked about, gathered step by step.
class ClassMasses {
 public:
  ClassMasses(const Classes& classes, std::vector<std::vector<double>> weights, std::uint64_t scenarios,
              unsigned threads)
      : classes_(classes), weights_(std::move(weights)), threads_(threads) {
    // Few times: their distributions are added up and read once. Many: every step is read, in short rows.
    constexpr std::size_t few = 2;
    if (weights_.size() <= few) mixed_.assign(weights_.size(), std::vector<double>(scenarios, 0.0));
  }
  /// Takes in the distribution after the next step.
  void add(const std::vector<double>& pi) {
    for (std::size_t m = 0; m < mixed_.size(); ++m) {
      const double weight = weights_[m][step_];
      double* mixed = mixed_[m].data();
      for (std::size_t s = 0; s < pi.size(); ++s) mixed[s] += weight * pi[s];
    }
    if (mixed_.empty()) powers_.push_back(sums(classes_, pi, threads_));
    ++step_;
  }
  /// By class, at one of the times.
  std::vector<double> at(std::size_t month) const {
    return mixed_.empty() ? weighed(weights_[month], powers_) : sums(classes_, mixed_[month], threads_);
  }

 private:
  const Classes& classes_;
  std::vector<std::vector<double>> weights_;  ///< by time, then step
  unsigned threads_;
  std::size_t step_ = 0;
  std::vector<std::vector<double>> mixed_;   ///< by time; empty = powers_ are kept
  std::vector<std::vector<double>> powers_;  ///< by step: the probability of each class
};

void read_off(const Classes& classes, const std::vector<double>& masses, std::size_t outcomes,
              Course& course) {
  const std::size_t conditions = classes.kinds.front().conditions.size();
  std::vector<double> by_outcome(outcomes + 1, 0.0), by_condition(conditions, 0.0);
  for (std::size_t k = 0; k < classes.kinds.size(); ++k) {
    by_outcome[classes.kinds[k].outcome] += masses[k];
    for (std::size_t c = 0; c < conditions; ++c)
      if (classes.kinds[k].conditions[c]) by_condition[c] += masses[k];
  }
  course.outcomes.push_back(std::move(by_outcome));
  course.conditions.push_back(std::move(by_condition));
}

}  // namespace

std::uint64_t steps_needed(double rate, double months) {
  const double mean = rate * months;
  if (!(mean > 0)) return 0;
  // Beyond n + 1 chances the weights fall faster than a geometric series: its sum bounds what is left out.
  constexpr double left_out = 1e-15;
  double log_weight = -mean;
  for (std::uint64_t n = 0;; ++n) {
    const double next = static_cast<double>(n + 1);
    if (next > mean && std::exp(log_weight) * mean / (next - mean) < left_out) return n;
    log_weight += std::log(mean / next);
  }
}

std::vector<double> poisson_weights(double mean, std::uint64_t count) {
  std::vector<double> weights(count, 0.0);
  if (mean <= 0) {
    weights.front() = 1;
    return weights;
  }
  // From the mode outwards, where the largest term is 1 and nothing overflows, then made to sum to 1 (Fox &
  // Glynn 1988).
  const auto mode = static_cast<std::uint64_t>(mean);
  double sum = 0;
  const auto place = [&](std::uint64_t n, double weight) {
    if (n < count) weights[n] = weight;
    sum += weight;
  };
  double weight = 1;
  for (std::uint64_t n = mode + 1; n-- > 0 && weight > 0; weight *= static_cast<double>(n) / mean)
    place(n, weight);
  std::uint64_t above = mode + 1;
  weight = mean / static_cast<double>(above);
  while (weight > 1e-18) {
    place(above, weight);
    weight *= mean / static_cast<double>(++above);
  }
  for (double& entry : weights) entry /= sum;
  return weights;
}

Expected<Course> follow(const ForecastChain& chain, const Case& dispute, const CourseQuestion& question,
                        const Budget& budget) {
  const Classes classes = classify(chain.box(), dispute, question.conditions);
  const double latest =
      question.months.empty() ? 0 : *std::max_element(question.months.begin(), question.months.end());
  const std::uint64_t steps = steps_needed(chain.rate(), latest);
  Bitmap until(chain.box().total());
  if (question.until) until = scenarios_where(chain.box(), *question.until);
  std::vector<double> pi(chain.box().total(), 0.0), next(pi.size(), 0.0);
  pi[chain.today()] = 1;
  std::vector<double> met{question.until ? absorb(until, pi) : 0.0};
  std::vector<std::vector<double>> weights;
  for (const double months : question.months)
    weights.push_back(poisson_weights(chain.rate() * months, steps + 1));
  ClassMasses masses(classes, weights, pi.size(), budget.threads);
  masses.add(pi);
  const LevelSums reader(dispute, chain.box());
  std::vector<std::vector<double>> levels;
  if (question.levels) levels.push_back(reader.of(pi));
  for (std::uint64_t n = 1; n <= steps; ++n) {
    if (budget.exhausted()) return fail(stopped(budget));
    chain.step(pi, next, budget.threads);
    pi.swap(next);
    met.push_back(met.back() + (question.until ? absorb(until, pi) : 0.0));
    masses.add(pi);
    if (question.levels) levels.push_back(reader.of(pi));
  }
  Course course;
  for (std::size_t m = 0; m < weights.size(); ++m) {
    read_off(classes, masses.at(m), dispute.outcomes.size(), course);
    if (question.until)
      course.met.push_back(std::inner_product(weights[m].begin(), weights[m].end(), met.begin(), 0.0));
    if (question.levels) course.levels.push_back(weighed(weights[m], levels));
  }
  return course;
}

}  // namespace detente
