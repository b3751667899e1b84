// SPDX-License-Identifier: MIT
// Claims that the worths of a draw answer: prefers, gains, loses.
#include <algorithm>

#include "detente/base/fixed.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/study/claim_corner.hpp"
#include "detente/study/claim_draws.hpp"

namespace detente::claims {

namespace {

class DrawnPrefers : public DrawnQuestion {
 public:
  DrawnPrefers(ActorId actor, Bitmap better, Bitmap within, Corner corner)
      : actor_(actor), better_(std::move(better)), within_(std::move(within)), corner_(std::move(corner)) {}
  Expected<InDraw> in(DrawView& view) const override {
    const WorthTable* worths = view.worths(actor_);
    if (worths == nullptr) return InDraw::Unknown;
    Bitmap acceptable = within_;
    acceptable &= view.acceptable();
    Bitmap better = better_;
    better &= acceptable;
    bool any = false, all = true;
    better.for_each([&](ScenarioIndex n) {
      const ScenarioIndex base = n - corner_.offset(n);
      const Worth worth = worths->at(n);
      for (const std::uint64_t offset : corner_.worse()) {
        if (!acceptable.test(base + offset)) continue;
        any = true;
        all = all && worth > worths->at(base + offset);
      }
      return all;
    });
    return any ? in_draw(all) : InDraw::Untestable;
  }

 private:
  ActorId actor_;
  Bitmap better_;
  Bitmap within_;
  Corner corner_;
};

/// gains with sign 1, loses with sign -1, by own stakes.
class DrawnGain : public DrawnQuestion {
 public:
  /// `gained`: by stake, 1 where it holds after and not before, -1 the other way, 0 elsewhere.
  DrawnGain(std::vector<int> gained, double at_least, int sign)
      : gained_(std::move(gained)), at_least_(Fixed::from_double(at_least)), sign_(sign) {}
  Expected<InDraw> in(DrawView& view) const override {
    Fixed gain;
    for (std::size_t k = 0; k < gained_.size(); ++k)
      gain.nano += std::int64_t{sign_} * gained_[k] * Fixed::from_double(view.inputs().worths[k]).nano;
    return in_draw(gain > Fixed{} && gain >= at_least_);
  }

 private:
  std::vector<int> gained_;
  Fixed at_least_;
  int sign_;
};

/// The same by rank: the direction alone.
class DrawnRise : public DrawnQuestion {
 public:
  DrawnRise(ActorId actor, ScenarioIndex from, ScenarioIndex to) : actor_(actor), from_(from), to_(to) {}
  Expected<InDraw> in(DrawView& view) const override {
    const WorthTable* worths = view.worths(actor_);
    if (worths == nullptr) return InDraw::Unknown;
    return in_draw(worths->at(to_) > worths->at(from_));
  }

 private:
  ActorId actor_;
  ScenarioIndex from_, to_;
};

class DrawnNothing : public DrawnQuestion {
 public:
  Expected<InDraw> in(DrawView&) const override { return InDraw::Untestable; }
};

Expected<DrawnQuestionPtr> prepare_gain(const Ask& ask, DrawnWorld& shared, ActorId actor,
                                        const std::vector<AxisLevel>& from, double at_least, int sign) {
  const Case& dispute = ask.world.dispute();
  const auto compared = scenarios_compared(ask, from);
  if (!compared) return std::make_unique<DrawnNothing>();
  const auto [before, after] = *compared;
  const auto own = [&](const auto& block) { return block.actor == actor; };
  if (std::any_of(dispute.stakes.begin(), dispute.stakes.end(), own)) {
    const Levels now = ask.world.space().levels_of(before), then = ask.world.space().levels_of(after);
    std::vector<int> gained;
    for (const Stake& stake : dispute.stakes)
      gained.push_back(own(stake) ? int{holds(stake.when.formula, then)} - int{holds(stake.when.formula, now)}
                                  : 0);
    return std::make_unique<DrawnGain>(std::move(gained), at_least, sign);
  }
  if (std::none_of(dispute.preferences.begin(), dispute.preferences.end(), own) || at_least != 0)
    return std::make_unique<DrawnNothing>();
  if (Expected<void> made = shared.need(actor); !made) return tl::unexpected<Diagnostics>(made.error());
  return std::make_unique<DrawnRise>(actor, sign > 0 ? before : after, sign > 0 ? after : before);
}

}  // namespace

Expected<DrawnQuestionPtr> prepare(const ClaimPrefers& query, const Ask& ask, DrawnWorld& shared) {
  if (Expected<void> made = shared.need(query.actor); !made) return tl::unexpected<Diagnostics>(made.error());
  Bitmap better = scenarios_where(ask.world.space(), query.better.formula, ask.world.budget().threads);
  return std::make_unique<DrawnPrefers>(query.actor, std::move(better), ask.within, Corner(ask, query));
}

Expected<DrawnQuestionPtr> prepare(const ClaimGains& query, const Ask& ask, DrawnWorld& shared) {
  return prepare_gain(ask, shared, query.actor, query.from, query.at_least, 1);
}

Expected<DrawnQuestionPtr> prepare(const ClaimLoses& query, const Ask& ask, DrawnWorld& shared) {
  return prepare_gain(ask, shared, query.actor, query.from, query.at_least, -1);
}

}  // namespace detente::claims
