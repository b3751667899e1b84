// SPDX-License-Identifier: MIT
#include "detente/scenario/plan.hpp"
#include "detente/study/advice_beliefs.hpp"
#include "detente/study/advice_levers.hpp"
#include "detente/study/advice_ways.hpp"
#include "detente/study/limits.hpp"
#include "detente/study/replay.hpp"
#include "detente/study/sections.hpp"

namespace detente {

namespace {

/// Ways a report looks for: what a reader can take in, and what an exploration of a space of a quarter of a
/// million scenarios does in a tenth of a second.
constexpr std::size_t most_ways = 8;

}  // namespace

Expected<void> fill_advice(const StudyContext& context, Report& report) {
  World& world = context.world;
  auto advice = std::make_shared<Advice>();
  if (!world.dispute().events.empty()) advice->history = replay(world.dispute(), {});
  Diagnostics limits;
  const auto take = [&](const Expected<void>& done) {
    if (!done) limits.insert(limits.end(), done.error().begin(), done.error().end());
  };
  take(add_ways(world, most_ways, *advice));
  if (report.settlement && limits.empty()) take(add_levers(world, report.settlement->wishes, *advice));
  if (limits.empty()) take(add_beliefs(world, context.request.list, small_space, *advice));
  if (!only_limits(limits)) return tl::unexpected<Diagnostics>(limits);
  if (limits.empty() && advice->partial) limits.push_back(stopped(world.budget()));
  advice->partial = advice->partial || !limits.empty();
  report.advice = std::move(advice);
  if (limits.empty()) return {};
  report.partial = true;
  return tl::unexpected<Diagnostics>(limits);
}

}  // namespace detente
