// SPDX-License-Identifier: MIT
#include "detente/render/denial_words.hpp"

#include <fmt/format.h>

#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

/// The opposite of the query, one kind at a time.
struct Denial {
  const Case& dispute;

  std::string name(ActorId actor) const { return actor_name(dispute, actor); }
  static std::string less(double at_least) {
    return at_least > 0 ? "less than " + number_words(at_least) : "nothing";
  }

  std::string operator()(const ClaimPossible&) const { return "it cannot be agreed"; }
  std::string operator()(const ClaimImpossible&) const { return "it can be agreed"; }
  std::string operator()(const ClaimCollision& query) const {
    return query.only ? "what the claim names is not all that stands in the way"
                      : "what the claim names does not stand in the way by itself";
  }
  std::string operator()(const ClaimStable& query) const {
    return query.every ? "it would not always hold" : "it would hold in no form";
  }
  std::string operator()(const ClaimUnstable& query) const {
    return query.every ? "it would hold in every form" : "it would hold in some form";
  }
  std::string operator()(const ClaimBlocks& query) const {
    return "it is not blocked by " + name(query.actor);
  }
  std::string operator()(const ClaimNoOwnMove& query) const {
    return name(query.actor) + " can bring it about alone";
  }
  std::string operator()(const ClaimPrefers& query) const {
    return "it is not always preferred by " + name(query.actor);
  }
  std::string operator()(const ClaimGains& query) const {
    return fmt::format("it brings {} {}", name(query.actor), less(query.at_least));
  }
  std::string operator()(const ClaimLoses& query) const {
    return fmt::format("it costs {} {}", name(query.actor), less(query.at_least));
  }
  std::string operator()(const ClaimBest& query) const {
    return "something else that would hold suits " + name(query.actor) + " better";
  }
  std::string operator()(const ClaimLikely& query) const {
    return "it has less than " + percent_words(query.at_least);
  }
  std::string operator()(const ClaimUnlikely& query) const {
    return "it has more than " + percent_words(query.at_most);
  }
  std::string operator()(const ClaimMostLikely&) const { return "another outcome is at least as likely"; }
  std::string operator()(const ClaimMoreLikely&) const { return "it is no likelier for that"; }
};

}  // namespace

std::string denial_words(const Case& dispute, const Claim& claim) {
  return claim.expect ? "" : std::visit(Denial{dispute}, claim.query);
}

}  // namespace detente::render
