#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: contract_fuzz.py PROGRAM [--count N] [--first K] [--seed S] [--keep DIR]

Random whole cases through the program's JSON contracts, against definitions written out a second time, in another
language, from the documentation alone. Prints the seed of the first disagreement and keeps its case file.
"""
import argparse, itertools, json, os, random, subprocess, sys, tempfile
from fractions import Fraction

DIGITS = "0123456789abcdef"


class Expr:
    """A condition: its text and its truth in a scenario (a tuple of levels, one per axis)."""
    def __init__(self, text, holds):
        self.text, self.holds = text, holds


class Dispute:
    pass


def random_expr(rng, d, depth=2):
    kind = rng.random()
    if depth == 0 or kind < 0.45:
        o = rng.choice(d.options)
        axes, names = o["axes"], o["levels"]
        effective = lambda s, axes=axes: min(s[a] for a in axes)
        name = o["id"]
        if len(axes) > 1 and rng.random() < 0.3:
            k = rng.randrange(len(axes))
            name += "." + o["owners"][k]
            effective = lambda s, a=axes[k]: s[a]
        if rng.random() < 0.5:
            return Expr(name, lambda s: effective(s) == len(names) - 1)
        op = rng.choice(["=", "!=", "<", "<=", ">", ">="])
        level = rng.randrange(len(names))
        test = {"=": lambda v: v == level, "!=": lambda v: v != level, "<": lambda v: v < level,
                "<=": lambda v: v <= level, ">": lambda v: v > level, ">=": lambda v: v >= level}[op]
        return Expr(f"{name} {op} '{names[level]}'", lambda s: test(effective(s)))
    if kind < 0.55:
        a = random_expr(rng, d, depth - 1)
        return Expr(f"not ({a.text})", lambda s: not a.holds(s))
    if kind < 0.63:
        parts = [random_expr(rng, d, depth - 1) for _ in range(rng.randint(2, 4))]
        n = rng.randint(0, len(parts))
        word = rng.choice(["at_least", "at_most", "exactly"])
        test = {"at_least": lambda c: c >= n, "at_most": lambda c: c <= n, "exactly": lambda c: c == n}[word]
        return Expr(f"{word}({n}, {', '.join(p.text for p in parts)})", lambda s: test(sum(p.holds(s) for p in parts)))
    a, b = random_expr(rng, d, depth - 1), random_expr(rng, d, depth - 1)
    op = rng.choice(["and", "and", "or", "or", "xor", "->", "<->"])
    f = {"and": lambda x, y: x and y, "or": lambda x, y: x or y, "xor": lambda x, y: x != y,
         "->": lambda x, y: (not x) or y, "<->": lambda x, y: x == y}[op]
    return Expr(f"({a.text}) {op} ({b.text})", lambda s: f(a.holds(s), b.holds(s)))


def literal(rng, d):
    return random_expr(rng, d, 0)


def conjunction(rng, d, n):
    parts = [literal(rng, d) for _ in range(n)]
    return Expr(" and ".join("(" + p.text + ")" for p in parts), lambda s: all(p.holds(s) for p in parts))


def make(rng):
    d = Dispute()
    d.actors = [f"actor{i}" for i in range(rng.randint(2, 5))]
    d.publics = [f"public{i}" for i in range(rng.randint(0, 2))]
    d.options, d.axes = [], []
    size = 1
    limit = rng.choice([16, 64, 256])
    k = 0
    while k < len(d.actors) or (size < limit and rng.random() < 0.75):
        levels = rng.choice([2, 2, 2, 3, 4])
        joint = rng.random() < 0.2
        owners = rng.sample(d.actors, 2) if joint else [d.actors[k] if k < len(d.actors) else rng.choice(d.actors)]
        if joint and levels > 2: levels = 2
        if size * levels ** len(owners) > limit and k >= len(d.actors): break
        change = rng.choice(["free"] * 5 + ["up", "down", "fixed"])
        o = dict(id=f"opt{k}", owners=owners, joint=joint, levels=["no", "yes"] if levels == 2 else [f"l{j}" for j in range(levels)],
                 change=change, axes=[])
        for w in owners:
            o["axes"].append(len(d.axes))
            d.axes.append(dict(option=o["id"], owner=w, n=levels, change=change, joint=joint))
        d.options.append(o)
        size *= levels ** len(owners)
        k += 1
    d.space = list(itertools.product(*[range(a["n"]) for a in d.axes]))
    d.today = rng.choice(d.space)
    d.rules = []
    for i in range(rng.choice([0, 0, 1, 2, 3])):
        e = conjunction(rng, d, rng.randint(1, 3))
        if e.holds(d.today): continue
        req = rng.random() < 0.3
        d.rules.append((f"rule{i}", e, req))
    everyone = d.actors + d.publics
    d.lines = []
    for i in range(rng.choice([0, 1, 2, 3, 5, 7])):
        d.lines.append(dict(id=f"line{i}", actors=rng.sample(everyone, rng.choice([1, 1, 2]) if len(everyone) > 1 else 1),
                            never=conjunction(rng, d, rng.randint(1, 3)) if rng.random() < .8 else random_expr(rng, d),
                            must=rng.random() < 0.2, price=rng.choice([None, 1, 2, 2.5]), firmness=rng.choice([1, 0.8, 0.5])))
    d.polls, d.ratifications = [], []
    if d.publics:
        for i in range(rng.choice([0, 0, 1, 2])):
            o = rng.choice(d.options)
            party = rng.choice(o["owners"])
            s = rng.choice([0.2, 0.4, 0.6]); op = rng.choice([0.1, 0.3, 0.4])
            d.polls.append((f"poll{i}", rng.choice(d.publics), o["id"], s, op))
            d.ratifications.append(dict(id=f"rat{i}", option=o["id"], party=party, poll=i,
                                        axis=o["axes"][o["owners"].index(party)], passes=s / (s + op) >= 0.5))
    d.stakes, d.prefs = [], {}
    for a in everyone:
        form = rng.random()
        if form < 0.55 or a in d.publics:
            for j in range(rng.randint(0, 6)):
                w = rng.choice([-3, -2, -1, -0.5, 0.1, 0.2, 0.3, 1, 2, 3])
                d.stakes.append((f"stake_{a}_{j}", a, random_expr(rng, d), w))
        elif form < 0.85:
            order = []
            for j in range(rng.randint(1, 5)):
                order.append([random_expr(rng, d) for _ in range(rng.choice([1, 1, 2, 3]))])
            d.prefs[a] = ("order", order)
        elif form < 0.93 and len(d.space) <= 64:
            feas = [s for s in d.space if feasible(d, s)]
            rng.shuffle(feas)
            ranking = []
            for s in feas:
                if ranking and rng.random() < 0.3: ranking[-1].append(s)
                else: ranking.append([s])
            d.prefs[a] = ("ranking", ranking)
    d.outcomes = [(f"out{i}", random_expr(rng, d)) for i in range(rng.randint(0, 3))]
    d.wishes = [(f"wish{i}", random_expr(rng, d)) for i in range(rng.randint(0, 5))]
    d.goal = conjunction(rng, d, rng.randint(1, 3)) if rng.random() < .7 else random_expr(rng, d)
    d.batnas = {}
    for a in everyone:
        form = rng.random()
        if form < 0.1: d.batnas[a] = rng.choice([-2, -0.5, 0, 1, 1.5])
        elif form < 0.2:
            e = random_expr(rng, d)
            if any(feasible(d, s) and e.holds(s) for s in d.space): d.batnas[a] = e
    d.claims = [random_claim(rng, d, k) for k in range(rng.randint(2, 8))]
    return d


def random_levels(rng, d, axes=None):
    """Levels of whole options or of one party's axis: axis -> level, and the text of a table of them."""
    levels, texts = {}, []
    for o in rng.sample(d.options, min(len(d.options), rng.choice([1, 1, 2]))):
        level = rng.randrange(len(o["levels"]))
        for a in o["axes"]: levels[a] = level
        texts.append((o["id"], o["levels"][level]))
    return levels, texts


