# SPDX-License-Identifier: MIT
"""base/codes.hpp: every code has its own number, inside the range of its group, and a comment."""
import re

CODES = "src/detente/base/codes.hpp"


def check(tree) -> list[str]:
    findings, numbers, group = [], {}, None
    for line_number, line in enumerate(tree[CODES].splitlines(), 1):
        if met := re.match(r"\s*// ([EWI])(\d)xx:", line):
            group = int(met[2])
        met = re.match(r"\s*(\w+) = (\d+),(.*)", line)
        if not met:
            continue
        name, number = met[1], int(met[2])
        where = f"{CODES}:{line_number}"
        if number in numbers:
            findings.append(f"{where}: {name} and {numbers[number]} share {number}")
        if number // 100 != group:
            findings.append(f"{where}: {name} is not in the range of its group")
        if "///<" not in met[3]:
            findings.append(f"{where}: {name} has no comment")
        numbers[number] = name
    return findings


_ONE = "enum class Code {\n  // E1xx: the file\n  A = 101,  ///< a\n"
GOOD = {CODES: _ONE + "  B = 102,  ///< b\n};"}
BAD = [{CODES: _ONE + "  B = 101,  ///< b\n};"}, {CODES: _ONE + "  B = 201,  ///< b\n};"},
       {CODES: _ONE + "  B = 102,\n};"}]
