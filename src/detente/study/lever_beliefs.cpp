// SPDX-License-Identifier: MIT
#include "detente/study/lever_beliefs.hpp"

#include <algorithm>

#include "detente/model/picture.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/pictures.hpp"

namespace detente {

namespace {

/// Where each decision maker stays, each in its own picture.
class Eyes {
 public:
  Eyes(const World& world, const LeverRequest& request, PlayedGame truth)
      : world_(world), request_(request), truth_(std::move(truth)) {
    held_ = acceptable_with(world, request.question.target, {});
    const auto& deciders = truth_.stability.deciders;
    const std::vector<ActorId> holders = belief_holders(world.dispute());
    for (std::size_t k = 0; k < deciders.size(); ++k)
      if (std::count(holders.begin(), holders.end(), deciders[k]) == 0)
        held_ &= truth_.stability.concepts.front().stable[k];
  }

  /// The scenarios where the holder stays with these corrections of its beliefs. Empty optional: a limit.
  Expected<std::optional<Bitmap>> own(ActorId holder, const std::vector<Intervention>& of) const {
    Case changed = world_.dispute();
    for (const Intervention& one : of) apply(changed, world_.dispute(), one, request_.question.target);
    Expected<PlayedGame> game =
        play_picture(changed, truth_, holder, {}, {request_.question.concept_}, world_.budget());
    if (!game) return tl::unexpected<Diagnostics>(game.error());
    if (game->stability.partial) return std::nullopt;
    const auto& deciders = truth_.stability.deciders;
    for (std::size_t k = 0; k < deciders.size(); ++k)
      if (deciders[k] == holder) return std::move(game->stability.concepts.front().stable[k]);
    return Bitmap(truth_.space->total(), true);  // who decides nothing stays anywhere
  }

  /// What everybody without beliefs leaves of the target.
  const Bitmap& held_by_others() const { return held_; }

 private:
  const World& world_;
  const LeverRequest& request_;
  PlayedGame truth_;
  Bitmap held_;
};

/// One correction, and where its holder then stays.
struct Corrected {
  Intervention what;
  ActorId holder;
  Bitmap own;
  bool works = false;
};

bool part_of(const Intervention& one, const Intervention& whole) {
  return one == whole || (one.index == whole.index && whole.part == BeliefPart::Whole);
}

class BeliefSearch {
 public:
  BeliefSearch(World& world, const LeverRequest& request, const Eyes& eyes, LeverAnswer& answer)
      : world_(world), request_(request), eyes_(eyes), answer_(answer) {}

  Expected<void> run() {
    for (const ActorId holder : belief_holders(world_.dispute())) {
      if (!world_.dispute().decides(holder)) continue;
      Expected<std::optional<Bitmap>> own = eyes_.own(holder, {});
      if (!own) return tl::unexpected<Diagnostics>(own.error());
      if (!*own) return cut();
      now_.push_back({{}, holder, std::move(**own), false});
    }
    const LeverReply now = reply({});
    answer_.already = now.so;
    answer_.scenario = now.scenario;
    if (now.so) return {};
    Expected<void> alone = singles();
    if (!alone || answer_.partial || !request_.pairs) return alone;
    return pairs();
  }

 private:
  Expected<void> cut() {
    answer_.partial = true;
    return {};
  }

  /// With these in the place of what their holders now see.
  LeverReply reply(const std::vector<const Corrected*>& corrected) const {
    Bitmap held = eyes_.held_by_others();
    for (const Corrected& one : now_) {
      const auto it = std::find_if(corrected.begin(), corrected.end(),
                                   [&](const Corrected* c) { return c->holder == one.holder; });
      held &= it == corrected.end() ? one.own : (*it)->own;
    }
    LeverReply reply;
    reply.so = held.any();
    if (reply.so)
      reply.scenario = world_.space().levels_of(*Nearest(world_.dispute(), world_.space()).in(held));
    return reply;
  }

  Expected<void> singles() {
    const std::vector<Intervention> candidates = corrections_for(world_.dispute());
    answer_.examined = candidates.size();
    for (const Intervention& one : candidates) {
      const ActorId holder = world_.dispute().beliefs[one.index].holder;
      Expected<std::optional<Bitmap>> own = eyes_.own(holder, {one});
      if (!own) return tl::unexpected<Diagnostics>(own.error());
      if (!*own) return cut();
      found_.push_back({one, holder, std::move(**own), false});
      found_.back().works = reply({&found_.back()}).so;
      world_.budget().report("beliefs",
                             static_cast<double>(found_.size()) / static_cast<double>(candidates.size()));
    }
    for (const Corrected& one : found_) {
      const bool smaller = std::any_of(found_.begin(), found_.end(), [&](const Corrected& other) {
        return other.works && !(other.what == one.what) && part_of(other.what, one.what);
      });
      if (one.works && !smaller)
        answer_.levers.push_back(make_lever(world_.dispute(), {one.what}, reply({&one})));
    }
    return {};
  }

