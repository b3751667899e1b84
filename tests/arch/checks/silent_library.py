# SPDX-License-Identifier: MIT
"""The library returns diagnostics: it never throws, prints, exits or aborts, and keeps no mutable global."""
import re

from tree import blank_comments_and_strings, line_of

FORBIDDEN = re.compile(
    r"\bthrow\b|\bstd::(cout|cerr|clog|exit|abort|terminate|quick_exit)\b|\b(exit|abort|printf|fprintf|puts|perror)\s*\(|"
    r"\bfmt::print\b|#\s*include\s*<iostream>|\busing namespace\b|"
    r"^(static|inline|thread_local)\s+(?!.*\b(const|constexpr|constinit)\b)[\w:<>, ]+\s+\w+\s*(=|;|\{[^}]*\};)", flags=re.M)


def check(tree) -> list[str]:
    findings = []
    for path in tree.paths(r"src/detente/.*\.(cpp|hpp)"):
        text = blank_comments_and_strings(tree[path])
        for met in FORBIDDEN.finditer(text):
            findings.append(f"{path}:{line_of(text, met.start())}: '{met.group().strip()}' in the library")
    return findings


GOOD = {"src/detente/base/a.cpp": '// throw\nconst char* x = "throw";\nstatic const int y = 1;\nstatic int f() { return 1; }\n',
        "app/main.cpp": "std::cout << 1;"}
BAD = [{"src/detente/base/a.cpp": "void f() { throw 1; }"}, {"src/detente/base/a.cpp": "void f() { std::cerr << 1; }"},
       {"src/detente/base/a.cpp": "void f() { exit(1); }"}, {"src/detente/base/a.cpp": "static int counter = 0;\n"},
       {"src/detente/base/a.hpp": "using namespace std;\n"}]
