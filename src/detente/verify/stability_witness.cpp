// SPDX-License-Identifier: MIT
#include "detente/verify/stability_witness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "detente/model/point.hpp"
#include "detente/verify/enumerate.hpp"
#include "detente/verify/preference_order.hpp"

namespace detente {
namespace {

enum class Sanctioned { Yes, No, Unknown };

class Checker {
 public:
  Checker(const Case& dispute, const StabilityWitness& witness, const VerifyLimits& limits)
      : dispute_(dispute), witness_(witness), limits_(limits), order_(dispute) {
    for (std::size_t k = 0; k < dispute.actors.size(); ++k) {
      if (dispute.decides(ActorId(k))) deciders_.emplace_back(k);
    }
  }

  Verification run() {
    if (!result_.expect(well_formed(dispute_, witness_.scenario) && feasible(dispute_, witness_.scenario),
                        "the scenario is not a feasible one")) {
      return std::move(result_);
    }
    check_listing();
    for (const ImprovementWitness& improvement : witness_.improvements) check_improvement(improvement);
    check_verdict();
    return std::move(result_);
  }

 private:
  bool improving_steps() const {
    return witness_.concept_ == SolutionConcept::Seq || witness_.concept_ == SolutionConcept::Sseq;
  }
  bool no_escape() const {
    return witness_.concept_ == SolutionConcept::Smr || witness_.concept_ == SolutionConcept::Sseq;
  }
  std::string name(const Levels& levels) const {
    return well_formed(dispute_, levels) ? scenario_string(dispute_, levels) : "no scenario of the case";
  }

  void check_listing();
  void check_improvement(const ImprovementWitness& improvement);
  void check_sanction(const ImprovementWitness& improvement);
  void check_verdict();
  Sanctioned sanctions(ActorId focal, const Levels& end) const;
  Sanctioned any_sanction(ActorId focal, const Levels& start) const;

  const Case& dispute_;
  const StabilityWitness& witness_;
  const VerifyLimits& limits_;
  PreferenceOrder order_;
  std::vector<ActorId> deciders_;
  std::uint64_t unlisted_ = 0;
  Verification result_;
};

void Checker::check_listing() {
  std::set<std::pair<ActorId, Levels>> listed;
  for (const ImprovementWitness& w : witness_.improvements) {
    result_.expect(listed.emplace(w.actor, w.to).second,
                   fmt::format("improvement to {} listed twice", name(w.to)));
  }
  for (const ActorId actor : deciders_) {
    const Walk walk =
        for_each_move(dispute_, actor, witness_.scenario, limits_.scenarios, [&](const Levels& to) {
          if (order_.better(actor, to, witness_.scenario) && listed.count({actor, to}) == 0) ++unlisted_;
          return true;
        });
    if (walk == Walk::TooLarge) ++result_.unchecked;
  }
  if (witness_.complete) result_.expect(unlisted_ == 0, "a complete witness leaves out improvements");
}

void Checker::check_improvement(const ImprovementWitness& w) {
  const bool real = legal_move(dispute_, w.actor, witness_.scenario, w.to) &&
                    order_.better(w.actor, w.to, witness_.scenario);
  if (!result_.expect(real, fmt::format("{} is no improvement of its mover", name(w.to)))) return;
  if (w.deterred) {
    check_sanction(w);
    return;
  }
  result_.expect(w.sanction.empty(), "a sanction is given for an improvement that is said to pay");
  if (witness_.concept_ == SolutionConcept::Nash) return;
  const Sanctioned found = any_sanction(w.actor, w.to);
  if (found == Sanctioned::Unknown) {
    ++result_.unchecked;
  } else {
    result_.expect(found == Sanctioned::No,
                   fmt::format("the improvement to {} is sanctioned after all", name(w.to)));
  }
}

void Checker::check_sanction(const ImprovementWitness& w) {
  if (!result_.expect(witness_.concept_ != SolutionConcept::Nash && !w.sanction.empty(),
                      fmt::format("the improvement to {} is said to be deterred by nothing", name(w.to)))) {
    return;
  }
  const Levels* at = &w.to;
  const ActorId* last = nullptr;
  for (const Move& step : w.sanction) {
    const bool legal = step.actor != w.actor && (last == nullptr || *last != step.actor) &&
                       legal_move(dispute_, step.actor, *at, step.to);
    if (!result_.expect(legal, fmt::format("a step after {} is not a legal move", name(*at)))) return;
    if (improving_steps()) {
      result_.expect(
          order_.better(step.actor, step.to, *at),
          fmt::format("the step to {} does not improve on {} for its mover", name(step.to), name(*at)));
    }
    at = &step.to;
    last = &step.actor;
  }
  const Sanctioned end = sanctions(w.actor, *at);
  if (end == Sanctioned::Unknown) {
    ++result_.unchecked;
  } else {
    result_.expect(
        end == Sanctioned::Yes,
        fmt::format("{} does not deter: the improver is no worse off there, or can escape", name(*at)));
  }
}

void Checker::check_verdict() {
  const bool deterred = std::all_of(witness_.improvements.begin(), witness_.improvements.end(),
                                    [](const ImprovementWitness& w) { return w.deterred; });
  if (!witness_.stable) {
    result_.expect(!deterred, "called unstable without an improvement that pays");
    return;
  }
  result_.expect(deterred, "called stable although an improvement pays");
  if (!witness_.complete) result_.unchecked += unlisted_;
}

/// Whether ending at `end` keeps the focal actor from improving.
Sanctioned Checker::sanctions(ActorId focal, const Levels& end) const {
  if (order_.better(focal, end, witness_.scenario)) return Sanctioned::No;
  if (!no_escape()) return Sanctioned::Yes;
  const Walk walk = for_each_move(dispute_, focal, end, limits_.scenarios, [&](const Levels& to) {
    return !order_.better(focal, to, witness_.scenario);
  });
  if (walk == Walk::TooLarge) return Sanctioned::Unknown;
  return walk == Walk::Complete ? Sanctioned::Yes : Sanctioned::No;
}

/// Breadth-first over (scenario, last mover) from the improvement.
Sanctioned Checker::any_sanction(ActorId focal, const Levels& start) const {
  std::set<std::pair<Levels, ActorId>> seen{{start, focal}};
  std::deque<std::pair<Levels, ActorId>> open(seen.begin(), seen.end());
  bool unknown = false;
  bool found = false;
  while (!open.empty() && !found) {
    const auto [at, last] = open.front();
    open.pop_front();
    for (const ActorId mover : deciders_) {
      if (mover == focal || mover == last) continue;
      const Walk walk =
          for_each_move(dispute_, mover, at, limits_.scenarios, [&, from = &at](const Levels& to) {
            if (improving_steps() && !order_.better(mover, to, *from)) return true;
            if (!seen.emplace(to, mover).second) return true;
            const Sanctioned end = sanctions(focal, to);
            found = found || end == Sanctioned::Yes;
            unknown = unknown || end == Sanctioned::Unknown || seen.size() > limits_.scenarios;
            open.emplace_back(to, mover);
            return !found && !unknown;
          });
      unknown = unknown || walk == Walk::TooLarge;
    }
    if (unknown && !found) return Sanctioned::Unknown;
  }
  return found ? Sanctioned::Yes : Sanctioned::No;
}

}  // namespace

Verification verify_stability(const Case& dispute, const StabilityWitness& witness,
                              const VerifyLimits& limits) {
  return Checker(dispute, witness, limits).run();
}

}  // namespace detente
