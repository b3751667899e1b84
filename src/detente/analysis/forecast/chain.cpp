// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/chain.hpp"

#include <algorithm>

namespace detente {

namespace {

/// What a mover's choices depend on, read in the box of the chain.
class Reader {
 public:
  Reader(const ForecastGround& ground, const ForecastInputs& inputs, const SpaceBox& box)
      : ground_(ground), inputs_(inputs), box_(box), places_(places_in(box, ground.box)) {}

  std::vector<std::uint16_t> crossed(const GroundMover& mover) const {
    std::vector<std::uint16_t> count(box_.total(), 0);
    const auto add = [&](const Bitmap& line) {
      for (std::uint64_t s = 0; s < count.size(); ++s)
        count[s] = static_cast<std::uint16_t>(count[s] + (line.test(places_[s]) ? 1 : 0));
    };
    for (const std::size_t k : mover.lines)
      if (inputs_.line_holds[k] != 0) add(ground_.lines[k]);
    for (const std::size_t k : mover.votes)
      if (inputs_.passes[k] == 0) add(ground_.votes[k]);
    return count;
  }

  Expected<std::vector<double>> utility(const GroundMover& mover, const Budget& budget) const {
    std::vector<double> values(box_.total(), 0.0);
    if (mover.stakes.empty()) {
      Expected<std::vector<double>> ranks = ranks_of(mover, budget);
      if (!ranks) return ranks;
      for (std::uint64_t s = 0; s < values.size(); ++s) values[s] = (*ranks)[places_[s]] * mover.scale;
      return values;
    }
    for (const std::size_t k : mover.stakes) {
      const double worth = inputs_.worths[k] * mover.scale;
      if (worth == 0) continue;
      scenarios_where(box_, ground_.dispute->stakes[k].when.formula).for_each([&](ScenarioIndex s) {
        values[s] += worth;
        return true;
      });
    }
    return values;
  }

  bool reaches(const Bitmap& reached, std::uint64_t s) const { return reached.test(places_[s]); }

 private:
  Expected<std::vector<double>> ranks_of(const GroundMover& mover, const Budget& budget) const {
    for (const Preference& drawn : inputs_.drawn_orders)
      if (drawn.actor == mover.actor) return ranks_in(drawn, mover, budget);
    return mover.ranks;
  }

  /// Ranks have no size of their own: those of an order with statements gone spread over as much as before.
  Expected<std::vector<double>> ranks_in(const Preference& drawn, const GroundMover& mover,
                                         const Budget& budget) const {
    Expected<std::vector<double>> ranks = preference_ranks(ground_, drawn, budget);
    const auto written = std::find_if(ground_.dispute->preferences.begin(), ground_.dispute->preferences.end(),
                                      [&](const Preference& p) { return p.actor == drawn.actor; });
    if (!ranks || statements_in(drawn) == statements_in(*written)) return ranks;
    const double before = spread(mover.ranks), now = spread(*ranks);
    for (double& rank : *ranks) rank *= now > 0 ? before / now : 0;
    return ranks;
  }
  static std::size_t statements_in(const Preference& preference) {
    std::size_t count = 0;
    for (const std::vector<Condition>& level : preference.order) count += level.size();
    return count;
  }
  /// Between the lowest and the highest rank of a feasible scenario of the ground.
  double spread(const std::vector<double>& ranks) const {
    double low = 0, high = 0;
    bool first = true;
    ground_.feasible.for_each([&](ScenarioIndex s) {
      low = first ? ranks[s] : std::min(low, ranks[s]);
      high = first ? ranks[s] : std::max(high, ranks[s]);
      first = false;
      return true;
    });
    return high - low;
  }

  const ForecastGround& ground_;
  const ForecastInputs& inputs_;
  const SpaceBox& box_;
  std::vector<ScenarioIndex> places_;
};

}  // namespace

ReachQuestion reach_of(const ForecastGround& ground, const ForecastInputs& inputs) {
  ReachQuestion question = reach_question(ground, inputs.line_holds, inputs.passes);
  std::erase_if(question.movers,
                [&](const ReachMover& mover) { return !(inputs.activity[mover.block->actor.index()] > 0); });
  for (std::size_t k = 0; k < ground.jumps.size(); ++k)
    if (inputs.shock_rates[k] > 0 && !ground.jumps[k].sets.empty()) question.jumps.push_back(ground.jumps[k]);
  return question;
}

Expected<ForecastChain> ForecastChain::make(const ForecastGround& ground, const ForecastInputs& inputs,
                                            const Budget& budget) {
  const Expected<Bitmap> reached = scenarios_in_reach(reach_of(ground, inputs), budget);
  if (!reached) return tl::unexpected<Diagnostics>(reached.error());
  ForecastChain chain;
  chain.reached_ = reached->count();
  chain.box_ = make_box(*ground.dispute, levels_held(ground.box, *reached));
  chain.today_ = index_in(chain.box_, ground.dispute->today);
  const Reader reader(ground, inputs, chain.box_);
  chain.open_ = Bitmap(chain.box_.total());
  for (std::uint64_t s = 0; s < chain.box_.total(); ++s) chain.open_.set(s, reader.reaches(*reached, s));
  for (const GroundMover& mover : ground.movers) {
    const OwnerBlock* block = block_of(chain.box_, mover.actor);
    const double activity = inputs.activity[mover.actor.index()];
    if (block == nullptr || !(activity > 0)) continue;
    Expected<std::vector<double>> utility = reader.utility(mover, budget);
    if (!utility) return tl::unexpected<Diagnostics>(utility.error());
    chain.choosers_.push_back(
        {ChoiceKernel::make({chain.box_.total(), block, &chain.open_, reader.crossed(mover),
                             std::move(*utility), inputs.rationality, inputs.inertia}),
         activity});
    chain.rate_ += activity;
  }
  for (std::size_t k = 0; k < ground.dispute->shocks.size(); ++k) {
    if (!(inputs.shock_rates[k] > 0) || ground.jumps[k].sets.empty()) continue;
    const Jump jump = jump_in(chain.box_, movable(ground.box, ground.dispute->shocks[k].set));
    if (jump.sets.empty()) continue;
    Strike strike{{}, inputs.shock_rates[k]};
    for (std::uint64_t s = 0; s < chain.box_.total(); ++s) {
      const ScenarioIndex target = jump.target(s);
      strike.leads_to.push_back(chain.open_.test(target) ? target : s);
    }
    chain.strikes_.push_back(std::move(strike));
    chain.rate_ += inputs.shock_rates[k];
  }
  return chain;
}

bool ForecastChain::meets(const Bitmap& set) const {
  Bitmap both = open_;
  return (both &= set).any();
}

void ForecastChain::step(const std::vector<double>& from, std::vector<double>& into, unsigned threads) const {
  if (choosers_.empty()) std::fill(into.begin(), into.end(), 0.0);
  for (const Chooser& chooser : choosers_) {
    const bool fresh = &chooser == &choosers_.front();
    chooser.kernel.spread(from.data(), into.data(), chooser.rate / rate_, fresh, threads);
  }
  for (const Strike& strike : strikes_) {
    const double share = strike.rate / rate_;
    // Scenarios out of reach hold nothing, wherever a shock would lead from them.
    for (std::uint64_t s = 0; s < into.size(); ++s) into[strike.leads_to[s]] += share * from[s];
  }
}

}  // namespace detente