def random_claim(rng, d, k):
    c = Dispute()
    c.id = f"claim{k}"
    c.kind = rng.choice(["possible", "impossible", "collision", "stable", "unstable", "blocks", "no_own_move", "prefers", "gains",
                         "loses"] + (["best"] if d.outcomes else []))
    c.goal = conjunction(rng, d, rng.randint(1, 2)) if rng.random() < 0.7 else random_expr(rng, d, 1)
    c.actor = rng.choice(d.actors + d.publics)
    c.expect = rng.random() < 0.8
    c.given = random_expr(rng, d, 1) if rng.random() < 0.3 else None
    c.set = random_levels(rng, d) if rng.random() < 0.25 else ({}, [])
    removable = [l["id"] for l in d.lines] + [s[0] for s in d.stakes] + [r["id"] for r in d.ratifications]
    if not any(form == "ranking" for form, _ in d.prefs.values()): removable += [r[0] for r in d.rules]  # a ranking names every feasible one
    c.without = rng.sample(removable, min(len(removable), rng.choice([1, 1, 2]))) if rng.random() < 0.3 else []
    c.every = rng.random() < 0.4
    c.concept = rng.choice(["nash", "gmr", "smr", "seq", "sseq"])
    named = [l["id"] for l in d.lines] + [r["id"] for r in d.ratifications] + [r[0] for r in d.rules]
    c.lines = rng.sample(named, min(len(named), rng.choice([1, 2, 2]))) if named else []
    c.only = rng.random() < 0.5
    if c.kind == "collision" and not c.lines: c.kind = "impossible"
    if not feasible(d, tuple(c.set[0].get(a, v) for a, v in enumerate(d.today))): c.set = ({}, [])  # refused, as it should be
    axes = rng.sample(range(len(d.axes)), min(len(d.axes), rng.choice([1, 1, 2])))
    pick = lambda: [(a, rng.randrange(d.axes[a]["n"])) for a in axes]
    c.better, c.worse = pick(), pick()
    c.from_ = random_levels(rng, d)
    c.at_least = rng.choice([0, 0, 1, 2])
    return c


def claim_toml(d, c):
    out = ['[[claim]]', f'id = "{c.id}"', f'says = "claim {c.id}"']
    def axis_test(a, v):
        x = d.axes[a]
        levels = next(o["levels"] for o in d.options if o["id"] == x["option"])
        return f"{x['option']}{'.' + x['owner'] if x['joint'] else ''} = '{levels[v]}'"
    tests = lambda picked: " and ".join(axis_test(a, v) for a, v in picked)
    table = lambda texts: "{ " + ", ".join(f"{o} = {q(v)}" for o, v in texts) + " }"
    if c.kind in ("possible", "impossible"): out.append(f"{c.kind} = {q(c.goal.text)}")
    elif c.kind == "collision": out.append(f"collision = {{ goal = {q(c.goal.text)}, lines = {json.dumps(c.lines)}, only = {str(c.only).lower()} }}")
    elif c.kind in ("stable", "unstable"): out += [f"{c.kind} = {q(c.goal.text)}", f"every = {str(c.every).lower()}", f'concept = "{c.concept}"']
    elif c.kind in ("blocks", "no_own_move"): out.append(f'{c.kind} = {{ actor = "{c.actor}", goal = {q(c.goal.text)} }}')
    elif c.kind == "prefers": out.append(f'prefers = {{ actor = "{c.actor}", better = {q(tests(c.better))}, worse = {q(tests(c.worse))} }}')
    elif c.kind in ("gains", "loses"): out.append(f'{c.kind} = {{ actor = "{c.actor}", from = {table(c.from_[1])}, at_least = {c.at_least} }}')
    elif c.kind == "best": out.append(f'best = {{ actor = "{c.actor}", outcome = "{d.outcomes[0][0]}" }}')
    if c.given: out.append(f"given = {q(c.given.text)}")
    if c.set[1]: out.append(f"set = {table(c.set[1])}")
    if c.without: out.append(f"without = {json.dumps(c.without)}")
    if not c.expect: out.append("expect = false")
    return out


