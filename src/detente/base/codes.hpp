// SPDX-License-Identifier: MIT
// Every diagnostic code, once. A code never changes its meaning; new ones are added at the end of their
// group.
#pragma once

#include <string>

namespace detente {

enum class Code {
  // E1xx: the file
  FileUnreadable = 101,  ///< cannot be opened or read
  FileTooLarge = 102,    ///< over 16 MB
  TomlSyntax = 103,      ///< not TOML, or not UTF-8
  FormatVersion = 104,   ///< `format` missing or unknown
  // E2xx: blocks and names
  UnknownKey = 201,       ///< a key or table the format does not have
  MissingKey = 202,       ///< a required key is absent
  UnknownName = 203,      ///< an id that names nothing
  DuplicateId = 204,      ///< two blocks share an id
  BadId = 205,            ///< not [a-z][a-z0-9_]*, or a reserved word
  WrongType = 206,        ///< a value of the wrong TOML type
  BadValue = 207,         ///< a value out of its range, or not one of the allowed words
  BadLevel = 208,         ///< a level the option does not have
  ConflictingKeys = 209,  ///< keys that exclude each other
  TooMany = 210,          ///< more than the format allows (512 options, 255 levels)
  BadDate = 211,          ///< not a day, month or year
  BadNumber = 212,        ///< NaN, infinite, or a range out of order
  WrongKind = 213,        ///< an id of the wrong kind of block
  // E3xx: expressions
  ExpressionSyntax = 301,  ///< cannot be parsed
  ExpressionCycle = 302,   ///< outcomes or parameters that define each other
  ExpressionType = 303,    ///< a name that is not a condition here
  // E4xx: meaning
  NoPresent = 401,          ///< an option with neither `now` nor an event
  PresentConflict = 402,    ///< `now` and the events disagree
  PresentInfeasible = 403,  ///< today breaks a rule
  NoFeasible = 404,         ///< the rules forbid every scenario
  RankingIncomplete = 405,  ///< a feasible scenario unmatched by an explicit ranking, or matched twice
  MixedPreference = 406,    ///< stakes and a preference for one actor
  // E5xx: limits
  MemoryLimit = 501,  ///< would need more memory than allowed
  TimeLimit = 502,    ///< stopped by the time limit
  Interrupted = 503,  ///< stopped by the user
  // E6xx: what is kept between runs (--store, --ledger)
  StoreUnusable = 601,  ///< cannot be opened, created or written
  StoreFull = 602,      ///< no room left to write to
  StoreLocked = 603,    ///< another program holds it
  StoreCorrupt = 604,   ///< damaged, or not a file of this kind
  StoreMismatch = 605,  ///< it holds the draws of another case, seed, version or settings
  // E7xx: usage
  Usage = 701,       ///< a wrong call of the program or library
  NotYet = 702,      ///< asks for an analysis this version does not have
  NotBuiltIn = 703,  ///< asks for a part this program was built without
  // W8xx: warnings
  SilentActor = 801,           ///< an actor with neither stakes, preference nor line
  OutcomeGap = 802,            ///< feasible scenarios in no outcome
  OutcomeOverlap = 803,        ///< feasible scenarios in more than one outcome
  OutcomeEmpty = 804,          ///< an outcome with no feasible scenario
  NoSource = 805,              ///< a stake or line that cites nothing
  UncheckedFeasibility = 806,  ///< space too large to look for a feasible scenario
  LineNotBinding = 807,        ///< a red line that rules nothing out
  NothingAcceptable = 808,     ///< every feasible scenario crosses a line or fails a ratification
  TodayCrossesLine = 809,      ///< a red line that today crosses
  IdleOption = 810,            ///< an option that no entry reads
  LevelsAlike = 811,           ///< two levels of an option that nothing tells apart
  ClaimCannotFail = 812,       ///< a claim whose threshold every probability meets
  BeliefOwnOption = 813,       ///< a belief in which the holder overlooks an option of its own
  StakeAgainstClaim = 814,     ///< a claim on gains that the actor's own stakes contradict
  NamesAlike = 815,            ///< two blocks of one kind that are called alike
  VoteMiddleLevel = 820,       ///< a vote catches a level between the lowest and the top, and does not say so
  BeyondScale = 821,           ///< a stake of more points than the scale has
  WideRange = 830,             ///< a range that outweighs by far all that its actor has at stake
  ArithmeticLeaves = 831,  ///< arithmetic that gives no number, or one that is not allowed, for some values
  // I9xx: internal
  Internal = 901,  ///< a fault of the program
};

/// `E203`, `W802`.
std::string code_name(Code code);

}  // namespace detente
