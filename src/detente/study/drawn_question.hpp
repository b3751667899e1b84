// SPDX-License-Identifier: MIT
// Yes-or-no questions put to one draw after the other, and how often the answer is yes. Internal to study/.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/study/drawn_world.hpp"

namespace detente {

/// The answer in one draw.
enum class InDraw {
  No,
  Yes,
  Untestable,  ///< there is nothing to test in this draw
  Unknown      ///< only a whole analysis would tell, and it is not allowed
};

/// Yes or No.
constexpr InDraw in_draw(bool so) { return so ? InDraw::Yes : InDraw::No; }

/// A question made ready: what does not change from draw to draw was found before.
class DrawnQuestion {
 public:
  virtual ~DrawnQuestion() = default;
  /// May be called from several threads, each with a view of its own. errors: those of DrawView.
  virtual Expected<InDraw> in(DrawView& view) const = 0;
};

using DrawnQuestionPtr = std::unique_ptr<const DrawnQuestion>;

/// A question from a function of the view that gives Expected<InDraw>.
template <class Ask>
DrawnQuestionPtr question(Ask ask) {
  class Asked : public DrawnQuestion {
   public:
    explicit Asked(Ask asked) : asked_(std::move(asked)) {}
    Expected<InDraw> in(DrawView& view) const override { return asked_(view); }

   private:
    Ask asked_;
  };
  return std::make_unique<Asked>(std::move(ask));
}

/// How often the answers to one question were what.
struct Tally {
  std::uint32_t yes = 0;
  std::uint32_t tested = 0;   ///< yes or no
  std::uint32_t unknown = 0;  ///< only a whole analysis would have told
  /// Yes among those tested, in [0,1]; empty where none was, or where some are unknown.
  std::optional<double> share() const;
  /// No among those tested, likewise.
  std::optional<double> share_of_no() const;
  /// Yes among those tested and unknown: the share is no less; 0 where there are none.
  double at_least() const;
};

/// Which draws, and how far to go for an answer.
struct DrawRange {
  DrawPlan plan;  ///< of the case as written
  std::uint32_t samples = 0;
  bool at_length = false;  ///< whole analyses of drawn cases on spaces of any size
};

/// The answers over draws.
struct Tallies {
  std::vector<Tally> of;    ///< by question
  std::uint32_t draws = 0;  ///< fewer than asked for where the budget ran out
};

/// Puts the questions to each draw of the shared world's case. The same for any thread count. errors: those
/// of draws_between and of the questions, limits apart.
Expected<Tallies> tally(const DrawnWorld& shared, const std::vector<const DrawnQuestion*>& questions,
                        const DrawRange& range);

}  // namespace detente
