#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: goldens.py PROGRAM [--write]

Runs the program on the golden cases and compares what it prints with the files beside them, or writes those files.
They are read as text in review: a change of words or numbers shows as a diff.
"""
import difflib
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
RUNS = [(case, name, arguments) for case in ("dilemma", "islands") for name, arguments in (
    ("report.txt", ["report"]),
    ("report.md", ["report", "--format", "md"]),
    ("report.json", ["report", "--json"]),
    ("summary.txt", ["report", "--summary"]),
    ("check.txt", ["check"]),
    ("check.json", ["check", "--json"]),
    ("settle.json", ["settle", "--json"]),
    ("stability.txt", ["stability", "--concepts", "nash,seq"]),
    ("stability.json", ["stability", "--json"]))]
RUNS += [("islands", "settle_bridge.txt", ["settle", "--goal", "bridge"]),
         ("islands", "settle_bridge.json", ["settle", "--goal", "bridge", "--json"]),
         ("islands", "settle_free_truce.txt", ["settle", "--goal", "toll = 'half' and not flag"])]


def printed(program: str, case: str, arguments: list[str], threads: str) -> str:
    command = [program, arguments[0], f"cases/{case}.toml", *arguments[1:], "--threads", threads]
    run = subprocess.run(command, capture_output=True, cwd=HERE, check=False)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit status {run.returncode}\n{run.stderr.decode()}")
    return run.stdout.decode("utf-8")


def main() -> int:
    program, write = str(pathlib.Path(sys.argv[1]).resolve()), "--write" in sys.argv[2:]
    faults = 0
    for case, name, arguments in RUNS:
        path = HERE / case / name
        text = printed(program, case, arguments, "1")
        if printed(program, case, arguments, "2") != text:
            print(f"{case}/{name}: two threads print something else than one")
            faults += 1
        if write:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            continue
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        if text != kept:
            sys.stdout.writelines(difflib.unified_diff(kept.splitlines(True), text.splitlines(True), f"{case}/{name}",
                                                       "now", n=1))
            faults += 1
    print(f"{len(RUNS)} goldens, {faults} faults")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
