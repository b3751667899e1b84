// SPDX-License-Identifier: MIT
#include "detente/casefile/generate_options.hpp"

#include <optional>
#include <string>

#include "detente/casefile/generate_literals.hpp"
#include "detente/expression/level_set.hpp"

namespace detente {
namespace {

std::optional<std::string> fault(const GenerateOptions& o) {
  const std::uint64_t own = std::uint64_t{o.actors} * o.options;
  if (o.actors < 1 || o.options < 1) return "at least one actor and one option each";
  if (own + o.joint > 512) return "at most 512 options in all";
  if (o.levels < 2 || o.levels > most_levels) return "2 to 255 levels";
  if (!(o.holes >= 0 && o.holes <= 0.9)) return "a share of holes from 0 to 0.9";
  if (o.one_way > own) return "at most as many one-way options as the actors have of their own";
  if (o.joint > 0 && o.actors < 2) return "two actors for a joint option";
  if (o.shape == CaseShape::Staircase && (o.actors < 3 || generate::Literals(o).stairs() == 0)) {
    return "three actors for a staircase, and at most 256 combinations of levels of one actor";
  }
  return std::nullopt;
}

}  // namespace

Expected<void> check(const GenerateOptions& options) {
  if (const std::optional<std::string> wrong = fault(options)) {
    return fail({.code = Code::Usage,
                 .span = {},
                 .message = "cannot generate this case",
                 .hint = "it takes " + *wrong});
  }
  return {};
}

}  // namespace detente
