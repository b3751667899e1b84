// SPDX-License-Identifier: MIT
// Claims: one query each, and the modifiers any of them may have.
#include <fmt/format.h>

#include <algorithm>

#include "detente/base/visible.hpp"
#include "detente/model/builder/claim_queries.hpp"
#include "detente/model/builder/parts.hpp"

namespace detente {

namespace {

const ClaimKind* find_kind(BlockReader& reader) {
  const ClaimKind* found = nullptr;
  for (const ClaimKind& kind : claim_kinds())
    reader.take(kind.key);  // all are known: misspellings are compared with them
  for (const ClaimKind& kind : claim_kinds()) {
    if (!reader.has(kind.key)) continue;
    if (found != nullptr) {
      reader.error(Code::ConflictingKeys, reader.take(kind.key)->place,
                   fmt::format("{} has both `{}` and `{}`", reader.label(), found->key, kind.key),
                   "a claim asks one thing");
      return nullptr;
    }
    found = &kind;
  }
  if (found == nullptr)
    reader.error(Code::MissingKey, reader.place(), fmt::format("{} asks nothing", reader.label()),
                 "it needs one of possible, impossible, collision, stable, unstable, blocks, no_own_move, "
                 "prefers, gains, "
                 "loses, best, likely, unlikely, most_likely, more_likely");
  return found;
}

// Today with the claim's levels must be allowed by the rules that remain. Bounded: a claim left unchecked in
// a file of thousands of both is found out when it is judged.
void check_set(BlockReader& reader, const Alteration& altered, DraftPlace place) {
  Build& build = reader.build();
  if (!build.present_sound || !build.rules_sound || altered.set.empty()) return;
  build.set_checks += build.result.rules.size();
  if (build.set_checks > 1'000'000) return;
  Levels today = build.result.today;
  for (const AxisLevel& set : altered.set) today[set.axis.index()] = set.level;
  for (const Rule& rule : build.result.rules) {
    const bool removed =
        std::find(altered.without.begin(), altered.without.end(), rule.id) != altered.without.end();
    if (!removed && holds(rule.impossible.formula, today))
      reader.error(Code::PresentInfeasible, place,
                   fmt::format("today with the levels {} sets breaks rule '{}'", reader.label(), rule.id));
  }
}

}  // namespace

void build_claims(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::Claim)) {
    BlockReader reader(build, BlockKind::Claim, *block);
    Claim claim;
    reader.read_common(claim);
    const DraftText* says = reader.text("says");
    if (says != nullptr) claim.says = says->text;
    if (says != nullptr) reader.check_length("says", *says, max_line);
    if (!reader.has("says"))
      reader.error(Code::MissingKey, reader.place(), fmt::format("{} has no `says`", reader.label()),
                   "the source's assertion in your own words");
    else if (says != nullptr && shows_nothing(claim.says))
      reader.error(Code::BadValue, says->start, fmt::format("`says` of {} is empty", reader.label()),
                   "the source's assertion in your own words");
    const std::size_t errors_before = build.problems.errors();
    claim.altered = read_alteration(reader);
    claim.given = reader.condition("given");
    claim.expect = reader.flag("expect").value_or(true);
    const ClaimKind* kind = find_kind(reader);
    const bool stability = kind != nullptr && (kind->key == std::string_view("stable") ||
                                               kind->key == std::string_view("unstable"));
    if (kind != nullptr) claim.query = kind->read(reader, kind->key);
    if (!stability) reject_stability_keys(reader);
    if (build.problems.errors() == errors_before) {
      const DraftValue* set = reader.take("set");
      check_set(reader, claim.altered, set == nullptr ? reader.place() : set->place);
    }
    reader.finish();
    build.result.claims.push_back(std::move(claim));
  }
}

}  // namespace detente