  /// Two corrections none of which works alone; the later entry of one belief is taken out first.
  Expected<void> pairs() {
    std::vector<Lever> all;
    for (std::size_t b = 0; b < found_.size(); ++b)
      for (std::size_t a = 0; a < b; ++a) {
        const Corrected &x = found_[a], &y = found_[b];
        if (x.works || y.works || part_of(x.what, y.what) || part_of(y.what, x.what)) continue;
        const std::vector<Intervention> of{y.what, x.what};
        LeverReply both;
        if (x.holder != y.holder) {
          both = reply({&x, &y});
        } else {
          Expected<std::optional<Bitmap>> own = eyes_.own(x.holder, of);
          if (!own) return tl::unexpected<Diagnostics>(own.error());
          if (!*own) return cut();
          const Corrected one{x.what, x.holder, std::move(**own), false};
          both = reply({&one});
        }
        if (both.so) all.push_back(make_lever(world_.dispute(), of, both));
      }
    for (const Lever& lever : all) {
      const bool smaller = std::any_of(all.begin(), all.end(), [&](const Lever& other) {
        return &other != &lever &&
               std::all_of(other.of.begin(), other.of.end(), [&](const Intervention& one) {
                 return std::any_of(lever.of.begin(), lever.of.end(),
                                    [&](const Intervention& whole) { return part_of(one, whole); });
               });
      });
      if (!smaller) answer_.levers.push_back(lever);
    }
    answer_.pairs = true;
    return {};
  }

  World& world_;
  const LeverRequest& request_;
  const Eyes& eyes_;
  LeverAnswer& answer_;
  std::vector<Corrected> now_;    ///< by holder who decides something: as things stand
  std::vector<Corrected> found_;  ///< by candidate
};

/// Whether the target is held with all of these corrections. `now`: where holders stay without any, in the
/// order of belief_holders, kept between calls. Empty: a limit.
Expected<std::optional<bool>> held_with(const Case& dispute, const Eyes& eyes,
                                        const std::vector<Intervention>& of,
                                        std::vector<std::optional<Bitmap>>& now) {
  const std::vector<ActorId> holders = belief_holders(dispute);
  now.resize(holders.size());
  Bitmap held = eyes.held_by_others();
  for (std::size_t h = 0; h < holders.size() && held.any(); ++h) {
    if (!dispute.decides(holders[h])) continue;
    std::vector<Intervention> own;
    for (const Intervention& one : of)
      if (dispute.beliefs[one.index].holder == holders[h]) own.push_back(one);
    if (own.empty() && now[h]) {
      held &= *now[h];
      continue;
    }
    Expected<std::optional<Bitmap>> stays = eyes.own(holders[h], own);
    if (!stays) return tl::unexpected<Diagnostics>(stays.error());
    if (!*stays) return std::nullopt;
    held &= **stays;
    if (own.empty()) now[h] = std::move(**stays);
  }
  return held.any();
}

}  // namespace

Expected<std::vector<bool>> belief_levers_at_work(const World& world, const LeverRequest& request,
                                                  const LeverAnswer& answer) {
  Expected<PlayedGame> truth = play_truth(world.dispute(), {request.question.concept_}, world.budget());
  if (!truth) return tl::unexpected<Diagnostics>(truth.error());
  if (truth->stability.partial) return std::vector<bool>();
  const Eyes eyes(world, request, std::move(*truth));
  std::vector<std::optional<Bitmap>> now;
  std::vector<bool> works;
  for (std::size_t k = 0; k <= answer.levers.size(); ++k) {
    const std::vector<Intervention> none;
    const std::vector<Intervention>& of = k < answer.levers.size() ? answer.levers[k].of : none;
    const Expected<std::optional<bool>> held = held_with(world.dispute(), eyes, of, now);
    if (!held) return tl::unexpected<Diagnostics>(held.error());
    if (!*held) return std::vector<bool>();
    works.push_back(**held);
  }
  return works;
}

Expected<void> find_belief_levers(World& world, const LeverRequest& request, LeverAnswer& answer) {
  Expected<PlayedGame> truth = play_truth(world.dispute(), {request.question.concept_}, world.budget());
  if (!truth) return tl::unexpected<Diagnostics>(truth.error());
  answer.partial = truth->stability.partial;
  if (answer.partial) return {};
  const Eyes eyes(world, request, std::move(*truth));
  return BeliefSearch(world, request, eyes, answer).run();
}

}  // namespace detente
