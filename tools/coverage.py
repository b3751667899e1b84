#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: tools/coverage.py BUILD_DIR

Sums the line counts that gcov reads from the .gcda files of a `coverage` build and prints one line per folder of src/,
then the files where more than a tenth of the lines is never run.
"""
import collections
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile


def main() -> int:
    build = pathlib.Path(sys.argv[1]).resolve()
    root = pathlib.Path(__file__).resolve().parent.parent
    lines: dict[str, dict[int, int]] = collections.defaultdict(dict)
    with tempfile.TemporaryDirectory() as scratch:
        for data in sorted(build.rglob("*.gcda")):
            subprocess.run(["gcov", "--json-format", str(data)], cwd=scratch, check=True, capture_output=True)
            for report in pathlib.Path(scratch).glob("*.gcov.json.gz"):
                for file in json.loads(gzip.decompress(report.read_bytes()))["files"]:
                    path = pathlib.Path(file["file"])
                    path = (path if path.is_absolute() else build / path).resolve()
                    if (root / "src") not in path.parents:
                        continue
                    seen = lines[str(path.relative_to(root))]
                    for line in file["lines"]:
                        seen[line["line_number"]] = max(seen.get(line["line_number"], 0), line["count"])
                report.unlink()
    folders: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    for path, seen in lines.items():
        for key in (str(pathlib.Path(path).parent), "total"):
            folders[key][0] += sum(count > 0 for count in seen.values())
            folders[key][1] += len(seen)
    total = folders.pop("total", [0, 0])
    for name, (hit, known) in [*sorted(folders.items()), ("total", total)]:
        print(f"{name:50} {hit:6} of {known:6} lines  {100 * hit / max(known, 1):5.1f} %")
    print()
    for path, seen in sorted(lines.items()):
        hit = sum(count > 0 for count in seen.values())
        if hit < 0.9 * len(seen):
            print(f"{path:50} {hit:6} of {len(seen):6} lines  {100 * hit / len(seen):5.1f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
