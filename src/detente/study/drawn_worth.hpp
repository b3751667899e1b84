// SPDX-License-Identifier: MIT
// How an actor values any scenario in any draw, without ranking them all. What differs from draw to draw is
// how much a condition counts, never where it holds: so the truth of all of an actor's conditions is noted
// once for every scenario, and a draw is a table of what each combination of them counts. Internal to study/.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/analysis/forecast/inputs.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// What a scenario is to an actor: own lines not crossed first, then the sum of what it has. Two of one actor
/// and draw compare as its ranking does.
struct Worth {
  std::int64_t lines = 0;  ///< minus the own lines crossed; the rank of an explicit ranking
  std::int64_t sum = 0;    ///< stakes in units of 1e-9, or statements by their weight
  friend auto operator<=>(const Worth&, const Worth&) = default;
};

/// One draw of one actor.
class WorthTable {
 public:
  Worth at(ScenarioIndex n) const {
    if (ranking_ != nullptr) return {ranking_->rank(n), 0};
    Worth worth;
    for (const Part& part : parts_) {
      const Worth& counted = part.worths[part.keys[n]];
      worth.lines += counted.lines;
      worth.sum += counted.sum;
    }
    return worth;
  }

 private:
  friend class ActorConditions;
  /// Some of the conditions.
  struct Part {
    const std::uint16_t* keys;  ///< by scenario: which of them hold
    std::vector<Worth> worths;  ///< by key: what they count
  };
  const Ranking* ranking_ = nullptr;
  std::vector<Part> parts_;
};

/// The conditions of one actor over the scenarios of a world.
class ActorConditions {
 public:
  /// Memory: two bytes per scenario for every sixteen conditions. Empty where a weight would not fit 64 bits
  /// (more than some sixty statements), or where the memory allowed is short. errors: those of
  /// World::ranking.
  static Expected<std::optional<ActorConditions>> make(World& world, ActorId actor);

  /// It looks at its own lines first: a scenario that crosses one is worth less than any that crosses none.
  bool lines_first() const { return ranking_ == nullptr; }
  /// Its worths in one draw. This must outlive the table.
  WorthTable table(const ForecastInputs& drawn) const;

 private:
  enum class Kind { Line, Vote, Stake, Statement };
  struct Part {
    Kind kind{};
    std::uint32_t index = 0;  ///< in the case's vector of that kind; statements: of the preference
    Formula formula;
  };

  ActorConditions() = default;
  void gather(const Case& dispute);
  bool weights_fit() const;
  void read_keys(const World& world);
  void weigh_statements(const ForecastInputs& drawn, std::vector<Worth>& weights) const;

  ActorId actor_;
  const Case* dispute_ = nullptr;
  const Preference* preference_ = nullptr;
  const Ranking* ranking_ = nullptr;  ///< an explicit one: no draw changes it
  std::vector<Part> parts_;
  std::vector<std::size_t> widths_;               ///< conditions in each key
  std::vector<std::vector<std::uint16_t>> keys_;  ///< by key, by scenario
};

}  // namespace detente
