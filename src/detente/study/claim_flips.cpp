// SPDX-License-Identifier: MIT
#include "detente/study/claim_flips.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>

#include "detente/analysis/forecast/chain_reading.hpp"
#include "detente/analysis/forecast/likely_place.hpp"
#include "detente/base/parallel.hpp"
#include "detente/study/claim_draws.hpp"
#include "detente/study/claims_forecast.hpp"
#include "detente/study/future_claim.hpp"
#include "detente/study/shared_draws.hpp"

namespace detente {

namespace {

/// One input away from its likely value, or none.
struct Moved {
  const UncertainInput* input = nullptr;
  double place = 0;
};

ForecastInputs inputs_with(const Case& dispute, const std::vector<UncertainInput>& inputs,
                           const Moved& moved) {
  std::vector<double> places(inputs.size(), at_likely);
  for (std::size_t k = 0; k < inputs.size(); ++k)
    if (moved.input != nullptr && inputs[k].id == moved.input->id) places[k] = moved.place;
  return draw_inputs(dispute, inputs, places);
}

/// A claim that can be asked with one input moved. May be asked from several threads.
class MovableClaim {
 public:
  virtual ~MovableClaim() = default;
  virtual Expected<InDraw> with(const Moved& moved, const Budget& budget) const = 0;
};

/// About the present and the possible.
class PresentClaim : public MovableClaim {
 public:
  PresentClaim(const DrawnWorld& drawn, DrawnQuestionPtr question)
      : drawn_(drawn), question_(std::move(question)), inputs_(uncertain_inputs(drawn.world().dispute())) {}

  Expected<InDraw> with(const Moved& moved, const Budget& budget) const override {
    if (moved.input != nullptr && about_time(moved.input->kind)) return with({}, budget);
    ForecastInputs inputs = inputs_with(drawn_.world().dispute(), inputs_, moved);
    keep_lines(inputs, moved);
    DrawView view(drawn_, inputs, true, budget);
    return question_->in(view);
  }

  /// Claims of this kind are judged with every line as written: it holds, however firm.
  void keep_lines(ForecastInputs& inputs, const Moved& moved) const {
    std::vector<std::uint8_t> kept(inputs.line_holds.size(), 1);
    for (const UncertainInput& input : inputs_) {
      const bool of_line = input.kind == InputKind::Line || input.kind == InputKind::Firmness;
      if (of_line && moved.input != nullptr && input.id == moved.input->id)
        kept[input.index] = inputs.line_holds[input.index];
    }
    inputs.line_holds = std::move(kept);
  }

  /// Only the forecast reads it.
  static bool about_time(InputKind kind) {
    return kind == InputKind::Activity || kind == InputKind::Shock || kind == InputKind::Rationality ||
           kind == InputKind::Inertia;
  }

 private:
  const DrawnWorld& drawn_;
  DrawnQuestionPtr question_;
  std::vector<UncertainInput> inputs_;
};

/// A distribution that changes only where one of the numbers it reads does.
class Distribution {
 public:
  static Expected<Distribution> make(World& world, const Future& future, const Budget& budget) {
    Expected<Ensemble> ensemble = ensemble_of(world, future.conditions);
    if (!ensemble) return tl::unexpected<Diagnostics>(ensemble.error());
    Distribution made(std::make_unique<Ensemble>(std::move(*ensemble)), question_of(future));
    const ForecastInputs likely = made.inputs({});
    Expected<Course> course = follow_inputs(*made.ensemble_, likely, made.question_, budget);
    if (!course) return tl::unexpected<Diagnostics>(course.error());
    made.likely_ = std::move(course->conditions.front());
    return made;
  }

  Expected<std::vector<double>> with(const Moved& moved, const Budget& budget) const {
    const ForecastInputs there = inputs(moved);
    Expected<Course> course = follow_inputs(*ensemble_, there, question_, budget);
    if (!course) return tl::unexpected<Diagnostics>(course.error());
    return std::move(course->conditions.front());
  }

 private:
  Distribution(std::unique_ptr<Ensemble> ensemble, CourseQuestion question)
      : ensemble_(std::move(ensemble)),
        reading_(std::make_unique<ChainReading>(ensemble_->ground)),
        question_(std::move(question)) {}

  ForecastInputs inputs(const Moved& moved) const {
    return inputs_with(*ensemble_->dispute, ensemble_->inputs, moved);
  }

  std::unique_ptr<Ensemble> ensemble_;
  std::unique_ptr<ChainReading> reading_;  ///< of the ensemble's ground
  CourseQuestion question_;
  std::optional<std::vector<double>> likely_reading_;
  std::vector<double> likely_;
};

class FutureClaim : public MovableClaim {
 public:
  static Expected<std::unique_ptr<const MovableClaim>> make(World& world, const Claim& claim,
                                                            const Budget& budget) {
    const Future future = future_of(world.dispute(), claim);
    std::vector<Distribution> distributions;
    for (const Alteration* altered : {&claim.altered, future.than}) {
      if (altered == nullptr) continue;
      const Expected<World*> there = world.altered(*altered);
      if (!there) return tl::unexpected<Diagnostics>(there.error());
      Expected<Distribution> made = Distribution::make(**there, future, budget);
      if (!made) return tl::unexpected<Diagnostics>(made.error());
      distributions.push_back(std::move(*made));
    }
    return std::unique_ptr<const MovableClaim>(new FutureClaim(claim, std::move(distributions)));
  }