def altered(d, c, pin):
    """The case without what the claim leaves out and, for questions about moves or today, with `set` as today's, fixed."""
    e = Dispute()
    e.__dict__.update(d.__dict__)
    e.barred = {}  # a vote left out may be what made a line bind
    e.rules = [r for r in d.rules if r[0] not in c.without]
    e.lines = [l for l in d.lines if l["id"] not in c.without]
    e.stakes = [s for s in d.stakes if s[0] not in c.without]
    e.ratifications = [r for r in d.ratifications if r["id"] not in c.without]
    if pin and c.set[0]:
        e.own_axes = d.axes
        e.axes = [dict(a, change="fixed") if k in c.set[0] else a for k, a in enumerate(d.axes)]
        e.today = tuple(c.set[0].get(k, v) for k, v in enumerate(d.today))
    return e


def nearest_first(d, scenarios):
    return sorted(scenarios, key=lambda s: (distance(d, s), string(d, s)))


def judge(d, c):
    """holds, fails or untestable, from the definitions of the claim kinds."""
    verdict = judge_query(d, c)
    if verdict is None: return "untestable"
    return "holds" if verdict == c.expect else "fails"


def judge_query(d, c):
    about_scenarios = c.kind in ("possible", "impossible", "collision", "prefers")
    e = altered(d, c, not about_scenarios)
    feas = [s for s in e.space if feasible(e, s)]
    if not about_scenarios and not feasible(e, e.today): return None
    if not feas: return None
    inside = lambda s: (c.given is None or c.given.holds(s)) and all(s[a] == v for a, v in c.set[0].items())
    cs = constraints(e)
    ok = [s for s in feas if inside(s) and not any(h(s) for _, h, _ in cs)]
    if c.kind in ("possible", "impossible", "collision"):
        if not ok and (c.given is not None or c.set[0]): return None
        goal = Expr("", lambda s: c.goal.holds(s) and inside(s))
        r = settle(e, goal)
        if r["reason"] == "goal": return None
        if c.kind != "collision": return r["possible"] == (c.kind == "possible")
        found = frozenset(c.lines) in r["collisions"]
        return found and (not c.only or len(r["collisions"]) == 1)
    goal = [s for s in ok if c.goal.holds(s)]
    if c.kind in ("stable", "unstable"):
        if not goal: return None
        n = sum(equilibrium(e, c.concept, s) for s in goal)
        if c.kind == "stable": return n == len(goal) if c.every else n > 0
        return n < len(goal) if c.every else n == 0
    if c.kind == "blocks":
        if not goal: return None
        key = lambda s: rank_key(e, c.actor, s)
        return all(any(not c.goal.holds(t) and key(t) > key(s) for t in moves(e, c.actor, s)) for s in goal)
    if c.kind == "no_own_move":
        if c.goal.holds(e.today) and inside(e.today) or not goal: return None
        return not any(c.goal.holds(t) and inside(t) for t in moves(e, c.actor, e.today))
    if c.kind == "prefers":
        axes = {a for a, _ in c.better}
        key = lambda s: rank_key(e, c.actor, s)
        is_ = lambda s, picked: all(s[a] == v for a, v in picked)
        pairs = [(s, t) for s in ok if is_(s, c.better) for t in ok if is_(t, c.worse)
                 and all(s[k] == t[k] for k in range(len(s)) if k not in axes)]
        return all(key(s) > key(t) for s, t in pairs) if pairs else None
    if c.kind in ("gains", "loses"):
        if inside(e.today): start = e.today
        else:
            near = nearest_first(e, [s for s in feas if inside(s)])
            if not near: return None
            start = near[0]
        then = tuple(c.from_[0].get(k, v) for k, v in enumerate(start))
        if then == start or not feasible(e, then) or not inside(then): return None
        sign = 1 if c.kind == "gains" else -1
        if not any(st[1] == c.actor for st in e.stakes):
            if c.actor not in e.prefs or c.at_least != 0: return None
            a, b = rank_key(e, c.actor, start), rank_key(e, c.actor, then)
            return b > a if sign > 0 else b < a
        change = sign * (utility(e, c.actor, then) - utility(e, c.actor, start))
        return change > 0 and change >= c.at_least
    lasting = [s for s in ok if equilibrium(e, "seq", s)]
    inside_outcome = [s for s in lasting if outcome(e, s) == e.outcomes[0][0]]
    if not inside_outcome: return None
    key = lambda s: rank_key(e, c.actor, s)
    return max(map(key, inside_outcome)) >= max(map(key, lasting))


def equilibrium(d, concept, s):
    if not hasattr(d, "equilibria"):
        deciders, feas, table = stability(d)
        d.equilibria = {k: set.intersection(*[set(table[k][a]) for a in deciders]) if deciders else {string(d, t) for t in feas}
                        for k in table}
    return string(d, s) in d.equilibria[concept]


def q(text):
    return json.dumps(text)


