// SPDX-License-Identifier: MIT
// What a claim changes in the case before it asks: `set`, `without`, `with`.
#include <fmt/format.h>

#include <algorithm>

#include "detente/model/builder/claim_queries.hpp"
#include "detente/model/builder/values.hpp"

namespace detente {

namespace {

// Blocks the others rest on cannot be left out.
bool removable(BlockKind kind) {
  return kind != BlockKind::Case && kind != BlockKind::Source && kind != BlockKind::Actor &&
         kind != BlockKind::Option && kind != BlockKind::Parameter && kind != BlockKind::Outcome &&
         kind != BlockKind::Event;
}

void read_without(BlockReader& reader, Alteration& alteration) {
  Build& build = reader.build();
  for (const DraftText* name : reader.texts("without")) {
    const NamedBlock* block = build.names.find(name->text);
    if (block != nullptr && removable(block->kind)) {
      if (std::find(alteration.without.begin(), alteration.without.end(), name->text) ==
          alteration.without.end())
        alteration.without.push_back(name->text);
      continue;
    }
    if (block == nullptr && (build.names.any_nameless() || build.names.near_refused(name->text))) {
      build.problems.consequence();
      continue;
    }
    const std::string message =
        fmt::format("{} leaves out '{}', which is {}", reader.label(), name->text,
                    block == nullptr ? "nothing in this file" : words_of(block->kind).with_article);
    if (block != nullptr) {
      reader.error(Code::WrongKind, name->start, message,
                   "red lines, stakes, rules, ratifications, polls, beliefs and shocks can be left out");
      continue;
    }
    std::vector<std::string> names;
    if (!build.problems.full())
      for (const auto& [id, other] : build.names.all())
        if (removable(other.kind)) names.push_back(id);
    reader.error(Code::UnknownName, name->start, message, build.problems.suggestion(name->text, names));
  }
}

void read_with(BlockReader& reader, Alteration& alteration) {
  const DraftValue* with = reader.take("with");
  if (with == nullptr) return;
  const auto* table = with->as<DraftTable>();
  if (table == nullptr) return reader.wrong_type("with", *with, "a table", "write { parameter = 0.5 }");
  for (const DraftEntry& entry : table->entries) {
    const DraftText name{entry.key, entry.place, {}};
    const auto parameter = find_block(reader.build(), name, BlockKind::Parameter, reader.label());
    const auto value =
        number_in(reader.build(), entry.value, {},
                  fmt::format("'{}' in `with` of {}", entry.key.substr(0, 100), reader.label()));
    if (parameter && value) alteration.parameters.emplace_back(ParameterId(*parameter), *value);
  }
}

}  // namespace

Alteration read_alteration(BlockReader& reader) {
  Alteration alteration;
  alteration.set = reader.levels("set");
  read_without(reader, alteration);
  read_with(reader, alteration);
  return alteration;
}

}  // namespace detente
