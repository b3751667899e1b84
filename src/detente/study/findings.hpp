// SPDX-License-Identifier: MIT
// The checkable answers of a case as a plain list, and how to read them again after one change at little
// cost: what the change cannot touch is taken from the answers before it. Internal to study/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/result/finding.hpp"
#include "detente/result/settlement.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// Every checkable answer.
struct Findings {
  std::vector<ClaimVerdict> claims;           ///< one per claim
  std::vector<bool> goals;                    ///< one per FindingReader::goal_claims()
  std::vector<bool> wishes;                   ///< one per wish
  std::vector<std::vector<WishId>> packages;  ///< sorted
  bool today_lasts = false;
  std::vector<bool> outcomes_last;  ///< one per outcome, then "other"
};

/// What one change can touch.
struct Touched {
  std::string id;  ///< of the block changed
  std::optional<ConstraintRef>
      waived;                     ///< the constraint that is gone, in the positions of the original case
  std::vector<ActorId> rankings;  ///< actors whose ranking it may change
  bool stakes = false;            ///< it is a stake of theirs (else a line or a ratification)
};

class FindingReader {
 public:
  /// Reads every finding of the world. The world must outlive the reader. errors: those of judge_claims and
  /// World::equilibria.
  static Expected<FindingReader> make(World& world);

  const Findings& before() const { return before_; }
  /// Reads the findings in a world derived from the first by the change. errors: as above, and a limit.
  Expected<Findings> after(World& changed, const Touched& touched) const;
  /// The findings that differ, by kind and index.
  std::vector<FindingChange> differences(const Findings& after) const;

 private:
  FindingReader() = default;
  void gather_goals(const World& world);
  std::vector<bool> met(const Bitmap& acceptable, const std::vector<Bitmap>& sets) const;
  std::vector<std::vector<WishId>> largest_packages(const World& world, const Bitmap& fresh) const;
  Expected<void> read_endurance(World& world);
  Expected<void> endurance_again(World& changed, Findings& findings) const;
  Expected<ClaimVerdict> judged_again(World& changed, const Touched& touched, ClaimId claim) const;

  const Case* dispute_ = nullptr;
  std::vector<std::uint32_t> goal_claims_;  ///< claims whose goal is checked by itself
  std::vector<Bitmap> goals_;
  std::vector<Bitmap> wishes_;
  std::vector<Bitmap> outcomes_;
  Bitmap probes_;  ///< today, and a few scenarios of each outcome that lasted before
  Bitmap acceptable_;
  Findings before_;
};

}  // namespace detente
