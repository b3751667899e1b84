// SPDX-License-Identifier: MIT
#include "detente/study/claim_draws.hpp"

#include <type_traits>

#include "detente/analysis/settlement/settle.hpp"

namespace detente::claims {

namespace {

Bitmap asked_within(const World& world, const Claim& claim) {
  const std::optional<Formula> given = claim.given ? std::optional(claim.given->formula) : std::nullopt;
  return scenarios_within(world.space(), given, claim.altered.set, world.budget().threads);
}

/// The ordinary verdict on the drawn case.
template <class Query>
Expected<InDraw> judged_whole(const Query& query, const Claim& claim, DrawView& view) {
  const Expected<World*> drawn = view.whole();
  if (!drawn) return tl::unexpected<Diagnostics>(drawn.error());
  if (*drawn == nullptr) return InDraw::Unknown;
  World& world = **drawn;
  Bitmap within = asked_within(world, claim);
  Bitmap acceptable = world.constraints().acceptable;
  acceptable &= within;
  const Ask ask{world, world.dispute(), claim, std::move(within), std::move(acceptable)};
  ClaimVerdict verdict;
  const Done done = judge(query, ask, verdict);
  if (!done) return tl::unexpected<Diagnostics>(done.error());
  if (verdict.verdict == Verdict::Untestable) return InDraw::Untestable;
  return in_draw(verdict.query_holds);
}

template <class Query>
class PreparedClaim : public DrawnQuestion {
 public:
  PreparedClaim(const Claim& claim, const Query& query, DrawnQuestionPtr quick)
      : claim_(claim), query_(query), quick_(std::move(quick)) {}
  Expected<InDraw> in(DrawView& view) const override {
    Expected<InDraw> answer = quick_->in(view);
    if (!answer || *answer != InDraw::Unknown) return answer;
    return judged_whole(query_, claim_, view);
  }

 private:
  const Claim& claim_;
  const Query& query_;
  DrawnQuestionPtr quick_;
};

template <class Query, class... Kinds>
constexpr bool is_one_of = (std::is_same_v<Query, Kinds> || ...);

}  // namespace

bool about_scenarios(const Claim& claim) {
  return std::visit(
      [](const auto& query) {
        return is_one_of<std::decay_t<decltype(query)>, ClaimPossible, ClaimImpossible, ClaimCollision,
                         ClaimPrefers>;
      },
      claim.query);
}

Expected<DrawnQuestionPtr> prepared(const Claim& claim, World& altered, DrawnWorld& shared) {
  Bitmap within = asked_within(altered, claim);
  Bitmap acceptable = altered.constraints().acceptable;
  acceptable &= within;
  const Ask ask{altered, altered.dispute(), claim, std::move(within), std::move(acceptable)};
  return std::visit(
      [&](const auto& query) -> Expected<DrawnQuestionPtr> {
        using Query = std::decay_t<decltype(query)>;
        if constexpr (is_one_of<Query, ClaimLikely, ClaimUnlikely, ClaimMostLikely, ClaimMoreLikely>) {
          return question([](DrawView&) -> Expected<InDraw> { return InDraw::Unknown; });
        } else {
          Expected<DrawnQuestionPtr> quick = prepare(query, ask, shared);
          if (!quick) return quick;
          return std::make_unique<PreparedClaim<Query>>(claim, query, std::move(*quick));
        }
      },
      claim.query);
}

}  // namespace detente::claims
