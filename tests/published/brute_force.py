#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A deliberately naive second opinion on the published cases.

Reads a case file and computes, straight from the definitions of the graph model, which scenarios are equilibria
under Nash, GMR, SMR, SEQ and SSEQ. It shares no code with the program and makes no attempt to be fast: reachable
sets are found by breadth-first search over pairs (scenario, who moved last). Needs Python 3.11 or later, nothing else.

    brute_force.py CASE.toml              print the equilibria of each concept
    brute_force.py --json CASE.toml       the same as JSON, with the stable scenarios of each decision maker
    brute_force.py --check DIR...         compare every DIR/expected.json with what is computed; exit 1 on a difference

Covers what the published cases and the teaching cases use: plain and joint options, one-way and fixed options, rules,
explicit rankings, ordered statements, red lines and stakes with plain or ranged numbers (a range counts as its likely
value). It does not cover parameters, ratifications, events or beliefs, and refuses a case that has them.
"""

import itertools
import json
import pathlib
import re
import sys
import tomllib
from collections import deque
from fractions import Fraction

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")
COUNTING = {
    "at_least": lambda count, bound: count >= bound,
    "at_most": lambda count, bound: count <= bound,
    "exactly": lambda count, bound: count == bound,
}
COMPARE = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


# ---------------------------------------------------------------------------------------------------- expressions

TOKEN = re.compile(r"\s*(?:(<->|->|<=|>=|!=|=|<|>|\(|\)|,)|'([^']*)'|([A-Za-z_][A-Za-z0-9_.]*)|([0-9]+))")


def tokens(text):
    position, found = 0, []
    text = text.rstrip()
    while position < len(text):
        match = TOKEN.match(text, position)
        if not match:
            raise ValueError(f"column {position + 1} of {text!r}: unexpected character")
        symbol, level, name, number = match.groups()
        if symbol:
            found.append(("symbol", symbol))
        elif name:
            found.append(("symbol" if name in ("not", "and", "or", "xor") else "name", name))
        elif number:
            found.append(("number", int(number)))
        else:
            found.append(("level", level))
        position = match.end()
    return found + [("end", None)]


class Parser:
    """not > and > or > xor > -> (to the right) > <->; comparisons of an option with a quoted level."""

    def __init__(self, text, options, outcomes):
        self.tokens, self.at = tokens(text), 0
        self.text, self.options, self.outcomes = text, options, outcomes

    def parse(self):
        tree = self.equivalence()
        if self.tokens[self.at][0] != "end":
            raise ValueError(f"{self.text!r}: unexpected {self.tokens[self.at][1]!r}")
        return tree

    def accept(self, symbol):
        if self.tokens[self.at] == ("symbol", symbol):
            self.at += 1
            return True
        return False

    def expect(self, symbol):
        if not self.accept(symbol):
            raise ValueError(f"{self.text!r}: expected {symbol!r} before {self.tokens[self.at][1]!r}")

    def left(self, lower, symbol, join):
        tree = lower()
        while self.accept(symbol):
            tree = (join, tree, lower())
        return tree

    def equivalence(self):
        return self.left(self.implication, "<->", "iff")

    def implication(self):
        tree = self.exclusive()
        return ("implies", tree, self.implication()) if self.accept("->") else tree

    def exclusive(self):
        return self.left(self.disjunction, "xor", "xor")

    def disjunction(self):
        return self.left(self.conjunction, "or", "or")

    def conjunction(self):
        return self.left(self.negation, "and", "and")

    def negation(self):
        return ("not", self.negation()) if self.accept("not") else self.primary()

    def primary(self):
        if self.accept("("):
            tree = self.equivalence()
            self.expect(")")
            return tree
        kind, value = self.tokens[self.at]
        if kind != "name":
            raise ValueError(f"{self.text!r}: unexpected {value!r}")
        self.at += 1
        if value in COUNTING:
            return self.counting(value)
        if value in self.outcomes:
            return Parser(self.outcomes[value], self.options, self.outcomes).parse()
        levels = self.levels_of(value)
        if self.tokens[self.at][1] in COMPARE:
            operator = self.tokens[self.at][1]
            kind, level = self.tokens[self.at + 1]
            self.at += 2
            if kind != "level" or level not in levels:
                raise ValueError(f"{self.text!r}: {level!r} is no level of {value}")
            return ("compare", operator, value, levels.index(level))
        return ("compare", "=", value, len(levels) - 1)

    def counting(self, name):
        self.expect("(")
        kind, bound = self.tokens[self.at]
        if kind != "number":
            raise ValueError(f"{self.text!r}: {name} starts with a number")
        self.at += 1
        parts = []
        while self.accept(","):
            parts.append(self.equivalence())
        self.expect(")")
        return ("count", name, bound, parts)

    def levels_of(self, name):
        option = self.options.get(name.split(".")[0])
        if option is None or ("." in name and name.split(".")[1] not in option.get("parties", ())):
            raise ValueError(f"{self.text!r}: unknown name {name!r}")
        return option.get("levels", ["no", "yes"])


def holds(tree, level_of):
    """level_of: a function from 'option' or 'option.party' to the level's number."""
    match tree:
        case ("compare", operator, name, level):
            return COMPARE[operator](level_of(name), level)
        case ("not", part):
            return not holds(part, level_of)
        case ("and", a, b):
            return holds(a, level_of) and holds(b, level_of)
        case ("or", a, b):
            return holds(a, level_of) or holds(b, level_of)
        case ("xor", a, b):
            return holds(a, level_of) != holds(b, level_of)
        case ("iff", a, b):
            return holds(a, level_of) == holds(b, level_of)
        case ("implies", a, b):
            return not holds(a, level_of) or holds(b, level_of)
        case ("count", name, bound, parts):
            return COUNTING[name](sum(holds(part, level_of) for part in parts), bound)
    raise AssertionError(tree)


