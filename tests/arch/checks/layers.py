# SPDX-License-Identifier: MIT
"""Layers include only downward, by the table in docs/ARCHITECTURE.md; no analysis includes another; no include cycles."""
import re

TABLE = "docs/ARCHITECTURE.md"


def allowed(text: str) -> dict[str, set[str]]:
    rows = {}
    lines = iter(text.splitlines())
    for line in lines:
        if re.match(r"\|\s*layer\s*\|\s*may include\s*\|", line):
            next(lines)
            break
    for line in lines:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 2:
            break
        rows[cells[0].strip("`")] = set(re.findall(r"\w+", cells[1]))
    return rows


def folder(path: str) -> tuple[str, str]:
    """(layer, unit): the unit is the analysis for files below analysis/."""
    parts = path.split("/")
    layer = parts[0] if parts[0] != "src" else parts[2]
    inner = parts[parts.index(layer) + 1]
    return layer, inner if layer == "analysis" and not inner.endswith(("pp", "h")) else ""


def cycle(graph: dict[str, list[str]]) -> list[str]:
    done: set[str] = set()
    for start in graph:
        stack = [(start, iter(graph[start]))] if start not in done else []
        trail = [start]
        while stack:
            node, edges = stack[-1]
            following = next((e for e in edges if e not in done), None)
            if following in trail:
                return trail[trail.index(following):] + [following]
            if following is None:
                done.add(node)
                stack.pop()
                trail.pop()
            else:
                stack.append((following, iter(graph.get(following, []))))
                trail.append(following)
    return []


def check(tree) -> list[str]:
    table = allowed(tree[TABLE]) if TABLE in tree else {}
    if not table:
        return [f"{TABLE}: no layer table"]
    findings = []
    graph = {}
    for path in tree.paths(r"src/detente/.*\.(cpp|hpp)"):
        layer, unit = folder(path)
        graph[path] = []
        if layer not in table:
            findings.append(f"{path}: layer {layer} is not in the table")
            continue
        for number, line in enumerate(tree[path].splitlines(), 1):
            met = re.match(r'\s*#\s*include\s*"(.*)"', line)
            if not met:
                continue
            target = "src/" + met[1]
            if not met[1].startswith("detente/") or target not in tree:
                findings.append(f"{path}:{number}: {met[1]} is not a file of the project")
                continue
            graph[path].append(target)
            other, other_unit = folder(target)
            if other != layer and other not in table[layer]:
                findings.append(f"{path}:{number}: {layer} may not include {other}")
            if other == layer and unit and other_unit and unit != other_unit:
                findings.append(f"{path}:{number}: analysis {unit} may not include analysis {other_unit}")
    loop = cycle(graph)
    if loop:
        findings.append("include cycle: " + " -> ".join(loop))
    return findings


_TABLE = {TABLE: "| layer | may include |\n|---|---|\n| base | – |\n| model | base |\n| analysis | base |\n"}
GOOD = {**_TABLE, "src/detente/model/b.hpp": '#include "detente/base/a.hpp"\n', "src/detente/base/a.hpp": ""}
BAD = [
    {**_TABLE, "src/detente/base/a.hpp": '#include "detente/model/b.hpp"\n', "src/detente/model/b.hpp": ""},
    {**_TABLE, "src/detente/analysis/x/a.hpp": '#include "detente/analysis/y/b.hpp"\n',
     "src/detente/analysis/y/b.hpp": ""},
    {**_TABLE, "src/detente/base/a.hpp": '#include "detente/base/b.hpp"\n',
     "src/detente/base/b.hpp": '#include "detente/base/a.hpp"\n'},
    {**_TABLE, "src/detente/base/a.hpp": '#include "b.hpp"\n', "src/detente/base/b.hpp": ""},
    {**_TABLE, "src/detente/elsewhere/a.hpp": ""},
    {"src/detente/base/a.hpp": ""},
]
