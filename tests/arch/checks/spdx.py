# SPDX-License-Identifier: MIT
"""Every source file names its licence on one of its first three lines."""

FILES = r".*\.(cpp|hpp|py|sh|cmake|ts|tsx|css)|(.*/)?CMakeLists\.txt|(.*/)?Makefile|\.ci/run"
LINE = "SPDX-License-Identifier: MIT"


def check(tree) -> list[str]:
    return [f"{path}:1: no line '{LINE}'" for path in tree.paths(FILES)
            if not any(LINE in line for line in tree[path].splitlines()[:3])]


GOOD = {"tools/a.sh": f"#!/bin/sh\n# {LINE}\n", "README.md": "no licence line needed"}
BAD = [{"src/detente/base/a.cpp": "int x;\n"}, {"src/CMakeLists.txt": "\n\n\n# " + LINE}]