def to_toml(d):
    out = ['format = 1', '[case]', 'id = "fuzz"', 'title = "A random case"', 'question = "What?"', 'as_of = 2020-01-01']
    for a in d.actors: out += ['[[actor]]', f'id = "{a}"', f'title = "{a}"', 'kind = "government"']
    for a in d.publics: out += ['[[actor]]', f'id = "{a}"', f'title = "{a}"', 'kind = "public"']
    for o in d.options:
        out += ['[[option]]', f'id = "{o["id"]}"', f'title = "Option {o["id"]}"', f'levels = {json.dumps(o["levels"])}', f'change = "{o["change"]}"']
        if o["joint"]:
            out.append(f'parties = {json.dumps(o["owners"])}')
            now = ", ".join(f'{w} = {q(o["levels"][d.today[a]])}' for w, a in zip(o["owners"], o["axes"]))
            out.append('now = { ' + now + ' }')
        else:
            out += [f'actor = "{o["owners"][0]}"', f'now = {q(o["levels"][d.today[o["axes"][0]]])}']
    for i, e, req in d.rules:
        out += ['[[rule]]', f'id = "{i}"', f'requires = {q("not (" + e.text + ")")}' if req else f'impossible = {q(e.text)}']
    for l in d.lines:
        out += ['[[redline]]', f'id = "{l["id"]}"', f'actors = {json.dumps(l["actors"])}', f'firmness = {l["firmness"]}',
                f'must = {q("not (" + l["never"].text + ")")}' if l["must"] else f'never = {q(l["never"].text)}']
        if l["price"] is not None: out.append(f'price = {l["price"]}')
    for i, a, e, w in d.stakes: out += ['[[stake]]', f'id = "{i}"', f'actor = "{a}"', f'when = {q(e.text)}', f'worth = {w}']
    for i, of, on, s, op in d.polls:
        out += ['[[poll]]', f'id = "{i}"', f'of = "{of}"', f'on = "{on}"', 'date = "2019-05"', f'support = {s}', f'neutral = 0.0', f'oppose = {op}']
    for r in d.ratifications:
        out += ['[[ratification]]', f'id = "{r["id"]}"', f'option = "{r["option"]}"', f'party = "{r["party"]}"', f'poll = "poll{r["poll"]}"', 'threshold = 0.5']
    for a, (form, what) in d.prefs.items():
        out += ['[[preference]]', f'id = "pref_{a}"', f'actor = "{a}"']
        if form == "order":
            out.append('order = [' + ", ".join(q(g[0].text) if len(g) == 1 else '[' + ", ".join(q(e.text) for e in g) + ']' for g in what) + ']')
        else:
            out.append('ranking = [' + ", ".join('[' + ", ".join(q(string(d, s)) for s in g) + ']' for g in what) + ']')
    for i, e in d.outcomes: out += ['[[outcome]]', f'id = "{i}"', f'title = "{i}"', f'when = {q(e.text)}']
    for i, e in d.wishes: out += ['[[wish]]', f'id = "{i}"', f'title = "{i}"', f'when = {q(e.text)}']
    for a, b in d.batnas.items():
        out += ['[[batna]]', f'id = "batna_{a}"', f'actor = "{a}"', f'scenario = {q(b.text)}' if isinstance(b, Expr) else f'utility = {b}']
    for c in d.claims: out += claim_toml(d, c)
    return "\n".join(out) + "\n"


def string(d, s):
    return "".join("NY"[v] if a["n"] == 2 else DIGITS[v] for v, a in zip(s, d.axes))


def feasible(d, s):
    return not any(e.holds(s) for _, e, _ in d.rules)


def own_lines(d, a, s):
    n = sum(1 for l in d.lines if a in l["actors"] and l["never"].holds(s))
    return n + sum(1 for r in d.ratifications if r["party"] == a and not r["passes"] and s[r["axis"]] > 0)


def utility(d, a, s):
    return sum((Fraction(str(w)) for _, who, e, w in d.stakes if who == a and e.holds(s)), Fraction(0))


def rank_key(d, a, s):
    if a in d.prefs:
        form, what = d.prefs[a]
        if form == "ranking":
            for k, g in enumerate(what):
                if s in g: return (-k,)
        return (-own_lines(d, a, s),) + tuple(sum(e.holds(s) for e in g) for g in what)
    return (-own_lines(d, a, s), utility(d, a, s))


def moves(d, a, s):
    axes = [k for k, x in enumerate(d.axes) if x["owner"] == a and x["change"] != "fixed"]
    choices = []
    for k in axes:
        c = d.axes[k]["change"]
        choices.append([v for v in range(d.axes[k]["n"]) if c == "free" or (c == "up" and v >= s[k]) or (c == "down" and v <= s[k])])
    out = []
    for combo in itertools.product(*choices):
        t = list(s)
        for k, v in zip(axes, combo): t[k] = v
        t = tuple(t)
        if t != s and feasible(d, t): out.append(t)
    return out


def closure(d, table, others, s1):
    seen, queue = set(), [(s1, None)]
    reached = set()
    while queue:
        s, last = queue.pop()
        for j in others:
            if j == last: continue
            for t in table[j][s]:
                if (t, j) not in seen:
                    seen.add((t, j)); reached.add(t); queue.append((t, j))
    return reached


def stability(d):
    deciders = [a for a in d.actors if any(x["owner"] == a for x in d.axes)]
    feas = [s for s in d.space if feasible(d, s)]
    key = {a: {s: rank_key(d, a, s) for s in feas} for a in deciders}
    R = {a: {s: moves(d, a, s) for s in feas} for a in deciders}
    UI = {a: {s: [t for t in R[a][s] if key[a][t] > key[a][s]] for s in feas} for a in deciders}
    out = {c: {} for c in ["nash", "gmr", "smr", "seq", "sseq"]}
    for i in deciders:
        others = [j for j in deciders if j != i]
        call, cui = {}, {}
        for c in out: out[c][i] = []
        for s in feas:
            ui = UI[i][s]
            for t in ui:
                if t not in call:
                    call[t] = closure(d, R, others, t); cui[t] = closure(d, UI, others, t)
            k = key[i]
            bad = lambda t: k[t] <= k[s]
            noescape = lambda t: all(k[u] <= k[s] for u in R[i][t])
            verdicts = dict(nash=not ui,
                            gmr=all(any(bad(u) for u in call[t]) for t in ui),
                            smr=all(any(bad(u) and noescape(u) for u in call[t]) for t in ui),
                            seq=all(any(bad(u) for u in cui[t]) for t in ui),
                            sseq=all(any(bad(u) and noescape(u) for u in cui[t]) for t in ui))
            for c, v in verdicts.items():
                if v: out[c][i].append(string(d, s))
    return deciders, feas, out


