# SPDX-License-Identifier: MIT
"""Every function a header of src/ declares at namespace level has a comment above it (a run of declarations without a
blank line shares one)."""
import re


def check(tree) -> list[str]:
    findings = []
    for path in tree.paths(r"src/detente/.*\.hpp"):
        covered = False  # the run of lines since the last blank one has a comment
        for number, line in enumerate(tree[path].splitlines(), 1):
            if not line.strip():
                covered = False
            elif line.startswith("//"):
                covered = True
            declares = re.match(r"(?!(using|friend|namespace|return|typedef|static_assert)\b)[A-Za-z_][\w:<>,&*\s]*\(", line)
            if declares and not covered:
                findings.append(f"{path}:{number}: no comment above '{line.strip()}'")
    return findings


GOOD = {"src/detente/base/a.hpp": "/// Twice x.\nint twice(int x);\nlong twice(long x);\n\n/// A thing.\nstruct A {\n  int f();\n};\n"}
BAD = [{"src/detente/base/a.hpp": "/// Twice x.\nint twice(int x);\n\nint thrice(int x);\n"},
       {"src/detente/base/a.hpp": "inline Result<int> f() { return 1; }\n"}]
