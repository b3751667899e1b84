// SPDX-License-Identifier: MIT
// Claims about the present and the possible, one draw after the other: what does not change from draw to draw
// is prepared once. The kinds mean what study/claims.hpp says; a draw is the (altered) case with the drawn
// worths, without the lines that do not hold. Internal to study/.
#pragma once

#include "detente/study/claim_kinds.hpp"
#include "detente/study/drawn_question.hpp"

namespace detente::claims {

/// Makes a claim of each kind ready. `ask` may go afterwards, its worlds and claim not. `shared` is of
/// ask.world. errors: those of DrawnWorld::need.
Expected<DrawnQuestionPtr> prepare(const ClaimPossible& query, const Ask& ask, DrawnWorld& shared);
Expected<DrawnQuestionPtr> prepare(const ClaimImpossible& query, const Ask& ask, DrawnWorld& shared);
Expected<DrawnQuestionPtr> prepare(const ClaimCollision& query, const Ask& ask, DrawnWorld& shared);
Expected<DrawnQuestionPtr> prepare(const ClaimNoOwnMove& query, const Ask& ask, DrawnWorld& shared);
Expected<DrawnQuestionPtr> prepare(const ClaimStable& query, const Ask& ask, DrawnWorld& shared);
Expected<DrawnQuestionPtr> prepare(const ClaimUnstable& query, const Ask& ask, DrawnWorld& shared);
Expected<DrawnQuestionPtr> prepare(const ClaimBest& query, const Ask& ask, DrawnWorld& shared);
Expected<DrawnQuestionPtr> prepare(const ClaimBlocks& query, const Ask& ask, DrawnWorld& shared);
Expected<DrawnQuestionPtr> prepare(const ClaimPrefers& query, const Ask& ask, DrawnWorld& shared);
Expected<DrawnQuestionPtr> prepare(const ClaimGains& query, const Ask& ask, DrawnWorld& shared);
Expected<DrawnQuestionPtr> prepare(const ClaimLoses& query, const Ask& ask, DrawnWorld& shared);

/// The claim made ready: yes where its query holds. A draw that the quick way leaves unknown is judged as any
/// other case where that is allowed. errors: those of World::altered and of prepare.
Expected<DrawnQuestionPtr> prepared(const Claim& claim, World& altered, DrawnWorld& shared);

/// Kinds that ask about scenarios, not about moves or today: `set` is then a mere filter.
bool about_scenarios(const Claim& claim);

}  // namespace detente::claims