def bars(d, l, s):
    """The scenario crosses the line, and its holders could keep it by what they own (fixed axes excepted) or are polled
    on something it needs."""
    if l["firmness"] <= 0 or not l["never"].holds(s): return False
    axes = getattr(d, "own_axes", d.axes)
    known = d.__dict__.setdefault("barred", {})
    if (l["id"], s) not in known:
        choices = [range(x["n"]) if x["owner"] in l["actors"] and x["change"] != "fixed" else [s[k]] for k, x in enumerate(axes)]
        kept = any(not l["never"].holds(t) for t in itertools.product(*choices))
        voted = any(d.polls[r["poll"]][1] in l["actors"] and s[r["axis"]] > 0
                    and not l["never"].holds(s[:r["axis"]] + (0,) + s[r["axis"] + 1:]) for r in d.ratifications)
        known[l["id"], s] = kept or voted
    return known[l["id"], s]


def binding(d, l):
    return any(bars(d, l, s) for s in d.space)


def constraints(d):
    cs = [(i, e.holds, "rule") for i, e, _ in d.rules]
    cs += [(l["id"], (lambda s, l=l: bars(d, l, s)), "line") for l in d.lines if binding(d, l)]
    cs += [(r["id"], (lambda s, a=r["axis"]: s[a] > 0), "ratification") for r in d.ratifications if not r["passes"]]
    return cs


def minimal(sets):
    sets = set(sets)
    return {a for a in sets if not any(b < a for b in sets)}


def hitting(sets):
    result = {frozenset()}
    for m in sets:
        result = minimal({h if h & m else h | {x} for h in result for x in ([None] if h & m else m)} - {None}) if m else set()
        if not m: return set()
    return result


def distance(d, s):
    return sum(a != b for a, b in zip(s, d.today))


def settle(d, goal):
    cs = constraints(d)
    masks = {s: frozenset(i for i, h, _ in cs if h(s)) for s in d.space}
    rules = {i for i, _, k in cs if k == "rule"}
    withgoal = [s for s in d.space if goal.holds(s)]
    ok = [s for s in withgoal if not masks[s]]
    res = dict(possible=bool(ok), acceptable=len(ok))
    if ok: res["reason"] = "possible"
    elif not withgoal: res["reason"] = "goal"
    elif all(masks[s] & rules for s in withgoal): res["reason"] = "rules"
    else: res["reason"] = "lines"
    res["collisions"] = set() if ok or not withgoal else hitting(minimal(masks[s] for s in withgoal))
    res["concessions"] = set() if ok else minimal(masks[s] for s in withgoal if not masks[s] & rules)
    good = [s for s in d.space if not masks[s]]
    packs = {}
    for s in good:
        w = frozenset(i for i, e in d.wishes if e.holds(s))
        best = (distance(d, s), string(d, s), s)
        if w not in packs or best < packs[w]: packs[w] = best
    # The scenario shown must fulfil the set exactly as maximal sets do.
    maximal = {w for w in packs if not any(w < v for v in packs)}
    res["packages"] = {w: packs[w][2] for w in maximal}
    res["good"] = good
    return res


def in_effect(o, s):
    return min(s[a] for a in o["axes"])


def signatories(d, s):
    """Owners of what changes, and every party of an option whose level in effect changes."""
    who = {d.axes[k]["owner"] for k in range(len(s)) if s[k] != d.today[k]}
    for o in d.options:
        if in_effect(o, s) != in_effect(o, d.today): who |= set(o["owners"])
    return frozenset(who)


def voters(d, s):
    out = set()
    for r in d.ratifications:
        o = next(o for o in d.options if r["axis"] in o["axes"])
        fresh = s[r["axis"]] != d.today[r["axis"]] or in_effect(o, s) != in_effect(o, d.today)
        if s[r["axis"]] > 0 and fresh: out.add(d.polls[r["poll"]][1])
    return out


def bargain(d, good, parties):
    """Efficient scenarios, zone and solutions, from the definitions in docs/methods/efficient.md."""
    def disagreement(a):
        b = d.batnas.get(a)
        if b is None: return utility(d, a, d.today)
        if not isinstance(b, Expr): return Fraction(str(b))
        there = [s for s in d.space if feasible(d, s) and b.holds(s)]
        return utility(d, a, min(there, key=lambda s: (distance(d, s), string(d, s))))
    point = {a: disagreement(a) for a in parties}
    gains = {s: tuple(utility(d, a, s) - point[a] for a in parties) for s in good}
    vectors = set(gains.values())
    beaten = {v for v in vectors if any(w != v and all(x >= y for x, y in zip(w, v)) for w in vectors)}
    zone = [s for s in good if min(gains[s]) >= 0]
    ideal = [max((gains[s][k] for s in zone), default=None) for k in range(len(parties))]
    def best(among, value):
        return min(among, key=lambda s: (tuple(-x for x in value(gains[s])), distance(d, s), string(d, s)), default=None)
    def nash(g):
        product = Fraction(1)
        for x in g:
            if x > 0: product *= x
        return sum(x > 0 for x in g), product
    some = [s for s in zone if max(gains[s]) > 0]
    return dict(
        point=point, gains=gains, ideal=ideal, pareto=sorted(string(d, s) for s in good if gains[s] not in beaten),
        distinct=len(vectors - beaten), zone=len(zone), some=len(some), all=sum(min(gains[s]) > 0 for s in zone),
        nash=best(zone, nash),
        kalai_smorodinsky=best(zone, lambda g: (min(x / b for x, b in zip(g, ideal) if b > 0),)) if some else None,
        egalitarian=best(good, lambda g: (min(g),)), leximin=best(good, lambda g: sorted(g)),
        utilitarian=best(good, lambda g: (sum(g),)))