  Expected<InDraw> with(const Moved& moved, const Budget& budget) const override {
    std::vector<std::vector<double>> found;
    for (const Distribution& one : distributions_) {
      Expected<std::vector<double>> there = one.with(moved, budget);
      if (!there) return tl::unexpected<Diagnostics>(there.error());
      found.push_back(std::move(*there));
    }
    const FutureAnswer answer = answer_of(claim_, found.front(), found.size() > 1 ? &found.back() : nullptr);
    return answer.testable ? in_draw(answer.holds) : InDraw::Untestable;
  }

 private:
  FutureClaim(const Claim& claim, std::vector<Distribution> distributions)
      : claim_(claim), distributions_(std::move(distributions)) {}

  const Claim& claim_;
  std::vector<Distribution> distributions_;  ///< here, and in the case it is compared with
};

bool other(InDraw a, InDraw b) {
  return (a == InDraw::Yes && b == InDraw::No) || (a == InDraw::No && b == InDraw::Yes);
}

/// The switching value of one input for one claim.
Expected<std::optional<double>> switching_value(const Case& dispute, const MovableClaim& claim, InDraw likely,
                                                const UncertainInput& input, const Budget& budget) {
  const double middle = likely_place(dispute, input).value_or(0.5);
  const double now = value_of(dispute, input, middle).value_or(0);
  std::optional<double> nearest;
  for (const double end : {0.01, 0.99}) {
    double same = middle, turned = end;
    Expected<InDraw> answer = claim.with({&input, end}, budget);
    if (!answer) return tl::unexpected<Diagnostics>(answer.error());
    if (!other(likely, *answer)) continue;
    for (int n = 0; n < 12 && input.kind != InputKind::Line; ++n) {
      const double between = (same + turned) / 2;
      answer = claim.with({&input, between}, budget);
      if (!answer) return tl::unexpected<Diagnostics>(answer.error());
      (other(likely, *answer) ? turned : same) = between;
    }
    const std::optional<double> value = value_of(dispute, input, turned);
    if (value && (!nearest || std::abs(*value - now) < std::abs(*nearest - now))) nearest = value;
  }
  return nearest;
}

/// The claims of a case made ready, each in the world it is about.
class MovableClaims {
 public:
  Expected<std::unique_ptr<const MovableClaim>> make(World& world, const Claim& claim) {
    if (about_the_future(claim)) return FutureClaim::make(world, claim, world.budget());
    Alteration alteration = claim.altered;
    if (claims::about_scenarios(claim)) alteration.set.clear();
    const Expected<World*> altered = world.altered(alteration);
    if (!altered) return tl::unexpected<Diagnostics>(altered.error());
    std::unique_ptr<DrawnWorld>& drawn = drawn_[*altered];
    if (!drawn) {
      Expected<DrawnWorld> made = DrawnWorld::make(**altered);
      if (!made) return tl::unexpected<Diagnostics>(made.error());
      drawn = std::make_unique<DrawnWorld>(std::move(*made));
    }
    Expected<DrawnQuestionPtr> question = claims::prepared(claim, **altered, *drawn);
    if (!question) return tl::unexpected<Diagnostics>(question.error());
    return std::unique_ptr<const MovableClaim>(new PresentClaim(*drawn, std::move(*question)));
  }

 private:
  std::map<const World*, std::unique_ptr<DrawnWorld>> drawn_;
};

}  // namespace

Expected<ClaimFlips> find_claim_flips(World& world, const std::vector<ClaimVerdict>& verdicts) {
  const Case& dispute = world.dispute();
  std::vector<UncertainInput> inputs = uncertain_inputs(dispute);
  std::erase_if(inputs, [](const UncertainInput& input) { return input.kind == InputKind::Order; });
  ClaimFlips found;
  found.inputs = inputs.size();
  Budget own = world.budget();
  own.progress = {};
  MovableClaims ready;
  for (std::size_t c = 0; c < dispute.claims.size() && !found.partial; ++c) {
    const Verdict verdict = verdicts[c].verdict;
    if (verdict != Verdict::Holds && verdict != Verdict::Fails) continue;
    const Expected<std::unique_ptr<const MovableClaim>> claim = ready.make(world, dispute.claims[c]);
    if (!claim) return tl::unexpected<Diagnostics>(claim.error());
    const Expected<InDraw> likely = (*claim)->with({}, own);
    if (!likely) return tl::unexpected<Diagnostics>(likely.error());
    if (*likely != InDraw::Yes && *likely != InDraw::No) continue;
    ++found.claims;
    std::vector<Expected<std::optional<double>>> at(inputs.size(), std::optional<double>());
    const unsigned workers = world.side_by_side(Question::Stability);
    Budget alone = own;
    alone.threads = 1;
    std::atomic<std::size_t> next{0};
    parallel_for(workers, 1, workers, [&](std::uint64_t, std::uint64_t) {
      for (std::size_t k = next++; k < inputs.size() && !own.exhausted(); k = next++)
        at[k] = switching_value(dispute, **claim, *likely, inputs[k], alone);
    });
    found.partial = own.exhausted();
    for (std::size_t k = 0; k < inputs.size() && !found.partial; ++k) {
      if (!at[k]) return tl::unexpected<Diagnostics>(at[k].error());
      if (*at[k]) found.flips.push_back({ClaimId(c), inputs[k].id, **at[k]});
    }
    world.budget().report("claims", static_cast<double>(c + 1) / static_cast<double>(dispute.claims.size()));
  }
  return found;
}

}  // namespace detente
