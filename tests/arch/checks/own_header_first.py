# SPDX-License-Identifier: MIT
"""A source includes its own header before anything else, which proves that the header compiles alone.

Headers without a source of their own are compiled alone by the target `headers_alone`."""
import re


def check(tree) -> list[str]:
    findings = []
    for path in tree.paths(r"src/detente/.*\.cpp"):
        own = path.removesuffix(".cpp") + ".hpp"
        first = re.search(r'^\s*#\s*include\s*[<"](.*)[>"]', tree[path], flags=re.M)
        if own in tree and (not first or "src/" + first[1] != own):
            findings.append(f"{path}:1: the first include must be {own.removeprefix('src/')}")
    return findings


GOOD = {"src/detente/base/a.cpp": '#include "detente/base/a.hpp"\n#include <map>\n', "src/detente/base/a.hpp": "",
        "src/detente/base/part_of_a.cpp": '#include <map>\n'}
BAD = [{"src/detente/base/a.cpp": '#include <map>\n#include "detente/base/a.hpp"\n', "src/detente/base/a.hpp": ""}]
