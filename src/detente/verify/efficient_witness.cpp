// SPDX-License-Identifier: MIT
#include "detente/verify/efficient_witness.hpp"

#include <fmt/format.h>

#include "detente/model/point.hpp"
#include "detente/verify/enumerate.hpp"

namespace detente {
namespace {

class Checker {
 public:
  Checker(const Case& dispute, const EfficientPackages& efficient, const VerifyLimits& limits)
      : dispute_(dispute), efficient_(efficient), limits_(limits), worths_(point_worths(dispute)) {
    for (std::size_t a = 0; a < dispute.axes.size(); ++a) axes_.emplace_back(a);
  }

  void listed(const EfficientPoint& point) {
    if (!shown("an efficient package", point.scenario)) return;
    out_.expect(utilities(point.scenario) == point.utilities, "utilities of an efficient package");
    undominated("an efficient package", point.scenario, true);
  }

  void solution(const char* name, const BargainingSolution& s) {
    if (!shown(name, s.scenario)) return;
    const std::vector<Fixed> worth = utilities(s.scenario);
    out_.expect(worth == s.utilities, fmt::format("{}: utilities", name));
    for (std::size_t p = 0; p < worth.size() && p < s.gains.size(); ++p)
      out_.expect(s.gains[p] == worth[p] - efficient_.parties[p].disagreement,
                  fmt::format("{}: gains", name));
    undominated(name, s.scenario, s.efficient);
    for (const DominatedNeighbour& n : s.neighbours) {
      std::size_t apart = 0;
      for (std::size_t a = 0; a < n.scenario.size(); ++a) apart += n.scenario[a] != s.scenario[a] ? 1 : 0;
      out_.expect(well_formed(dispute_, n.scenario) && acceptable(dispute_, n.scenario) && apart == 1,
                  fmt::format("{}: a neighbour shown is none", name));
      out_.expect(well_formed(dispute_, n.dominator) && acceptable(dispute_, n.dominator) &&
                      beats(utilities(n.dominator), utilities(n.scenario)),
                  fmt::format("{}: a neighbour is not dominated by what is shown", name));
    }
  }

  Verification take() { return std::move(out_); }

 private:
  bool shown(const char* name, const Levels& scenario) {
    return out_.expect(well_formed(dispute_, scenario) && acceptable(dispute_, scenario),
                       fmt::format("{}: the scenario is not acceptable", name));
  }
  std::vector<Fixed> utilities(const Levels& scenario) const {
    std::vector<Fixed> worth;
    for (const PartyStanding& standing : efficient_.parties)
      worth.push_back(utility_of(dispute_, worths_, standing.party, scenario));
    return worth;
  }
  static bool beats(const std::vector<Fixed>& a, const std::vector<Fixed>& b) {
    for (std::size_t p = 0; p < a.size(); ++p)
      if (a[p] < b[p]) return false;
    return a != b;
  }
  void undominated(const char* name, const Levels& scenario, bool wanted) {
    const std::vector<Fixed> worth = utilities(scenario);
    const Walk walk = for_each_combination(
        dispute_, axes_, dispute_.today, limits_.scenarios,
        [&](const Levels& other) { return !acceptable(dispute_, other) || !beats(utilities(other), worth); });
    if (walk == Walk::TooLarge) {
      ++out_.unchecked;
    } else {
      out_.expect((walk == Walk::Complete) == wanted,
                  fmt::format("{}: {}", name, wanted ? "something beats it" : "nothing beats it"));
    }
  }

  const Case& dispute_;
  const EfficientPackages& efficient_;
  const VerifyLimits& limits_;
  std::vector<Fixed> worths_;
  std::vector<AxisId> axes_;
  Verification out_;
};

}  // namespace

Verification verify_efficient(const Case& dispute, const EfficientPackages& efficient,
                              const VerifyLimits& limits) {
  Checker checker(dispute, efficient, limits);
  for (const EfficientPoint& point : efficient.listed) checker.listed(point);
  if (efficient.nash) checker.solution("nash", *efficient.nash);
  if (efficient.kalai_smorodinsky) checker.solution("kalai_smorodinsky", *efficient.kalai_smorodinsky);
  if (efficient.egalitarian) checker.solution("egalitarian", *efficient.egalitarian);
  if (efficient.leximin) checker.solution("leximin", *efficient.leximin);
  if (efficient.utilitarian) checker.solution("utilitarian", *efficient.utilitarian);
  return checker.take();
}

}  // namespace detente
