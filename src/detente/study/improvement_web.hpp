// SPDX-License-Identifier: MIT
// Which of a few scenarios hold under Nash or SEQ, read off nothing but what improvements lead to from them.
// Internal to study/.
//
// Definition. C: all that sequences of improvements, of anybody, reach from the scenarios asked about. The
// verdict on a scenario asked about depends on C alone (lasting.hpp). With two values a decision maker, `a`
// and `b`, the answer is a bound: held wherever it would be held for some mixture of the two. A difference of
// two mixed values is positive somewhere between only if it is at an end; so a mover may do whatever improves
// at `a` or at `b`, and one that would move away does so only where that improves at both and goes unpunished
// at both. No scenario left out of the bound is held anywhere between.
//
// Reference: branch and bound over an interval of a parameter, Land & Doig 1960; the bound is ours.
//
// Cost: one look-up for each move out of C, and a few sweeps over C. Determinism: exact integers, no order
// matters.
//
// Example: one actor, stake w on staying against 1 for leaving. For w in [0, 2] the bound says "held"; for w
// in [0, 0.5] it says "not held", and so it is for every w between.
#pragma once

#include <limits>
#include <optional>
#include <vector>

#include "detente/result/stability.hpp"
#include "detente/study/lever_values.hpp"
#include "detente/study/web_mover.hpp"

namespace detente {

/// One conflict, or all between two.
struct WebQuestion {
  const Bitmap* feasible = nullptr;
  std::vector<OwnerBlock> blocks;  ///< one per decision maker; moves may differ from those of the space
  std::vector<ScenarioIndex> asked;
  std::vector<ValueReader> a;                 ///< by block
  std::vector<std::optional<ValueReader>> b;  ///< by block; empty = as `a`
  std::int64_t slack = 0;  ///< differences this small may come out either way between the two
  bool sanctions = true;   ///< SEQ; false = Nash
  std::uint64_t most = 0;  ///< give up beyond so many scenarios in C
};

/// Of the scenarios asked about; those in neither are not held.
struct WebVerdict {
  std::vector<ScenarioIndex> held;  ///< ascending
  std::vector<ScenarioIndex> open;  ///< not known within the limit; ascending
};

/// Working memory of one thread, reused from question to question.
class ImprovementWeb {
 public:
  explicit ImprovementWeb(std::uint64_t total) : id_of_(total, nobody) {}

  /// What is asked from now on is about this conflict; what is read of it is read once. The question must
  /// outlive that. `asked` and `most` of the question do not count: each call says its own.
  void begin(const WebQuestion& question);

  /// Takes out of `asked` some that are not held, at little cost: those that somebody leaves for what it
  /// likes best, unpunished.
  void sift(std::vector<ScenarioIndex>& asked, std::uint64_t most);

  /// Those of `asked` that are held, ascending; empty optional: C grows beyond `most`.
  std::optional<std::vector<ScenarioIndex>> held(const std::vector<ScenarioIndex>& asked, std::uint64_t most);

  /// Some of `asked` that are held for certain, ascending, seen from `most` scenarios of C: what punishes an
  /// improvement there does so in all of C.
  std::vector<ScenarioIndex> proven(const std::vector<ScenarioIndex>& asked, std::uint64_t most);

  /// The same as `held`, one decision maker at a time: what the others' improvements lead to from its own,
  /// without its own moves after that. Less to look at for few scenarios asked about; where that is more than
  /// `most` for somebody, some stay open.
  WebVerdict held_apart(std::vector<ScenarioIndex> asked, std::uint64_t most);

  /// C of the last question; complete only where one was answered and any was left to the end.
  const std::vector<ScenarioIndex>& members() const { return members_; }

 private:
  static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

  void search_again();
  bool grow(std::size_t without, std::uint64_t most);
  std::vector<ScenarioIndex> stable(const std::vector<ScenarioIndex>& asked);
  void punish(std::size_t block, std::vector<std::int64_t>& least) const;
  template <class Gains>
  bool leave_for(std::size_t block, std::uint64_t most, const Gains& gains,
                 const std::vector<ScenarioIndex>& asked, std::vector<std::uint8_t>& left);
  void visit(ScenarioIndex n);
  std::vector<std::size_t> likeliest_first();
  void count_out(std::size_t block, std::size_t out);
  void keep_stable(std::size_t block, std::vector<std::uint32_t>& alive) const;

  const WebQuestion* question_ = nullptr;
  std::vector<std::uint32_t> id_of_;
  std::vector<ScenarioIndex> members_;
  std::vector<WebMover> own_, other_;  ///< by block, by `a` and by `b`; kept for their memory
  std::vector<WebMover*> movers_;      ///< those of the question
  std::size_t searched_ = 0;           ///< members whose improvements are members
  std::vector<double> ruled_out_;      ///< by block: how much lately
};

}  // namespace detente