# ------------------------------------------------------------------------------------------------------ the model


class Conflict:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.case = case = tomllib.load(file)
        for unsupported in ("parameter", "ratification", "event", "belief"):
            if unsupported in case:
                raise ValueError(f"{path}: [[{unsupported}]] is beyond this script")
        self.options = {option["id"]: option for option in case["option"]}
        self.outcomes = {outcome["id"]: outcome["when"] for outcome in case.get("outcome", ())}
        self.axes = []  # (option id, party or None, owner, number of levels, change)
        for option in case["option"]:
            count = len(option.get("levels", ["no", "yes"]))
            change = option.get("change", "free")
            if "parties" in option:
                self.axes += [(option["id"], party, party, count, change) for party in option["parties"]]
            else:
                self.axes.append((option["id"], None, option["actor"], count, change))
        self.column = {}
        for number, (option, party, *_) in enumerate(self.axes):
            self.column.setdefault(option, []).append(number)
            if party:
                self.column[f"{option}.{party}"] = [number]
        self.rules = [
            ("not", self.expression(rule["impossible"])) if "impossible" in rule else self.expression(rule["requires"])
            for rule in case.get("rule", ())
        ]
        space = itertools.product(*(range(count) for _, _, _, count, _ in self.axes))
        self.states = [state for state in space if all(self.true(rule, state) for rule in self.rules)]
        self.feasible = set(self.states)
        owners = [owner for _, _, owner, _, change in self.axes]
        self.deciders = [actor["id"] for actor in case["actor"] if actor["id"] in owners]
        self.rank = {actor: self.ranking_of(actor) for actor in self.deciders}
        self.moves = {actor: {s: self.moves_from(actor, s) for s in self.states} for actor in self.deciders}

    def expression(self, text):
        return Parser(text, self.options, self.outcomes).parse()

    def true(self, tree, state):
        return holds(tree, lambda name: min(state[axis] for axis in self.column[name]))

    def text(self, state):
        return "".join(
            "NY"[level] if count == 2 else format(level, "x") for level, (_, _, _, count, _) in zip(state, self.axes)
        )

    def today(self):
        state = []
        for option, party, _, _, _ in self.axes:
            now = self.options[option]["now"]
            level = now[party] if isinstance(now, dict) else now
            state.append(self.options[option].get("levels", ["no", "yes"]).index(level))
        return tuple(state)

    # -- rankings: higher is better

    def ranking_of(self, actor):
        for preference in self.case.get("preference", ()):
            if preference["actor"] == actor:
                return self.explicit(preference) if "ranking" in preference else self.lexicographic(actor, preference)
        crossed = self.lines_crossed(actor)
        stakes = [stake for stake in self.case.get("stake", ()) if stake["actor"] == actor]
        parts = [(self.expression(stake["when"]), number(stake["worth"])) for stake in stakes]
        return {s: (-crossed[s], sum(worth for tree, worth in parts if self.true(tree, s))) for s in self.states}

    def lines_crossed(self, actor):
        lines = [
            self.expression(line["never"]) if "never" in line else ("not", self.expression(line["must"]))
            for line in self.case.get("redline", ())
            if actor in line["actors"]
        ]
        return {s: sum(self.true(line, s) for line in lines) for s in self.states}

    def explicit(self, preference):
        tiers = [[tier] if isinstance(tier, str) else tier for tier in preference["ranking"]]
        rank = {}
        for place, tier in enumerate(tiers):
            for pattern in tier:
                matching = [s for s in self.states if all(p in ("-", c) for p, c in zip(pattern, self.text(s)))]
                if not matching:
                    raise ValueError(f"{preference['id']}: {pattern} matches no feasible scenario")
                for state in matching:
                    if state in rank:
                        raise ValueError(f"{preference['id']}: {self.text(state)} is ranked twice")
                    rank[state] = -place
        missing = [s for s in self.states if s not in rank]
        if missing and preference.get("rest") != "last":
            raise ValueError(f"{preference['id']}: {', '.join(map(self.text, missing))} not ranked")
        return {s: rank.get(s, -len(tiers)) for s in self.states}

    def lexicographic(self, actor, preference):
        groups = [[g] if isinstance(g, str) else g for g in preference["order"]]
        trees = [[self.expression(statement) for statement in group] for group in groups]
        crossed = self.lines_crossed(actor)
        return {
            s: (-crossed[s],) + tuple(sum(self.true(tree, s) for tree in group) for group in trees)
            for s in self.states
        }

    # -- moves

    def moves_from(self, actor, state):
        choices = []
        for level, (_, _, owner, count, change) in zip(state, self.axes):
            if owner != actor or change == "fixed":
                choices.append([level])
            elif change == "up":
                choices.append(range(level, count))
            elif change == "down":
                choices.append(range(level + 1))
            else:
                choices.append(range(count))
        return [s for s in itertools.product(*choices) if s != state and s in self.feasible]

    def improvements(self, actor, state):
        rank = self.rank[actor]
        return [s for s in self.moves[actor][state] if rank[s] > rank[state]]

    def reached_by(self, group, start, step):
        """Scenarios reached from start by one or more steps of members of group, nobody twice in a row."""
        seen, queue = set(), deque([(start, None)])
        while queue:
            state, last = queue.popleft()
            for actor in group:
                if actor == last:
                    continue
                for following in step(actor, state):
                    if (following, actor) not in seen:
                        seen.add((following, actor))
                        queue.append((following, actor))
        return {state for state, _ in seen}

    # -- stability

    def stable(self, concept, actor, state):
        rank = self.rank[actor]
        others = [other for other in self.deciders if other != actor]
        step = self.improvements if concept in ("seq", "sseq") else lambda who, s: self.moves[who][s]

        def sanctioned(improvement):
            for answer in self.reached_by(others, improvement, step):
                if rank[answer] <= rank[state]:
                    if concept in ("gmr", "seq"):
                        return True
                    if all(rank[escape] <= rank[state] for escape in self.moves[actor][answer]):
                        return True
            return False

        improvements = self.improvements(actor, state)
        return not improvements if concept == "nash" else all(map(sanctioned, improvements))

    def results(self):
        answer = {}
        for concept in CONCEPTS:
            stable = {
                actor: {s for s in self.states if self.stable(concept, actor, s)} for actor in self.deciders
            }
            answer[concept] = {
                "equilibria": sorted(self.text(s) for s in set.intersection(*stable.values())),
                "stable": {actor: sorted(map(self.text, stable[actor])) for actor in self.deciders},
            }
        return answer


