# SPDX-License-Identifier: MIT
"""Every row of the registry of analyses has its header, source, unit test, oracle, method page and rendering."""
import re

REGISTRY = "src/detente/study/registry.cpp"


def parts(name: str) -> dict[str, str]:
    """part -> a pattern some path must match; NAME_ or _NAME may stand for a longer file name."""
    word = rf"(.*_)?{name}(_.*)?"
    page = name.replace("_", "-")
    return {
        "header": rf"src/detente/(analysis/{name}/.*|(study|scenario|analysis)/{word})\.hpp",
        "source": rf"src/detente/(analysis/{name}/.*|(study|scenario|analysis)/{word})\.cpp",
        "unit test": rf"tests/unit/(analysis/{name}/.*|(study|scenario|analysis)/{word})_test\.cpp",
        "oracle": rf"(tests/oracle|src/detente/verify)/{word}\.cpp|tests/unit/study/{word}_definition_test\.cpp",
        "method page": rf"docs/methods/{page}\.md",
        "rendering": rf"src/detente/render/({name}/.*|{word})\.cpp",
    }


def check(tree) -> list[str]:
    if REGISTRY not in tree:
        return [f"{REGISTRY}: is gone"]
    rows = re.findall(r'^ *\{+"(\w+)",', tree[REGISTRY], flags=re.M)
    if not rows:
        return [f"{REGISTRY}: has no rows"]
    return [f"{REGISTRY}#{row}/{part.replace(' ', '_')}: the analysis '{row}' has no {part} ({pattern})"
            for row in rows for part, pattern in parts(row).items() if not tree.paths(pattern)]


GOOD = {REGISTRY: '    {"settlement", "What?"},\n', "src/detente/analysis/settlement/a.hpp": "",
        "src/detente/study/settlement_section.cpp": "", "tests/unit/study/settlement_section_test.cpp": "",
        "tests/oracle/naive_settlement.cpp": "", "docs/methods/settlement.md": "",
        "src/detente/render/settlement_memo.cpp": ""}
BAD = [{path: text for path, text in GOOD.items() if path != left_out} for left_out in GOOD]
