// SPDX-License-Identifier: MIT
// One case under many draws: what every draw shares, and a view of one of them in which each thing is found
// when first asked for. Internal to study/.
#pragma once

#include <map>
#include <memory>
#include <optional>

#include "detente/study/constraint_masks.hpp"
#include "detente/study/drawn_lasting.hpp"

namespace detente {

/// Spaces this small are analysed whole without asking: it takes a millisecond.
inline constexpr std::uint64_t whole_analysis_always = 4096;

/// Some scenario is in all three. requires: equal sizes.
bool any_in_all(const Bitmap& a, const Bitmap& b, const Bitmap& c);

/// What the draws of one case share.
class DrawnWorld {
 public:
  /// `world` must outlive this. errors: those of find_constraints.
  static Expected<DrawnWorld> make(World& world);

  /// Makes the worths of an actor ready. errors: those of ActorConditions::make.
  Expected<void> need(ActorId actor);
  /// Makes those of every decision maker ready: views can then tell what lasts.
  Expected<void> need_deciders();

  const World& world() const { return *world_; }
  const ConstraintMasks& masks() const { return masks_; }

 private:
  friend class DrawView;
  DrawnWorld(World& world, ConstraintMasks masks)
      : world_(&world), masks_(std::move(masks)), whole_(whole_box(world.dispute())) {}

  World* world_;
  ConstraintMasks masks_;
  SpaceBox whole_;
  const Bitmap* at_likely_ = nullptr;  ///< what lasts at the likely values: a hint what to look at first
  std::map<ActorId, std::optional<ActorConditions>> actors_;
};

/// One draw of one case; for one thread.
class DrawView {
 public:
  /// `at_length`: whole analyses of the drawn case are allowed on spaces of any size. All must outlive this.
  DrawView(const DrawnWorld& shared, const ForecastInputs& drawn, bool at_length, const Budget& budget)
      : shared_(shared),
        drawn_(drawn),
        at_length_(at_length),
        budget_(budget),
        active_(shared.masks_.active(drawn)) {}

  const ForecastInputs& inputs() const { return drawn_; }
  const World& world() const { return *shared_.world_; }
  const ConstraintSet& active() const { return active_; }
  const Budget& budget() const { return budget_; }
  /// The scenarios that are acceptable in the draw.
  const Bitmap& acceptable();
  /// The worths of an actor that was needed; null where they are not known.
  const WorthTable* worths(ActorId actor);
  /// The equilibria among the acceptable scenarios and today. Null: not to be had short of a whole analysis
  /// that is not allowed. errors: those of lasting_in_draw and World::lasting.
  Expected<const Bitmap*> lasting(SolutionConcept concept_);
  /// Those among these, the acceptable ones and today: the same, or where all of them are not to be had, as
  /// many as it takes. Null: not even these. requires: `concept_` is Nash or Seq. errors: as above.
  Expected<const Bitmap*> lasting_among(const Bitmap& asked, SolutionConcept concept_);
  /// Whether some acceptable scenario of the set is an SEQ equilibrium; empty where that is not known.
  /// errors: as above.
  Expected<std::optional<bool>> some_last(const Bitmap& set);
  /// The drawn case, to be analysed like any other; null where that is not allowed. errors: those of
  /// World::derive.
  Expected<World*> whole();

 private:
  bool know_deciders();
  Expected<bool> look_among(Bitmap asked);
  Expected<bool> look_at_all();

  const DrawnWorld& shared_;
  const ForecastInputs& drawn_;
  bool at_length_;
  const Budget& budget_;
  ConstraintSet active_;
  std::optional<Bitmap> acceptable_;
  std::map<ActorId, WorthTable> tables_;
  std::vector<DrawnDecider> deciders_;
  std::optional<Bitmap> looked_at_;  ///< the scenarios of which it is known whether they last
  LastingSets lasting_;
  std::optional<bool> all_known_;  ///< empty: not tried yet
  std::unique_ptr<World> whole_;
};

}  // namespace detente
