# SPDX-License-Identifier: MIT
"""A header of analysis/ opens with the question, the definition, the reference, the cost, the determinism and a tiny
example with its answer. A header that only serves its neighbours says so in its first comment ("Internal to …")."""
import re

SECTIONS = ("question", "definition", "reference", "cost", "determinism", "example")


def opening(text: str) -> str:
    """The comment lines above the first line of code."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("//") and line.strip() and not line.startswith("#pragma once"):
            break
        lines.append(line)
    return "\n".join(lines)


def check(tree) -> list[str]:
    findings = []
    for path in tree.paths(r"src/detente/analysis/.*\.hpp"):
        text = opening(tree[path])
        if re.search(r"^// Internal to \w", text, flags=re.M):
            continue
        for section in SECTIONS:
            if not re.search(rf"^///? *{section}s?\b.*[:.]|^//.*\b{section}:", text, flags=re.M | re.I):
                findings.append(f"{path}:1: the opening comment has no '{section.capitalize()}:'")
        if not re.search(r"\b(19|20)\d\d\b", text):
            findings.append(f"{path}:1: the reference has no year")
    return findings


_OPENING = "// SPDX\n// Question: which?\n// Definition: s.\n// Reference: Nash, 1950.\n// Cost: n.\n// Determinism: yes.\n// Example: 1.\n"
GOOD = {"src/detente/analysis/stability/a.hpp": _OPENING + "#pragma once\nint f();\n",
        "src/detente/analysis/stability/b.hpp": "// SPDX\n// Internal to stability: a helper.\n#pragma once\n"}
BAD = [{"src/detente/analysis/stability/a.hpp": _OPENING.replace("Example", "Nothing")},
       {"src/detente/analysis/stability/a.hpp": _OPENING.replace("1950", "")},
       {"src/detente/analysis/stability/a.hpp": "#pragma once\n#include <map>\n" + _OPENING}]
