// SPDX-License-Identifier: MIT
// The egalitarian package of one goal, asked for again and again under other worths, lines and votes.
// Internal to study/.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/base/budget.hpp"
#include "detente/base/fixed.hpp"
#include "detente/result/settlement.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// What is asked under: by position in the case.
struct PackageWorld {
  std::vector<Fixed> worths;         ///< by stake
  std::vector<std::uint8_t> stands;  ///< by PackageRows::constraints(): 1 = it stands in the way
};

/// Candidates that the same stakes and constraints count in are one row, kept as the nearest of them.
class PackageRows {
 public:
  /// Where one of the parties stands without agreement: the scenario, or the worth itself.
  struct Disagreement {
    Levels scenario;
    std::optional<Fixed> worth;
  };

  /// `candidates`: feasible scenarios that the parties can bring about. Empty where the rows would be too many
  /// or too wide. requires: a disagreement for each party.
  static std::optional<PackageRows> make(const Case& dispute, const ScenarioSpace& space,
                                         const Bitmap& candidates, const std::vector<ActorId>& parties,
                                         const std::vector<Disagreement>& disagreements,
                                         const Budget& budget);

  /// Stakes of the parties that tell candidates apart, or a candidate from disagreement.
  const std::vector<std::uint32_t>& stakes() const { return stakes_; }
  /// Binding lines and votes that some candidate would break, ascending.
  const std::vector<ConstraintRef>& constraints() const { return constraints_; }
  std::size_t size() const { return rows_.size(); }
  std::size_t parties() const { return parties_.size(); }

  /// The egalitarian pick: of the rows that break nothing that stands, the one with the largest smallest gain,
  /// the nearest of several; empty where there is none.
  std::optional<std::size_t> pick(const PackageWorld& world) const;

 private:
  struct Row {
    std::uint64_t holds = 0;   ///< bit k: stakes()[k] holds
    std::uint64_t breaks = 0;  ///< bit k: constraints()[k] is broken
  };
  struct Party {
    std::vector<std::uint32_t> bits;  ///< of its stakes among stakes()
    std::uint64_t before = 0;         ///< which of them hold without agreement
    std::optional<Fixed> worth;       ///< of disagreement, where that is no scenario
  };

  PackageRows() = default;
  std::int64_t smallest_gain(const Row& row, const PackageWorld& world) const;

  std::vector<std::uint32_t> stakes_;
  std::vector<ConstraintRef> constraints_;
  std::vector<Party> parties_;
  std::vector<Row> rows_;  ///< the nearest first
};

}  // namespace detente
