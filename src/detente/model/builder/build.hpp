// SPDX-License-Identifier: MIT
// What the parts of the builder share while one draft becomes one case.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/model/build_case.hpp"
#include "detente/model/builder/names.hpp"

namespace detente {

/// Range a quantity must lie in.
struct Bounds {
  double low = -1e9;
  double high = 1e9;
};

/// Arithmetic whose value is known only once every parameter is.
struct PendingValue {
  Quantity quantity;
  Bounds bounds;
  DraftPlace place;
  std::string label;  ///< "worth of stake 'x'"
};

struct Build {
  explicit Build(const Draft& d) : draft(d), problems(d.file) {}

  const Draft& draft;
  Case result;
  Problems problems;
  Names names;
  std::vector<PendingValue> pending;
  std::vector<std::vector<DraftPlace>> patterns;  ///< by preference: where each pattern of its ranking stands
  std::size_t formula_nodes = 0;                  ///< of all conditions so far
  std::size_t set_checks = 0;                     ///< rules looked at for the levels claims set
  std::vector<std::optional<std::uint8_t>> now;   ///< by axis: what `now` says, where it says anything
  std::vector<DraftPlace> now_place;              ///< by axis: of that, or of the option's header
  bool axes_sound = true;      ///< options and their present are free of faults: scenarios can be computed
  bool history_sound = true;   ///< so are the days of `as_of` and of the events, and what these set
  bool present_sound = false;  ///< every axis has one level today
  bool rules_sound = true;     ///< likewise the rules
  bool values_sound = true;    ///< likewise the parameters

  /// The blocks of a kind, empty if there are none; reports a table where a list of tables belongs (and the
  /// reverse).
  std::vector<const DraftValue*> blocks(BlockKind kind);
};

/// A condition read from text; empty after reporting. `label` names the block for messages about limits.
std::optional<Condition> read_condition(Build& build, const DraftText& text);
/// In two steps, for outcomes, which may name one another.
std::optional<Syntax> read_syntax(Build& build, const DraftText& text);
std::optional<Condition> resolve_condition(Build& build, const DraftText& text, Syntax syntax);
/// Arithmetic over parameters; empty after reporting.
std::optional<Arithmetic> read_arithmetic(Build& build, const DraftText& text);

/// The index of the block that `id` names; reports UnknownName or WrongKind as "`user` names actor 'x'".
std::optional<std::size_t> find_block(Build& build, const DraftText& id, BlockKind kind,
                                      const std::string& user);

}  // namespace detente
