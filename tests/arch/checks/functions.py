# SPDX-License-Identifier: MIT
"""Product functions are at most 60 lines long (warned above 40), braces included."""
import re

from tree import PRODUCT, blank_comments_and_strings, line_of

# What stands between the last ; { } and an opening brace that does not begin a function.
TRANSPARENT = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b(?![^;]*\)\s*(const|noexcept|override|->.*)?\s*$)", re.S)


def functions(text: str) -> list[tuple[int, int]]:
    """(first line, last line) of every outermost brace block that is not a namespace, a type or an initialiser."""
    text = blank_comments_and_strings(text)
    text = re.sub(r"^[ \t]*#.*$", lambda m: " " * len(m.group()), text, flags=re.M)
    found = []
    depth = 0        # braces inside the function or initialiser that is open
    opened = None    # offset of its brace
    is_function = False
    start = 0
    for met in re.finditer(r"[{};]", text):
        if depth:
            depth += {"{": 1, "}": -1, ";": 0}[met.group()]
            if depth == 0:
                if is_function:
                    found.append((line_of(text, opened), line_of(text, met.start())))
                start = met.end()
        elif met.group() == "{":
            head = text[start:met.start()]
            if TRANSPARENT.search(head):
                start = met.end()
            else:
                depth, opened, is_function = 1, met.start(), ")" in head
        else:
            start = met.end()
    return found


def check(tree) -> list[str]:
    findings = []
    for path in tree.paths(PRODUCT):
        for first, last in functions(tree[path]):
            length = last - first + 1
            if length > 60:
                findings.append(f"{path}:{first}: a function of {length} lines, at most 60")
            elif length > 40:
                findings.append(f"warning: {path}:{first}: a function of {length} lines, better at most 40")
    return findings


def _body(lines: int) -> str:
    return "{\n" + "  if (x) { y(); }\n" * (lines - 2) + "}\n"


GOOD = {"src/detente/base/a.cpp": "namespace a {\nint f() const " + _body(40) + "struct S {\n" + "int x;\n" * 90 +
        "};\nconst int t[] = {\n" + "1,\n" * 90 + "};\n}\n"}
BAD = [
    {"src/detente/base/a.cpp": "namespace a {\nstruct Result f(struct In x) " + _body(61) + "}\n"},
    {"src/detente/base/a.hpp": "class A {\n public:\n  A() : x_(1) " + _body(61) + "};\n"},
]