def linkage(d, good, parties):
    """Minimal sets of baskets (each option is one here) and win-sets, from docs/methods/linkage.md."""
    today = {a: utility(d, a, d.today) for a in parties}
    sign = {s: signatories(d, s) & set(parties) for s in good}
    changes = lambda s: frozenset(d.axes[k]["option"] for k in range(len(s)) if s[k] != d.today[k])
    fair = [s for s in good if all(utility(d, a, s) >= today[a] for a in sign[s]) and any(utility(d, a, s) > today[a] for a in sign[s])]
    sets = minimal(changes(s) for s in fair)
    return {o: string(d, min((s for s in fair if changes(s) == o), key=lambda s: (distance(d, s), string(d, s)))) for o in sets}


def win_sets(d, point):
    """By side and for the overlap: size, size whatever the stakes, and what comes in when one reason is waived."""
    deciders = [a for a in d.actors if any(x["owner"] == a for x in d.axes)]
    feas = [s for s in d.space if feasible(d, s)]
    def reasons(a):
        ratifiers = {d.polls[r["poll"]][1] for r in d.ratifications if r["party"] == a}
        out = [(l["id"], (lambda s, l=l: bars(d, l, s))) for l in d.lines if a in l["actors"] or ratifiers & set(l["actors"])]
        return out + [(r["id"], (lambda s, x=r["axis"]: s[x] > 0)) for r in d.ratifications if r["party"] == a and not r["passes"]]
    def measure(rs):
        refused = [frozenset(n for n, h in rs.items() if h(s)) for s in feas]
        size = sum(not r for r in refused)
        return size, {n: c for n in rs if (c := sum(r == {n} for r in refused))}
    sides, everything = {}, {}
    for a in deciders:
        rs = dict(reasons(a))
        within, _ = measure(rs)
        if a in point: rs[("stakes", a)] = lambda s, a=a: utility(d, a, s) < point[a]
        everything.update(rs)
        if a in point: everything[("stakes", a)] = lambda s, a=a: utility(d, a, s) < point[a] and a in signatories(d, s)
        sides[a] = (measure(rs)[0], within, measure(rs)[1])
    return len(feas), sides, measure(everything)


def compare_linkage(d, got, good, parties, acceptable=None):
    problems, acceptable = [], good if acceptable is None else acceptable
    if not parties:
        if got["linkage"] is not None: problems.append("linkage without parties")
    else:
        want = linkage(d, good, parties)
        for key, sets in (("islands", want), ("alone", {o: s for o, s in want.items() if len(o) == 1}),
                          ("linked", {o: s for o, s in want.items() if len(o) > 1})):
            met = {frozenset(t["of"]): t["scenario"] for t in got["linkage"][key]}
            if met != sets or len(met) != len(got["linkage"][key]): problems.append(f"{key}: {met} want {sets}")
    point = bargain(d, acceptable, parties)["point"] if parties else {}
    feas, sides, (overlap, narrowing) = win_sets(d, point)
    w = got["win_sets"]
    named = lambda rows: {(r["constraint"] or ("stakes", r["stakes_of"])): r["regained"] for r in rows}
    met = (w["feasible"], {x["actor"]: (x["size"], x["within_lines"], named(x["narrowing"])) for x in w["sides"]}, (w["overlap"], named(w["narrowing"])))
    if met != (feas, sides, (overlap, narrowing)): problems.append(f"win-sets: {met} want {(feas, sides, (overlap, narrowing))}")
    for rows in [w["narrowing"]] + [x["narrowing"] for x in w["sides"]]:
        if [r["regained"] for r in rows] != sorted((r["regained"] for r in rows), reverse=True): problems.append("narrowing is not sorted")
    return problems


def compare_symbolic(d, program, path, got):
    """The same answers when the space is not looked at, counts and all that needs every scenario left out."""
    rc, out, err = run(program, "settle", path, "--goal", d.goal.text, "--json", "--max-memory", "1")
    if rc != 0: return [f"settle beyond enumeration exit {rc}: {err}"]
    met, problems = json.loads(out), []
    for key in ("possible", "reason", "nearest", "needs_unreachable_level", "collisions", "concessions"):
        if met[key] != got[key]: problems.append(f"beyond enumeration, {key}: {met[key]} want {got[key]}")
    unmarked = [{k: v for k, v in p.items() if k != "stable"} for p in got["packages"]]
    if [{k: v for k, v in p.items() if k != "stable"} for p in met["packages"]] != unmarked: problems.append("beyond enumeration, packages")
    return problems


def can_answer(d, package, actor, who):
    """Moves of its own axes, in their directions, that leave somebody of `who` with less; offers are none."""
    return any(any(in_effect(o, t) != in_effect(o, package) for o in d.options) and
               any(utility(d, a, t) < utility(d, a, package) for a in who) for t in moves(d, actor, package))


