// SPDX-License-Identifier: MIT
// A case built by hand, for tests of the model that must not depend on the reader.
#pragma once

#include "detente/expression/parse.hpp"
#include "detente/model/case.hpp"

namespace detente::testing {

inline Condition condition(const Case& dispute, const std::string& text) {
  return make_condition(text, dispute.symbols, {}).value();
}

/// Two governments and a public. market (moscow: closed, firm by firm, open; now closed), railway (joint),
/// visas (moscow). One rule, one line of each government and one of the public, which a failing ratification
/// lets in.
inline Case small_case() {
  Case c;
  c.info.id = "small";
  for (const char* id : {"tbilisi", "moscow", "public"}) {
    Actor actor;
    actor.id = id;
    c.actors.push_back(actor);
  }
  const ActorId tbilisi(0), moscow(1), people(2);
  const auto option = [&](const char* id, std::vector<ActorId> owners, std::vector<std::string> levels) {
    Option o;
    o.id = id;
    o.owners = owners;
    o.joint = owners.size() > 1;
    o.levels = levels;
    OptionSymbol symbol;
    symbol.levels = levels;
    for (const ActorId owner : owners) {
      Axis axis;
      axis.option = OptionId(c.options.size());
      axis.owner = owner;
      axis.joint = o.joint;
      axis.levels = static_cast<std::uint8_t>(levels.size());
      o.axes.emplace_back(c.axes.size());
      symbol.axes.emplace_back(c.axes.size());
      if (o.joint) symbol.parties.push_back(c.actor(owner).id);
      c.axes.push_back(axis);
      c.today.push_back(0);
    }
    c.options.push_back(o);
    c.symbols.options[id] = symbol;
  };
  option("market", {moscow}, {"closed", "firm by firm", "open"});
  option("railway", {tbilisi, moscow}, {"no", "yes"});
  option("visas", {moscow}, {"no", "yes"});

  Rule rule;
  rule.id = "no_visas_alone";
  rule.impossible = condition(c, "visas and market = 'closed'");
  c.rules.push_back(rule);
  const auto line = [&](const char* id, std::vector<ActorId> actors, const char* never, bool binding) {
    RedLine l;
    l.id = id;
    l.actors = actors;
    l.never = condition(c, never);
    l.binding = binding;
    l.barred = binding ? l.never.formula : Formula::constant(false);
    c.red_lines.push_back(l);
  };
  line("no_rail_without_market", {tbilisi}, "railway and market < 'open'", true);
  line("no_visas", {moscow, tbilisi}, "visas", true);
  line("no_half_measures", {people}, "market = 'firm by firm'", true);

  const auto stake = [&](const char* id, ActorId actor, const char* when, Quantity worth) {
    Stake s;
    s.id = id;
    s.actor = actor;
    s.when = condition(c, when);
    s.worth = worth;
    c.stakes.push_back(s);
  };
  Parameter share;
  share.id = "share";
  share.value.likely = 0.25;
  c.parameters.push_back(share);
  Parameter twice;
  twice.id = "a_twice";  // before `share` in no order but the file's: settled second all the same
  twice.value.arithmetic = parse_arithmetic("2 * share", {}).value();
  c.parameters.insert(c.parameters.begin(), twice);
  Quantity three;
  three.likely = 3;
  Quantity computed;
  computed.arithmetic = parse_arithmetic("4 * a_twice - 0.1", {}).value();
  stake("market_gain", tbilisi, "market", three);
  stake("rail_gain", tbilisi, "railway", computed);

  Poll poll;
  poll.id = "rail_poll";
  poll.of = people;
  poll.on = OptionId(1);
  poll.support = 0.3;
  poll.oppose = 0.6;
  c.polls.push_back(poll);
  Ratification ratification;
  ratification.id = "rail_consent";
  ratification.option = OptionId(1);
  ratification.party = tbilisi;
  ratification.axis = AxisId(1);
  ratification.passes = false;
  c.ratifications.push_back(ratification);

  Outcome thaw;
  thaw.id = "thaw";
  thaw.when = condition(c, "market > 'closed'");
  c.outcomes.push_back(thaw);
  return c;
}

}  // namespace detente::testing
