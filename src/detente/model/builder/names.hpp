// SPDX-License-Identifier: MIT
// The one namespace of a case: every id, what kind of block has it, and which of them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "detente/model/builder/problems.hpp"

namespace detente {

enum class BlockKind {
  Case,
  Source,
  Actor,
  Option,
  Rule,
  RedLine,
  Stake,
  Parameter,
  Poll,
  Ratification,
  Event,
  Shock,
  Outcome,
  Wish,
  Claim,
  Preference,
  Belief,
  Batna,
  Issue,
  Position
};

/// How a kind of block is written and spoken of.
struct BlockWords {
  BlockKind kind;
  const char* key;           ///< in the file: "redline"
  const char* words;         ///< "red line"
  const char* with_article;  ///< "a red line"
};

/// Every kind, in the order of the enum.
const std::vector<BlockWords>& block_words();
const BlockWords& words_of(BlockKind kind);

/// Shape of an id: [a-z][a-z0-9_]*, at most 100 bytes.
bool is_id(std::string_view text);

struct NamedBlock {
  BlockKind kind{};
  std::size_t index = 0;   ///< position among the blocks of its kind, in file order
  DraftPlace place;        ///< of the id's text
  bool in_belief = false;  ///< a stake or red line that only a belief has; `index` is then unused
};

class Names {
 public:
  /// Reads the ids of every block of the draft, beliefs' own tables aside.
  /// reports: MissingKey, WrongType, BadId, DuplicateId.
  void collect(const DraftTable& root, Problems& problems);

  /// Checks one id and enters it. reports: WrongType, BadId, DuplicateId.
  void enter(const DraftValue& id, const NamedBlock& block, Problems& problems);

  const NamedBlock* find(const std::string& id) const;
  /// Is this close to an id that was refused? Then nobody else is to blame for naming it.
  bool near_refused(const std::string& id) const;
  /// Has a block of this kind no id? Then an unknown name may be meant for it.
  bool any_nameless(BlockKind kind) const { return nameless_.count(kind) > 0; }
  bool any_nameless() const { return !nameless_.empty(); }
  /// Is it the id of two blocks? Then what is said of one is not held against the other.
  bool doubled(const std::string& id) const { return doubled_.count(id) > 0; }
  /// Every id of one kind, in alphabetical order.
  std::vector<std::string> of_kind(BlockKind kind) const;
  const std::map<std::string, NamedBlock>& all() const { return blocks_; }

 private:
  static constexpr std::size_t most_refused = 20;  ///< kept: every name unknown is held against them all

  std::map<std::string, NamedBlock> blocks_;
  std::vector<std::string> refused_;
  std::set<BlockKind> nameless_;
  std::set<std::string> doubled_;
};

}  // namespace detente
