# SPDX-License-Identifier: MIT
"""No file names a path of somebody's machine."""
import re

# Written so that this file does not match itself.
PATHS = re.compile(r"(?<![\w./-])/(?:wor[k]|hom[e]|User[s]|tmp/w[t])/\w|\b[A-Z]:\\Use[r]s\b")


def check(tree) -> list[str]:
    return [f"{path}:{number}: {met.group()}…" for path in tree.paths(".*")
            for number, line in enumerate(tree[path].splitlines(), 1) if (met := PATHS.search(line))]


GOOD = {"README.md": "see src/work/x and /usr/share/dict"}
BAD = [{"README.md": "in /hom" + "e/somebody/x"}, {"src/a.cpp": '"/wor' + 'k/x"'}]