def number(worth):
    if isinstance(worth, dict):
        worth = worth.get("likely", (Fraction(str(worth["low"])) + Fraction(str(worth["high"]))) / 2)
    if isinstance(worth, str):
        raise ValueError("stakes written as arithmetic are beyond this script")
    return Fraction(str(worth))


def check(folder):
    folder = pathlib.Path(folder)
    if not (folder / "expected.json").is_file():
        print(f"{folder}: no expected.json, skipped")
        return 0
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    differences = 0
    for entry in expected["cases"]:
        results = Conflict(folder / entry["file"]).results()
        for concept, claim in entry["concepts"].items():
            if claim["equilibria"] != results[concept]["equilibria"]:
                differences += 1
                print(f"{folder}/{entry['file']} {concept}: expected {claim['equilibria']}")
                print(f"    computed {results[concept]['equilibria']}")
            for actor, stable in claim.get("stable", {}).items():
                if stable != results[concept]["stable"][actor]:
                    differences += 1
                    print(f"{folder}/{entry['file']} {concept}, stable for {actor}: expected {stable}")
                    print(f"    computed {results[concept]['stable'][actor]}")
    return differences


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0 if arguments else 2
    if arguments[0] == "--check":
        differences = sum(check(folder) for folder in arguments[1:])
        print("all as expected" if not differences else f"{differences} differences")
        return 1 if differences else 0
    as_json = arguments[0] == "--json"
    conflict = Conflict(arguments[-1])
    results = conflict.results()
    if as_json:
        print(json.dumps(results, indent=2))
    else:
        print(f"today {conflict.text(conflict.today())}, {len(conflict.states)} feasible scenarios")
        for concept in CONCEPTS:
            print(f"{concept:5}", " ".join(results[concept]["equilibria"]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
