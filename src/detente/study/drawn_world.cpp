// SPDX-License-Identifier: MIT
#include "detente/study/drawn_world.hpp"

#include "detente/study/drawn_case.hpp"

namespace detente {

namespace {

/// Of how many parts of the space improvements may lead to one where there is no time for more.
constexpr std::uint64_t quick_part_of_space = 20;
/// Scenarios looked at by themselves where all together lead too far.
constexpr std::uint64_t few = 64;

}  // namespace

bool any_in_all(const Bitmap& a, const Bitmap& b, const Bitmap& c) {
  for (std::uint64_t k = 0; k < a.word_count(); ++k)
    if ((a.words()[k] & b.words()[k] & c.words()[k]) != 0) return true;
  return false;
}

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
  const Expected<const Bitmap*> now = world_->lasting(SolutionConcept::Seq);
  if (!now) return tl::unexpected<Diagnostics>(now.error());
  at_likely_ = *now;
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

/// False where the worths of one of them are not known.
bool DrawView::know_deciders() {
  const std::vector<OwnerBlock>& blocks = world().space().blocks();
  if (deciders_.size() == blocks.size()) return true;
  deciders_.clear();
  for (const OwnerBlock& block : blocks) {
    const WorthTable* table = worths(block.actor);
    if (table == nullptr) return false;
    DrawnDecider& decider = deciders_.emplace_back();
    decider.worths = table;
    if (shared_.actors_.at(block.actor)->lines_first())
      decider.crossed = shared_.masks_.crossed_by(world().dispute(), block.actor, active_);
  }
  return true;
}

/// Finds out which of these last; false where improvements lead too far.
Expected<bool> DrawView::look_among(Bitmap asked) {
  const std::uint64_t total = world().space().total();
  if (!looked_at_) {
    looked_at_.emplace(total);
    lasting_ = {Bitmap(total), Bitmap(total)};
  }
  Bitmap among = acceptable();
  among.set(world().space().today());
  asked &= among;
  asked.and_not(*looked_at_);
  if (!asked.any()) return true;
  if (!know_deciders()) return false;
  // Beyond a quarter the whole space is examined as quickly; where it may not be, long before that.
  const std::uint64_t most =
      total <= whole_analysis_always ? total : total / (at_length_ ? 4 : quick_part_of_space);
  // Once all of them led too far, so would most of them.
  if (all_known_ && !at_length_ && asked.count() > few) return false;
  Expected<std::optional<LastingSets>> found =
      lasting_in_draw(world(), shared_.whole_, deciders_, asked, most, budget_);
  if (!found) return tl::unexpected<Diagnostics>(found.error());
  if (!*found) return false;
  *looked_at_ |= asked;
  lasting_.nash |= (*found)->nash;
  lasting_.seq |= (*found)->seq;
  return true;
}

/// Whether it is known of all of them; if not, of those that last at the likely values where that can be.
Expected<bool> DrawView::look_at_all() {
  if (all_known_) return *all_known_;
  Expected<bool> all = look_among(Bitmap(world().space().total(), true));
  if (!all) return all;
  if (!*all && shared_.at_likely_ != nullptr)
    if (Expected<bool> some = look_among(*shared_.at_likely_); !some) return some;
  all_known_ = *all;
  return *all;
}

Expected<const Bitmap*> DrawView::lasting_among(const Bitmap& asked, SolutionConcept concept_) {
  Expected<bool> known = look_at_all();
  if (known && !*known && !at_length_) known = look_among(asked);
  if (!known) return tl::unexpected<Diagnostics>(known.error());
  if (!*known) return lasting(concept_);
  return concept_ == SolutionConcept::Nash ? &lasting_.nash : &lasting_.seq;
}

Expected<std::optional<bool>> DrawView::some_last(const Bitmap& set) {
  Expected<bool> known = look_at_all();
  if (!known) return tl::unexpected<Diagnostics>(known.error());
  if (any_in_all(acceptable(), lasting_.seq, set)) return std::optional(true);
  if (*known) return std::optional(false);
  const Expected<const Bitmap*> among = lasting_among(set, SolutionConcept::Seq);
  if (!among) return tl::unexpected<Diagnostics>(among.error());
  if (*among == nullptr) return std::optional<bool>();
  return std::optional(any_in_all(acceptable(), **among, set));
}

Expected<const Bitmap*> DrawView::lasting(SolutionConcept concept_) {
  if (concept_ == SolutionConcept::Nash || concept_ == SolutionConcept::Seq) {
    const Expected<bool> known = look_at_all();
    if (!known) return tl::unexpected<Diagnostics>(known.error());
    if (*known) return concept_ == SolutionConcept::Nash ? &lasting_.nash : &lasting_.seq;
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
