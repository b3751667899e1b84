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

/// Candidates that the same stakes and constraints count in are one row, kept as the nearest of them.
class PackageRows {
 public:
  /// Where one of the parties stands without agreement: the scenario, or the worth itself.
  struct Disagreement {
    Levels scenario;
    std::optional<Fixed> worth;
  };

  /// `candidates`: feasible scenarios that the parties can bring about. Empty where the rows would be too
  /// many or too wide. requires: a disagreement for each party.
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

  /// What it is asked under: worths by stake of the case, and by constraints() whether it stands in the way.
  struct World {
    std::vector<Fixed> worths;
    std::vector<bool> stands;
  };

  /// The gains of all rows in one world. The rows must outlive it.
  class Priced {
   public:
    Priced(const PackageRows& rows, World world);

    /// The egalitarian pick: of the rows that break nothing that stands, the one with the largest smallest
    /// gain, the nearest of several; empty where there is none.
    std::optional<std::size_t> pick() const { return pick_where(standing_); }
    /// The same with one of the constraints standing, or not.
    std::optional<std::size_t> pick_with(std::size_t constraint, bool stands) const;
    /// The same with one of the stakes worth nothing.
    std::optional<std::size_t> pick_without(std::size_t stake) const;

   private:
    std::optional<std::size_t> pick_where(std::uint64_t standing) const;

    const PackageRows& rows_;
    World world_;
    std::uint64_t standing_ = 0;
    std::vector<std::int64_t> gains_;     ///< row after row, by party
    std::vector<std::int64_t> smallest_;  ///< by row
  };

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
  std::int64_t gain(const Row& row, const Party& party, const World& world) const;
  /// 1, 0 or -1: the stake holds in the row and not without agreement, alike, or the other way round.
  static std::int64_t change(const Row& row, const Party& party, std::size_t stake) {
    return static_cast<std::int64_t>(row.holds >> stake & 1) -
           static_cast<std::int64_t>(party.before >> stake & 1);
  }

  std::vector<std::uint32_t> stakes_;
  std::vector<ConstraintRef> constraints_;
  std::vector<Party> parties_;
  std::vector<Row> rows_;  ///< the nearest first
};

}  // namespace detente
