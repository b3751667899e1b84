# SPDX-License-Identifier: MIT
"""Product files stay short: sources at most 400 lines (warned above 250), headers at most 150, main.cpp at most 50."""
from tree import PRODUCT


def check(tree) -> list[str]:
    findings = []
    for path in tree.paths(PRODUCT):
        lines = tree[path].count("\n")
        stop = 150 if path.endswith(".hpp") else 50 if path.endswith("/main.cpp") or path == "app/main.cpp" else 400
        if lines > stop:
            findings.append(f"{path}: {lines} lines, at most {stop}")
        elif lines > 250:
            findings.append(f"warning: {path}: {lines} lines, better at most 250")
    return findings


GOOD = {"src/detente/base/a.cpp": "\n" * 250, "src/detente/base/a.hpp": "\n" * 150}
BAD = [{"src/detente/base/a.cpp": "\n" * 401}, {"src/detente/base/a.hpp": "\n" * 151}, {"app/main.cpp": "\n" * 51}]
