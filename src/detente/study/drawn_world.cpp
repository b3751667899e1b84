// SPDX-License-Identifier: MIT
#include "detente/study/drawn_world.hpp"

#include "detente/study/drawn_case.hpp"

namespace detente {

Expected<DrawnWorld> DrawnWorld::make(World& world) {
  Expected<ConstraintMasks> masks = ConstraintMasks::make(world);
  if (!masks) return tl::unexpected<Diagnostics>(masks.error());
  return DrawnWorld(world, std::move(*masks));
}

Expected<void> DrawnWorld::need(ActorId actor) {
  if (actors_.count(actor) > 0) return {};
  Expected<std::optional<ActorConditions>> made = ActorConditions::make(*world_, actor);
  if (!made) return tl::unexpected<Diagnostics>(made.error());
  actors_.emplace(actor, std::move(*made));
  return {};
}

Expected<void> DrawnWorld::need_deciders() {
  for (const OwnerBlock& block : world_->space().blocks())
    if (Expected<void> made = need(block.actor); !made) return made;
  return {};
}

const Bitmap& DrawView::acceptable() {
  if (!acceptable_) acceptable_ = shared_.masks_.acceptable(active_);
  return *acceptable_;
}

const WorthTable* DrawView::worths(ActorId actor) {
  const auto kept = tables_.find(actor);
  if (kept != tables_.end()) return &kept->second;
  const auto known = shared_.actors_.find(actor);
  if (known == shared_.actors_.end() || !known->second) return nullptr;
  return &tables_.emplace(actor, known->second->table(drawn_)).first->second;
}

/// Whether the quick way leads there.
Expected<bool> DrawView::find_lasting() {
  if (looked_for_lasting_) return lasting_.has_value();
  looked_for_lasting_ = true;
  std::vector<const WorthTable*> tables;
  for (const OwnerBlock& block : world().space().blocks()) {
    const WorthTable* table = worths(block.actor);
    if (table == nullptr) return false;
    tables.push_back(table);
  }
  Bitmap asked = acceptable();
  asked.set(world().space().today());
  Expected<std::optional<LastingSets>> found =
      lasting_in_draw(world(), shared_.whole_, tables, asked, budget_);
  if (!found) return tl::unexpected<Diagnostics>(found.error());
  lasting_ = std::move(*found);
  return lasting_.has_value();
}

Expected<const Bitmap*> DrawView::lasting(SolutionConcept concept_) {
  if (concept_ == SolutionConcept::Nash || concept_ == SolutionConcept::Seq) {
    const Expected<bool> found = find_lasting();
    if (!found) return tl::unexpected<Diagnostics>(found.error());
    if (*found) return concept_ == SolutionConcept::Nash ? &lasting_->nash : &lasting_->seq;
  }
  const Expected<World*> drawn = whole();
  if (!drawn) return tl::unexpected<Diagnostics>(drawn.error());
  if (*drawn == nullptr) return nullptr;
  return (*drawn)->lasting(concept_);
}

Expected<World*> DrawView::whole() {
  if (whole_ != nullptr) return whole_.get();
  if (!at_length_ && world().space().total() > whole_analysis_always) return nullptr;
  Expected<World> derived =
      world().derive(std::make_shared<const Case>(drawn_case(world().dispute(), drawn_)), budget_);
  if (!derived) return tl::unexpected<Diagnostics>(derived.error());
  whole_ = std::make_unique<World>(std::move(*derived));
  return whole_.get();
}

}  // namespace detente
