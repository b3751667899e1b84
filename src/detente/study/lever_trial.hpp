// SPDX-License-Identifier: MIT
// One candidate tried: does it work, and for how little? Internal to study/.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "detente/study/lever_amounts.hpp"
#include "detente/study/lever_future.hpp"
#include "detente/study/lever_game.hpp"
#include "detente/study/levers.hpp"

namespace detente {

/// Parts of a range in which nothing critical is known: a millionth of it each, so that amounts read well.
inline constexpr std::int64_t amount_grid = 1'000'000;

/// What works, and what then comes of it; empty: nothing does.
using LeverFound = std::optional<std::pair<Intervention, LeverReply>>;

/// Tries candidates on top of some interventions, one after the other. One for each thread.
class LeverTrial {
 public:
  /// `world` has the changes of `given` already; `game` may be null and is of the case as it stands;
  /// `future` may be null and is of `world`. All of them and the request must outlive the trial.
  LeverTrial(const World& world, const LeverGame* game, const LeverFuture* future,
             const LeverRequest& request, const std::vector<Intervention>& given, const Budget& budget);

  /// Amounts are found, others taken as they are. Sets `cut` where a limit kept the answer away.
  LeverFound run(const Intervention& candidate, bool& cut);

 private:
  /// One amount to try.
  struct Point {
    double amount = 0;
    bool beyond = false;  ///< stands for every amount up to the next point
  };

  Expected<LeverReply> with(const Intervention& one);
  Expected<LeverFound> attempt(const Intervention& candidate, bool& cut);
  Expected<LeverFound> amount(const Intervention& candidate, bool& cut);
  std::vector<Point> critical_points(const Intervention& candidate) const;
  double farthest(const Intervention& candidate) const;
  Expected<LeverFound> along(const Intervention& candidate, const std::vector<Point>& points);
  Expected<LeverFound> worth(const Intervention& candidate, bool& covered, bool& cut);
  Expected<LeverFound> number(const Intervention& candidate, bool& covered, bool& cut);
  Expected<LeverFound> least(const std::function<Intervention(std::int64_t)>& at, AmountSearch search,
                             bool& cut);
  bool possible(const Intervention& near, const Intervention& far, std::int64_t slack, bool& covered);
  LocalWorths local_worths(std::size_t block, std::size_t term) const;

  const World& world_;
  const LeverGame* game_;
  const LeverFuture* future_;
  const LeverRequest& request_;
  std::vector<Intervention> given_;
  Budget budget_;
  LeverSetting setting_;  ///< with `given`; meaningful with a game
  std::optional<ImprovementWeb> web_;
};

}  // namespace detente
