#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: command_options.py PROGRAM docs/commands.md | command_options.py --self-test

docs/commands.md and `--help` name the same commands and the same options. In the document a command's options are
  - what its row of the table of commands names;
  - what the first column names under "## Options of every analysing command", for commands that take a FILE;
  - what the first column names under "## Options of `COMMAND`".
"""
import pathlib
import re
import subprocess
import sys
import tempfile

OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


def help_text(program: pathlib.Path, *command: str) -> str:
    return subprocess.run([program, *command, "--help"], check=True, text=True, stdout=subprocess.PIPE).stdout


def whole_help(program: pathlib.Path, name: str) -> str:
    """The help of a command and of the commands it has."""
    text = help_text(program, name)
    return text + "".join(help_text(program, name, part) for part in commands_in_help(text))


def options_in_help(text: str) -> set[str]:
    """Every spelling at the start of an entry: `  -o,--output FILE`."""
    entries = re.findall(r"^  (--?[a-z][a-z-]*(?:,--?[a-z][a-z-]*)*)", text, flags=re.M)
    return {name for entry in entries for name in entry.split(",")} - {"-h", "--help"}


def commands_in_help(text: str) -> list[str]:
    after = text.partition("Subcommands:\n")[2].partition("\n\n")[0]
    return re.findall(r"^  ([a-z]+)", after, flags=re.M)


def sections(document: str) -> dict[str, str]:
    """Text by heading; what comes before the second level under an empty one."""
    parts = re.split(r"^## (.*)\n", "## \n" + document, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


def rows(section: str) -> list[tuple[str, str]]:
    """(first cell, whole row) of every row of the section's tables."""
    return [(line.split("|")[1], line) for line in section.splitlines() if line.startswith("| ")]


def named(text: str) -> set[str]:
    """Options named in code spans."""
    return {option for span in re.findall(r"`([^`]*)`", text) for option in OPTION.findall(span)}


def compare(document: str, program_help: str, help_of) -> list[str]:
    parts = sections(document)
    described = {met[1]: row for cell, row in rows(parts[""]) if (met := re.match(r"\s*`([a-z]+)", cell))}
    commands = commands_in_help(program_help)
    findings = [f"a command only in the document: {name}" for name in described.keys() - set(commands)]
    findings += [f"a command only in --help: {name}" for name in set(commands) - described.keys()]
    for heading in parts:
        if (met := re.fullmatch(r"Options of `([a-z]+)`", heading)) and met[1] not in commands:
            findings.append(f"a section on no command: {heading}")
    for name in sorted(described.keys() & set(commands)):
        text = help_of(name)
        tables = [f"Options of `{name}`"]
        if re.search(r"^  FILE ", text, flags=re.M):
            tables.append("Options of every analysing command")
        told = named(described[name])
        for table in tables:
            told.update(*(named(cell) for cell, _ in rows(parts.get(table, ""))))
        actual = options_in_help(text)
        findings += [f"{name} {option}: in the document, not in --help" for option in sorted(told - actual)]
        findings += [f"{name} {option}: in --help, not in the document" for option in sorted(actual - told)]
    return sorted(findings)


HELP = {
    "": "Usage: x\n\nSubcommands:\n  ask                         A question.\n  make                        Makes.\n\nMore.\n",
    "ask": "Positionals:\n  FILE TEXT\n\nOptions:\n  -h,--help   Help\n  --json      x\n  -o,--output FILE   x --y\n",
    "make": "Options:\n  -h,--help   Help\n  --size N    x\n",
}
GOOD = """| command | also |
|---|---|
| `ask` | `-o FILE` or `--output FILE` |
| `make X` | makes |

## Options of every analysing command

| option | meaning |
|---|---|
| `--json` | unlike `--text` |

## Options of `make`

| option | meaning |
|---|---|
| `--size N` | x |
"""
BAD = {  # an edit of GOOD: what is found then
    ("| `--json`", "| `json`"): "ask --json: in --help, not in the document",
    ("`-o FILE` or ", ""): "ask -o: in --help, not in the document",
    ("| makes |", "| makes `--more` |"): "make --more: in the document, not in --help",
    ("`--size N` |", "`--sizes N` |"): "make --size: in --help, not in the document",
    ("| `make X` | makes |\n", ""): "a command only in --help: make",
    ("| `make X` | makes |", "| `make X` | makes |\n| `mend` | |"): "a command only in the document: mend",
    ("of `make`", "of `mend`"): "a section on no command: Options of `mend`",
}


def self_test() -> int:
    faults = [f"finds fault with the good document: {met}" for met in compare(GOOD, HELP[""], HELP.get)]
    for (old, new), wanted in BAD.items():
        if wanted not in compare(GOOD.replace(old, new), HELP[""], HELP.get):
            faults.append(f"'{old}' made '{new}' goes unnoticed")
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder) / "program"
        program.write_text('#!/bin/sh\necho "  $1,$2"\n')
        program.chmod(0o755)
        if options_in_help(help_text(program, "--ask")) != {"--ask"}:
            faults.append("does not ask the program for --help")
    print("\n".join([*faults, f"{len(BAD)} bad documents, {len(faults)} faults"]))
    return int(bool(faults))


def main() -> int:
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    program, document = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    findings = compare(document.read_text(encoding="utf-8"), help_text(program), lambda name: whole_help(program, name))
    for finding in findings:
        print(f"{document}: {finding}")
    return int(bool(findings))


if __name__ == "__main__":
    sys.exit(main())
