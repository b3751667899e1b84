# SPDX-License-Identifier: MIT
"""Every source src/detente/x/y.cpp has its unit test tests/unit/x/y_test.cpp."""


def check(tree) -> list[str]:
    findings = []
    for path in tree.paths(r"src/detente/.*\.cpp"):
        test = "tests/unit/" + path.removeprefix("src/detente/").removesuffix(".cpp") + "_test.cpp"
        if test not in tree:
            findings.append(f"{path}: no {test}")
        elif "TEST" not in tree[test]:
            findings.append(f"{path}: {test} tests nothing")
    return findings


GOOD = {"src/detente/base/a.cpp": "", "tests/unit/base/a_test.cpp": "TEST(A, B) {}"}
BAD = [{"src/detente/base/a.cpp": ""}, {"src/detente/base/a.cpp": "", "tests/unit/base/a_test.cpp": "int x;"}]
