#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: run.py ROOT CHECK… | run.py ROOT --list | run.py --self-test

Runs architecture checks: each is a module of checks/ with `check(tree) -> findings`, and a `GOOD` and some `BAD` trees
that show the check can pass and can fail. A finding that starts with "warning:" does not fail.
Exceptions are granted, each with a reason, in exceptions.txt.
"""
import importlib
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True
from tree import Tree  # noqa: E402

NAMES = sorted(path.stem for path in (HERE / "checks").glob("*.py"))


def exceptions() -> dict[tuple[str, str], str]:
    """(check, path) -> reason, from lines `check path: reason`."""
    granted = {}
    for line in (HERE / "exceptions.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            key, reason = line.split(": ", 1)
            granted[tuple(key.split())] = reason
    return granted


def run(tree: Tree, name: str) -> int:
    findings = importlib.import_module(f"checks.{name}").check(tree)
    granted = {path for check, path in exceptions() if check == name}
    failures = 0
    used = set()
    for finding in findings:
        path = finding.split(":", 1)[0]
        if path in granted:
            used.add(path)
            continue
        print(f"{name}: {finding}")
        failures += not finding.startswith("warning:")
    for path in sorted(granted - used):
        print(f"{name}: warning: exceptions.txt grants {path} an exception it does not need")
    return failures


def self_test() -> int:
    failures = 0
    for name in NAMES:
        module = importlib.import_module(f"checks.{name}")
        findings = module.check(Tree(module.GOOD))
        if findings:
            print(f"{name}: finds fault with its good tree: {findings}")
            failures += 1
        for number, bad in enumerate(module.BAD):
            if not module.check(Tree(bad)):
                print(f"{name}: finds nothing in its bad tree {number}")
                failures += 1
    print(f"{len(NAMES)} checks, {failures} faults")
    return failures


def main() -> int:
    if sys.argv[1:] == ["--self-test"]:
        return int(self_test() > 0)
    root, wanted = pathlib.Path(sys.argv[1]), sys.argv[2:]
    if wanted == ["--list"]:
        print("\n".join(NAMES))
        return 0
    tree = Tree.on_disk(root)
    return int(sum(run(tree, name) for name in wanted or NAMES) > 0)


if __name__ == "__main__":
    sys.exit(main())
