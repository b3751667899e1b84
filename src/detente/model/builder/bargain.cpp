// SPDX-License-Identifier: MIT
// `[bargain]`: who sits at the table.
#include <fmt/format.h>

#include <algorithm>

#include "detente/model/builder/parts.hpp"

namespace detente {

namespace {

void read_party(BlockReader& reader, const DraftText& name, std::vector<ActorId>& parties) {
  Build& build = reader.build();
  const auto found = find_block(build, name, BlockKind::Actor, reader.label());
  if (!found) return;
  const ActorId actor(*found);
  if (std::find(parties.begin(), parties.end(), actor) != parties.end())
    reader.error(Code::BadValue, name.start,
                 fmt::format("{} names actor '{}' twice", reader.label(), name.text));
  else if (!build.result.decides(actor))
    reader.error(Code::BadValue, name.start,
                 fmt::format("{} names '{}', which decides nothing", reader.label(), name.text),
                 "a party owns an option or shares in a joint one; a public's consent is a [[ratification]]");
  parties.push_back(actor);
}

}  // namespace

void build_bargain(Build& build) {
  const DraftEntry* entry = build.draft.root.find("bargain");
  if (entry == nullptr) return;
  if (entry->value.as<DraftTable>() == nullptr) {
    build.problems.error(Code::WrongType, entry->place,
                         fmt::format("'bargain' is {}, not a table", entry->value.what()),
                         "write [bargain], once");
    return;
  }
  BlockReader reader(build, "[bargain]", entry->value);
  Block block;  // reasons and citations are checked like everywhere; only the canonical text keeps them
  reader.read_common(block, false);
  const std::vector<const DraftText*> names = reader.texts("parties", true);
  std::vector<ActorId>& parties = build.result.bargain_parties;
  for (const DraftText* name : names) read_party(reader, *name, parties);
  if (names.size() == 1)
    reader.error(Code::BadValue, names[0]->start, "[bargain] names one party",
                 "a bargain needs at least two; leave [bargain] out to have them found");
  reader.finish();
}

}  // namespace detente
