# SPDX-License-Identifier: MIT
"""Every C++ source is named in the CMakeLists.txt of its folder or of one above; nothing is globbed."""
import re


def check(tree) -> list[str]:
    findings = [f"{path}: file(GLOB …) hides what is built" for path in tree.paths(r"(.*/)?CMakeLists\.txt|.*\.cmake")
                if re.search(r"file\s*\(\s*GLOB", tree[path])]
    for path in tree.paths(r".*\.cpp"):
        parts = path.split("/")
        named = False
        for cut in range(len(parts) - 1, -1, -1):
            lists = "/".join([*parts[:cut], "CMakeLists.txt"])
            rest = "/".join(parts[cut:])
            # detente_bench(x) and detente_fuzz(fuzz_x) name their one source by its stem.
            stem = rest.removesuffix(".cpp")
            names = rf"(?<![\w/]){re.escape(rest)}(?![\w/])|\bdetente_bench\({re.escape(stem.removeprefix('bench_'))}\)|" \
                    rf"\bdetente_fuzz\({re.escape(stem)}\)"
            if lists in tree and re.search(names, tree[lists]):
                named = True
                break
        if not named:
            findings.append(f"{path}: no CMakeLists.txt names it")
    return findings


GOOD = {"src/a/CMakeLists.txt": "x.cpp\n", "src/a/x.cpp": "", "CMakeLists.txt": "lib/b/y.cpp", "lib/b/y.cpp": "",
        "bench/CMakeLists.txt": "detente_bench(z)", "bench/bench_z.cpp": ""}
BAD = [{"src/a/CMakeLists.txt": "xx.cpp\n", "src/a/x.cpp": ""}, {"CMakeLists.txt": "file(GLOB s *.cpp)"}]
