// SPDX-License-Identifier: MIT
// Polls, events, shocks.
#include <fmt/format.h>

#include "detente/model/builder/parts.hpp"

namespace detente {

namespace {

/// `on`: an option, or a condition, which then says of which scenarios the poll tells.
void read_subject(BlockReader& reader, Poll& poll) {
  const DraftText* on = reader.text("on", true);
  if (on == nullptr) return;
  Build& build = reader.build();
  const NamedBlock* named = build.names.find(on->text);
  const bool outcome = named != nullptr && named->kind == BlockKind::Outcome;
  if (is_id(on->text) && !outcome)
    poll.on = OptionId(find_block(build, *on, BlockKind::Option, reader.label()).value_or(0));
  else
    poll.when = read_condition(build, *on);
}

}  // namespace

void build_polls(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::Poll)) {
    BlockReader reader(build, BlockKind::Poll, *block);
    Poll poll;
    reader.read_common(poll);
    poll.of = actor_or_first(reader.reference("of", BlockKind::Actor, true));
    reader.read_size(poll);
    read_subject(reader, poll);
    if (const auto date = reader.date("date")) poll.date = date->text;
    poll.support = reader.number("support", {0, 1}, true).value_or(0);
    poll.neutral = reader.number("neutral", {0, 1}).value_or(0);
    poll.oppose = reader.number("oppose", {0, 1}, true).value_or(0);
    // A billionth of slack: shares are typed as decimals, 0.7 + 0.2 + 0.1 is a little above 1 in binary.
    if (const double sum = poll.support + poll.neutral + poll.oppose; sum > 1 + 1e-9)
      reader.error(Code::BadValue, reader.place(),
                   fmt::format("the shares of {} sum to {:.6g}", reader.label(), sum),
                   "shares sum to at most 1; what is missing counts as don't know");
    if (const auto n = reader.whole("n", 1, 1'000'000'000)) poll.n = static_cast<std::uint32_t>(*n);
    reader.finish();
    build.result.polls.push_back(std::move(poll));
  }
}

void build_events(Build& build) {
  const std::size_t errors_before = build.problems.errors();
  for (const DraftValue* block : build.blocks(BlockKind::Event)) {
    BlockReader reader(build, BlockKind::Event, *block);
    Event event;
    reader.read_common(event);
    if (const auto date = reader.date("date", true)) event.date = *date;
    event.set = reader.levels("set");
    reader.finish();
    build.result.events.push_back(std::move(event));
  }
  if (build.problems.errors() > errors_before) build.history_sound = false;
}

void build_shocks(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::Shock)) {
    BlockReader reader(build, BlockKind::Shock, *block);
    Shock shock;
    reader.read_common(shock);
    reader.read_size(shock);
    if (auto rate = reader.quantity("per_year", {0, 1000}, true)) shock.per_year = std::move(*rate);
    shock.set = reader.levels("set", true);
    reader.finish();
    build.result.shocks.push_back(std::move(shock));
  }
}

}  // namespace detente