def compare_bargains(d, got, good, stakeholders, seq):
    """What is wrong with `bargains`: the goal's minimal sets of signatories, who stands by, who can answer."""
    problems, having = [], [s for s in good if d.goal.holds(s)]
    sets = minimal(signatories(d, s) for s in having)
    listed = [frozenset(b["signatories"]) for b in got["bargains"]]
    if len(set(listed)) != len(listed) or not set(listed) <= sets or len(listed) != min(len(sets), 12):
        return [f"signatories {listed} want {sets}"]
    for b in got["bargains"]:
        who = [a for a in d.actors if a in b["signatories"]]
        among = [s for s in having if signatories(d, s) <= set(who)]
        bare = [a for a in who if a not in stakeholders]
        if b["without_stakes"] != bare: problems.append(f"without stakes {b['without_stakes']} want {bare}")
        solved = bool(who) and not bare
        if (b["room"] is not None) != solved: problems.append(f"room {b['room']} for {who}")
        problems += compare_bargaining(d, b, among, who if solved else [], seq)
        if solved and b["room"] != (b["zone"]["nobody_below"] > 0): problems.append("room and zone differ")
        nearest = string(d, min(among, key=lambda s: (distance(d, s), string(d, s))))
        shown = next((b["solutions"][n]["scenario"] for n in ("nash", "egalitarian") if solved and b["solutions"][n]), nearest)
        if b["package"]["scenario"] != shown: problems.append(f"package {b['package']} want {shown}")
        package = next(s for s in among if string(d, s) == b["package"]["scenario"])
        votes = voters(d, package)
        if set(b["conditions"]) != votes: problems.append(f"conditions {b['conditions']} want {votes}")
        met = {x["actor"]: x for x in b["bystanders"]}
        for a in d.actors + d.publics:
            staked = any(st[1] == a for st in d.stakes)
            change = utility(d, a, package) - utility(d, a, d.today)
            order = (rank_key(d, a, package) > rank_key(d, a, d.today)) - (rank_key(d, a, package) < rank_key(d, a, d.today)) if a in d.prefs else 0
            objects = [l["id"] for l in d.lines if a in l["actors"] and l["firmness"] > 0 and l["never"].holds(package) and not l["never"].holds(d.today)]
            touched = a not in who and a not in votes and bool(change or order or objects)
            if touched != (a in met): problems.append(f"bystander {a}: {a in met} want {touched}")
            if not touched or a not in met: continue
            value = dict(change=float(change) if staked else None, ranks={1: "higher", 0: None, -1: "lower"}[order], objects=objects,
                         can_answer=can_answer(d, package, a, [x for x in who if x in stakeholders]))
            for key, v in value.items():
                if met[a][key] != v: problems.append(f"bystander {a} {key}: {met[a][key]} want {v}")
            if (met[a]["answer"] is not None) != value["can_answer"]: problems.append(f"bystander {a}: answer")
    return problems


def compare_bargaining(d, got, good, parties, seq):
    """What is wrong with `pareto`, `zone` and `solutions` of these parties over `good`."""
    if not parties or not good: return [] if got["pareto"] is got["zone"] is got["solutions"] is None else ["pareto without parties"]
    b, problems = bargain(d, good, parties), []
    num = lambda x: None if x is None else float(x)
    bystring = {string(d, s): s for s in good}
    pareto = dict(count=len(b["pareto"]), distinct=b["distinct"], parties=parties, scenarios=b["pareto"],
                  utilities=[[float(utility(d, a, bystring[t])) for a in parties] for t in b["pareto"]])
    zone = dict(disagreement={a: num(b["point"][a]) for a in parties}, batna=[a for a in parties if a in d.batnas],
                best={a: None if i is None else num(b["point"][a] + i) for a, i in zip(parties, b["ideal"])},
                nobody_below=b["zone"], somebody_gains=b["some"], everybody_gains=b["all"])
    for key, value in (("pareto", pareto), ("zone", zone)):
        if got[key] != value: problems.append(f"{key}: {got[key]} want {value}")
    everyone = d.actors + d.publics
    for name in ("nash", "kalai_smorodinsky", "egalitarian", "leximin", "utilitarian"):
        s, met = b[name], got["solutions"][name]
        if s is None or met is None:
            if (s is None) != (met is None): problems.append(f"{name}: {met} want {s}")
            continue
        change = {a: utility(d, a, s) - utility(d, a, d.today) for a in everyone}
        ordinal = [a for a in d.actors if a in d.prefs]
        value = dict(scenario=string(d, s), utilities={a: num(utility(d, a, s)) for a in parties},
                     gains={a: num(g) for a, g in zip(parties, b["gains"][s])}, efficient=string(d, s) in set(b["pareto"]),
                     worse_off=[a for a in everyone if change[a] < 0], better_off=[a for a in everyone if change[a] > 0],
                     ranks_lower=[a for a in ordinal if rank_key(d, a, s) < rank_key(d, a, d.today)],
                     ranks_higher=[a for a in ordinal if rank_key(d, a, s) > rank_key(d, a, d.today)],
                     stable=string(d, s) in seq)
        for key, v in value.items():
            if met[key] != v: problems.append(f"{name} {key}: {met[key]} want {v}")
    return problems


def reachable(d):
    def moves_within(a, s):
        if a not in d.prefs and not any(st[1] == a for st in d.stakes): return []
        targets = [s] + moves(d, a, s)
        least = min(own_lines(d, a, t) for t in targets)
        return [t for t in targets if own_lines(d, a, t) == least]
    seen, queue = {d.today}, [d.today]
    while queue:
        s = queue.pop()
        for a in d.actors:
            for t in moves_within(a, s):
                if t not in seen: seen.add(t); queue.append(t)
    return seen


def run(program, *args):
    p = subprocess.run([program, *args], capture_output=True, text=True, timeout=60)
    return p.returncode, p.stdout, p.stderr


def outcome(d, s):
    for i, e in d.outcomes:
        if e.holds(s): return i
    return "other"


def covers(d, pattern, s):
    return all(c == "-" or c == x for c, x in zip(pattern, string(d, s)))


