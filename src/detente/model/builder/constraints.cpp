// SPDX-License-Identifier: MIT
// Rules, red lines, ratifications.
#include <fmt/format.h>

#include <algorithm>

#include "detente/model/builder/parts.hpp"
#include "detente/model/builder/values.hpp"

namespace detente {

namespace {

// `forbidden` as written, or `demanded` negated; true when the second was given.
bool read_prohibition(BlockReader& reader, const char* forbidden, const char* demanded, Condition& out) {
  const bool one = reader.one_of(forbidden, demanded);
  auto no = reader.condition(forbidden);
  auto yes = reader.condition(demanded);
  if (!one) return false;
  if (no) out = std::move(*no);
  if (yes) {
    out = std::move(*yes);
    out.formula = !out.formula;
  }
  return reader.has(demanded);
}

/// False: its own list of parties was faulty.
bool parties_known(const Build& build, const std::string& option) {
  const auto symbol = build.result.symbols.options.find(option);
  return symbol != build.result.symbols.options.end() && symbol->second.parties_known;
}

/// `from`: the lowest level the vote is needed for.
void read_from(BlockReader& reader, OptionId option, Ratification& vote) {
  const DraftValue* value = reader.take("from");
  if (value == nullptr) return;
  const std::string what = fmt::format("`from` of {}", reader.label());
  const auto level = read_level(reader.build(), *value, reader.build().result.option(option), what);
  if (!level) return;
  if (*level == 0)
    reader.error(Code::BadValue, value->place, fmt::format("{} is the lowest level", what),
                 "the lowest level needs nobody's consent; name the first that does");
  else
    vote.from = *level;
}

}  // namespace

void build_rules(Build& build) {
  const std::size_t errors_before = build.problems.errors();
  for (const DraftValue* block : build.blocks(BlockKind::Rule)) {
    BlockReader reader(build, BlockKind::Rule, *block);
    Rule rule;
    reader.read_common(rule);
    rule.stated_as_requires = read_prohibition(reader, "impossible", "requires", rule.impossible);
    reader.finish();
    build.result.rules.push_back(std::move(rule));
  }
  if (build.problems.errors() > errors_before) build.rules_sound = false;
}

RedLine read_red_line(BlockReader& reader, std::optional<ActorId> about) {
  Build& build = reader.build();
  RedLine line;
  reader.read_common(line);
  for (const DraftText* name : reader.texts("actors", !about)) {
    const auto actor = find_block(build, *name, BlockKind::Actor, reader.label());
    if (!actor) continue;
    if (about && ActorId(*actor) != *about)
      reader.error(Code::BadValue, name->start, fmt::format("{} is held by '{}'", reader.label(), name->text),
                   "a red line inside a belief belongs to the actor the belief is about");
    else if (std::find(line.actors.begin(), line.actors.end(), ActorId(*actor)) != line.actors.end())
      reader.error(Code::BadValue, name->start,
                   fmt::format("{} names actor '{}' twice", reader.label(), name->text));
    else
      line.actors.push_back(ActorId(*actor));
  }
  if (about) line.actors = {*about};
  line.stated_as_must = read_prohibition(reader, "never", "must", line.never);
  if (auto firmness = reader.quantity("firmness", {0, 1}, false, Scale::Firmness))
    line.firmness = std::move(*firmness);
  if (auto price = reader.quantity("price", {0, max_worth}, false, Scale::Points))
    line.price = in_own_units(build, std::move(*price), line.actors);
  reader.read_size(line);
  line.veto = reader.flag("veto").value_or(false);
  if (line.veto && line.because.find_first_not_of(" \t\r\n") == std::string::npos)
    reader.error(Code::MissingKey, reader.place(),
                 fmt::format("{} is a veto without a reason", reader.label()),
                 "say in `because` what gives its holder a veto: a seat in the council, unanimity, a law");
  reader.finish();
  return line;
}

void build_red_lines(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::RedLine)) {
    BlockReader reader(build, BlockKind::RedLine, *block);
    build.result.red_lines.push_back(read_red_line(reader, std::nullopt));
  }
}

void build_ratifications(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::Ratification)) {
    BlockReader reader(build, BlockKind::Ratification, *block);
    Ratification ratification;
    reader.read_common(ratification);
    const auto option = reader.reference("option", BlockKind::Option, true);
    const auto party = reader.reference("party", BlockKind::Actor, true);
    const auto poll = reader.reference("poll", BlockKind::Poll, true);
    if (option) read_from(reader, OptionId(*option), ratification);
    reader.read_size(ratification);
    if (auto threshold = reader.quantity("threshold", {0, 1})) ratification.threshold = std::move(*threshold);
    reader.finish();
    if (option && party) {
      ratification.option = OptionId(*option);
      ratification.party = ActorId(*party);
      const Option& of = build.result.options[*option];
      const auto owner = std::find(of.owners.begin(), of.owners.end(), ratification.party);
      if (owner != of.owners.end())
        ratification.axis = of.axes[static_cast<std::size_t>(owner - of.owners.begin())];
      else if (!of.owners.empty() && parties_known(build, of.id))
        reader.error(Code::BadValue, reader.place(),
                     fmt::format("{}: '{}' has no part in option '{}'", reader.label(),
                                 build.result.actors[*party].id, of.id),
                     "the party of a ratification owns the option, or is one of its parties");
    }
    if (poll) {
      ratification.poll = PollId(*poll);
      const Poll& shares = build.result.polls[*poll];
      if (shares.support + shares.oppose <= 0)
        reader.error(Code::BadValue, reader.place(),
                     fmt::format("{} rests on poll '{}', in which nobody supports or opposes", reader.label(),
                                 shares.id));
    }
    build.result.ratifications.push_back(std::move(ratification));
  }
}

}  // namespace detente
