// SPDX-License-Identifier: MIT
// Draws that several questions about the future share. Internal to study/.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/analysis/forecast/relevance.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// The case of a world, ready to be followed for the conditions. errors: those of World::forecast_ground and
/// narrow_ensemble.
inline Expected<Ensemble> ensemble_of(World& world, const std::vector<Formula>& conditions) {
  const Expected<const ForecastGround*> ground = world.forecast_ground();
  if (!ground) return tl::unexpected<Diagnostics>(ground.error());
  return narrow_ensemble(**ground, conditions, world.budget());
}

/// Several questions put to the same draws: one run per altered case, however many claims ask about it.
class SharedDraws {
 public:
  /// Where to read the answer: which run, which of its times, from which of its conditions on.
  struct Place {
    std::size_t run = 0, time = 0, first = 0, count = 0;
  };

  /// Adds the question how likely the conditions are after so many months in the case altered so. It joins
  /// another only where both together take no more scenarios than each by itself. The alteration must outlive
  /// this.
  Place add(World& world, const Alteration& altered, double months, const std::vector<Formula>& conditions) {
    Place place;
    const double alone = scenarios(world, altered, conditions);
    const auto joins = [&](const Run& run) {
      if (!same(*run.altered, altered)) return false;
      std::vector<Formula> both = run.question.conditions;
      both.insert(both.end(), conditions.begin(), conditions.end());
      return scenarios(world, altered, both) <= alone + scenarios(world, altered, run.question.conditions);
    };
    while (place.run < runs_.size() && !joins(runs_[place.run])) ++place.run;
    if (place.run == runs_.size()) runs_.push_back({&altered, {}, {}});
    CourseQuestion& question = runs_[place.run].question;
    while (place.time < question.months.size() && question.months[place.time] != months) ++place.time;
    if (place.time == question.months.size()) question.months.push_back(months);
    place.first = question.conditions.size();
    place.count = conditions.size();
    question.conditions.insert(question.conditions.end(), conditions.begin(), conditions.end());
    return place;
  }
  /// Follows all of them. errors: those of World::altered and of the forecast.
  Expected<void> draw(World& world, const DrawPlan& plan, std::uint32_t samples) {
    for (Run& run : runs_) {
      const Expected<World*> altered = world.altered(*run.altered);
      if (!altered) return tl::unexpected<Diagnostics>(altered.error());
      const Expected<Ensemble> ensemble = ensemble_of(**altered, run.question.conditions);
      if (!ensemble) return tl::unexpected<Diagnostics>(ensemble.error());
      Expected<std::vector<Course>> courses =
          follow_draws(*ensemble, plan, run.question, 0, samples, world.budget());
      if (!courses) return tl::unexpected<Diagnostics>(courses.error());
      run.courses = std::move(*courses);
    }
    return {};
  }
  /// Draws that were followed: fewer than asked for where the budget ran out.
  std::size_t draws(const Place& place) const { return runs_[place.run].courses.size(); }
  /// The probabilities of the conditions of one question in one draw.
  std::vector<double> read(const Place& place, std::size_t draw) const {
    const auto first = runs_[place.run].courses[draw].conditions[place.time].begin() +
                       static_cast<std::ptrdiff_t>(place.first);
    return {first, first + static_cast<std::ptrdiff_t>(place.count)};
  }

 private:
  static bool same(const Alteration& a, const Alteration& b) {
    return a.without == b.without && a.parameters == b.parameters && a.set == b.set;
  }
  /// How many scenarios the answer takes at most; 0 where there is no ground, which draw() will tell.
  static double scenarios(World& world, const Alteration& altered, const std::vector<Formula>& conditions) {
    const Expected<World*> there = world.altered(altered);
    if (!there) return 0;
    const Expected<const ForecastGround*> ground = (*there)->forecast_ground();
    if (!ground) return 0;
    const std::vector<std::uint8_t> relevant = relevant_axes((*there)->dispute(), conditions);
    double count = 1;
    for (std::size_t a = 0; a < relevant.size(); ++a)
      if (relevant[a] != 0) count *= (*ground)->box.kept[a].count();
    return count;
  }
  struct Run {
    const Alteration* altered;
    CourseQuestion question;
    std::vector<Course> courses;
  };
  std::vector<Run> runs_;
};

}  // namespace detente