def compare(d, program, path):
    problems = []
    deciders, feas, want = stability(d)
    verdicts = want
    rc, out, err = run(program, "stability", path, "--concepts", "nash,gmr,smr,seq,sseq", "--json", "--list", "all")
    if rc != 0: return [f"stability exit {rc}: {err}"]
    got = json.loads(out)
    if got["scenarios"] != {"total": len(d.space), "feasible": len(feas)}: problems.append(f"scenarios {got['scenarios']}")
    for c in want:
        block = got["concepts"][c]
        if set(block["stable"]) != set(deciders): problems.append(f"{c} deciders {set(block['stable'])} != {deciders}")
        for a in deciders:
            w = sorted(want[c][a])
            if block["stable"][a]["scenarios"] != w or block["stable"][a]["count"] != len(w):
                problems.append(f"{c} {a}: got {block['stable'][a]} want {w}")
        eq = sorted(set.intersection(*[set(want[c][a]) for a in deciders]))
        e = block["equilibria"]
        if e["scenarios"] != eq or e["count"] != len(eq): problems.append(f"{c} equilibria {e} want {eq}")
        by = {}
        bystr = {string(d, s): s for s in feas}
        for t in eq: by[outcome(d, bystr[t])] = by.get(outcome(d, bystr[t]), 0) + 1
        if {k: v for k, v in e["by_outcome"].items() if v} != by: problems.append(f"{c} by_outcome {e['by_outcome']} want {by}")
        pats = e["patterns"]
        eqs = set(eq)
        for s in feas:
            hit = [p for p in pats if covers(d, p, s)]
            if bool(hit) != (string(d, s) in eqs): problems.append(f"{c} pattern cover wrong at {string(d, s)}"); break
        for p in pats:
            rest = [x for x in pats if x != p]
            if all(any(covers(d, r, bystr[t]) for r in rest) for t in eq if covers(d, p, bystr[t])):
                problems.append(f"{c} pattern {p} redundant"); break
            for k, ch in enumerate(p):
                wide = p[:k] + "-" + p[k + 1:]
                if ch != "-" and all(string(d, s) in eqs for s in feas if covers(d, wide, s)):
                    problems.append(f"{c} pattern {p} not prime at {k}"); break
    rc, out, err = run(program, "settle", path, "--goal", d.goal.text, "--json", "--list", "all")
    if rc != 0: return problems + [f"settle exit {rc}: {err}"]
    got, want = json.loads(out), settle(d, d.goal)
    for key in ["possible", "acceptable", "reason"]:
        if got[key] != want[key]: problems.append(f"settle {key}: {got[key]} want {want[key]}")
    col = {frozenset(c["of"]) for c in got["collisions"]}
    if col != want["collisions"]: problems.append(f"collisions {col} want {want['collisions']}")
    for c in got["collisions"]:
        if c["kind"] != ("stated" if len(c["of"]) == 1 else "derived"): problems.append(f"kind {c}")
    con = {frozenset(c["of"]) for c in got["concessions"]}
    if con != want["concessions"]: problems.append(f"concessions {con} want {want['concessions']}")
    for c in got["concessions"]:
        prices = [next((l["price"] for l in d.lines if l["id"] == i), None) for i in c["of"]]
        price = None if None in prices else sum(prices)
        firm = 1
        for i in c["of"]: firm *= next((l["firmness"] for l in d.lines if l["id"] == i), 1)
        if c["price"] != price or abs(c["firmness"] - firm) > 1e-9: problems.append(f"concession {c}: price {price} firmness {firm}")
    packs = {frozenset(p["wishes"]): p for p in got["packages"]}
    if d.wishes:
        if set(packs) != set(want["packages"]): problems.append(f"packages {set(packs)} want {set(want['packages'])}")
        else:
            for w, p in packs.items():
                s = want["packages"][w]
                if p["scenario"] != string(d, s): problems.append(f"package {w}: {p['scenario']} want {string(d, s)}")
                worse = [a for a in d.actors + d.publics if any(st[1] == a for st in d.stakes) and utility(d, a, s) < utility(d, a, d.today)]
                if sorted(p["worse_off"]) != sorted(worse): problems.append(f"worse_off {p} want {worse}")
                needs = {d.axes[k]["owner"] for k in range(len(s)) if s[k] != d.today[k]}
                if not needs <= set(p["needs"]) or not set(p["needs"]) <= needs | set(d.publics): problems.append(f"needs {p['needs']} want {needs}")
                changes = {}
                for k, a in enumerate(d.axes):
                    if s[k] != d.today[k]:
                        o = next(o for o in d.options if o["id"] == a["option"])
                        changes[a["option"] + ("." + a["owner"] if a["joint"] else "")] = o["levels"][s[k]]
                if p["changes"] != changes: problems.append(f"changes {p['changes']} want {changes}")
    parties = [a for a in d.actors if any(st[1] == a for st in d.stakes) and any(x["owner"] == a for x in d.axes)]
    seq = set.intersection(*[set(verdicts["seq"][a]) for a in deciders])
    problems += compare_bargaining(d, got, want["good"], [], seq)
    problems += compare_bargains(d, got, want["good"], parties, seq)
    problems += compare_linkage(d, got, want["good"], parties)
    problems += compare_symbolic(d, program, path, got)
    if len(parties) > 1:
        rc, out, err = run(program, "settle", path, "--json", "--list", "all", "--parties", ",".join(parties[1:][::-1]))
        if rc != 0: return problems + [f"settle --parties exit {rc}: {err}"]
        fixed = json.loads(out)
        among = [s for s in want["good"] if signatories(d, s) <= set(parties[1:])]
        if among: problems += compare_bargaining(d, fixed, among, parties[1:], seq)
        problems += compare_linkage(d, fixed, among, parties[1:], want["good"])
    rc, out, err = run(program, "check", path, "--json")
    if rc != 0: return problems + [f"check exit {rc}: {err}"]
    document = json.loads(out)
    space = document["space"]
    for c, got in zip(d.claims, document["claims"]):
        want = judge(d, c)
        if got["id"] != c.id or got["verdict"] != want:
            problems.append(f"claim {' '.join(claim_toml(d, c))}: {got['verdict']}, want {want}; {got['evidence']}")
    wanted = dict(axes=len(d.axes), total=len(d.space), feasible=len(feas), reachable=len(reachable(d)))
    if {k: space.get(k) for k in wanted} != wanted: problems.append(f"space {space} want {wanted}")
    return problems


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("program"); ap.add_argument("--count", type=int, default=100)
    ap.add_argument("--first", type=int, default=0, help="number of the first case"); ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--keep", default=None)
    a = ap.parse_args()
    folder = a.keep or tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    for k in range(a.first, a.first + a.count):
        seed = a.seed * 1_000_003 + k
        d = make(random.Random(seed))
        path = os.path.join(folder, "case.toml")
        with open(path, "w") as f: f.write(to_toml(d))
        problems = compare(d, a.program, path)
        if problems:
            print(f"disagreement: seed {a.seed}, case {k}, goal {d.goal.text!r}, file {path}")
            for p in problems[:12]: print("  " + p[:600])
            return 1
    print(f"{a.count} cases from {a.first} on agree (seed {a.seed})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
