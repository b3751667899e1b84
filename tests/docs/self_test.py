# SPDX-License-Identifier: MIT
"""Shows that each check of the documents passes on a good one and fails on a bad one, with a program made for it."""
import pathlib
import tempfile

import run_docs

PROGRAM = """#!/bin/sh
case "$1 $2" in
  "check "*) grep -q good "$2" || { echo bad; exit 2; } ;;
  *) printf 'one\\ntwo\\nthree 3\\n' ;;
esac
"""
SCHEMA = '{"type": "object", "required": ["actor"], "properties": {"format": {}, "case": {}, "wish": {"type": "array"}}, ' \
         '"additionalProperties": false}'
MAKEFILE = "report: build\n"

GOOD = [
    "```toml\ngood = 1\n```",
    "```toml broken\nbroken = 1\n```",
    "```toml fragment\n[[wish]]\nid = 'a'\n```",
    "```text file=x.txt\ngood\n```\n```console\n$ detente check x.txt\n$ echo $?\n0\n```",
    "```text file=x.txt\na\n```\n```text file+=x.txt\ngood\n```\n```console\n$ cat x.txt\na\ngood\n```",
    "```console\n$ detente settle\none\ntwo\nthree 3\n```",
    "```console\n$ detente settle\none\n…\nthree …\n$ sudo reboot\n```",
    "```sh\nmake report\n```",
    "# A heading: here\n[it](#a-heading-here) [file](README.md) [web](https://example.org) `[no](link)`",
]
BAD = [
    "```toml\nbroken = 1\n```",
    "```toml broken\ngood = 1\n```",
    "```toml fragment\n[[which]]\nid = 'a'\n```",
    "```toml fragment\nnot toml\n```",
    "```console\n$ detente settle\none\ntwo\n```",
    "```console\n$ detente settle\n…\nfour\n```",
    "```console\n$ detente check nothing\nbad\n$ echo $?\n0\n```",
    "```sh\ncd x && make nothing\n```",
    "[gone](gone.md)",
    "[gone](#gone)",
    "```unknown\n```",
    "```text\nnever closed",
]


def findings(text: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "schema").mkdir()
        (root / "schema/case.schema.json").write_text(SCHEMA)
        (root / "Makefile").write_text(MAKEFILE)
        (root / "program").write_text(PROGRAM)
        (root / "program").chmod(0o755)
        (root / "README.md").write_text(text + "\n", encoding="utf-8")
        return run_docs.Docs(root / "program", root).check()


def updated(text: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "program").write_text(PROGRAM)
        (root / "program").chmod(0o755)
        (root / "README.md").write_text(text, encoding="utf-8")
        run_docs.Docs(root / "program", root, update=True).check()
        return (root / "README.md").read_text(encoding="utf-8")


def main() -> int:
    faults = [f"finds fault with {text!r}: {met}" for text in GOOD if (met := findings(text))]
    faults += [f"finds nothing in {text!r}" for text in BAD if not findings(text)]
    block = "```console\n$ detente settle\n{}```\n"
    if updated(block.format("") + "text\n" + block.format("old\n")) != block.format("one\ntwo\nthree 3\n") + \
            "text\n" + block.format("one\ntwo\nthree 3\n"):
        faults.append("--update does not bring a document up to date")
    print("\n".join([*faults, f"{len(GOOD)} good and {len(BAD)} bad documents, {len(faults)} faults"]))
    return int(bool(faults))
