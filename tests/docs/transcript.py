# SPDX-License-Identifier: MIT
"""A `console` block: commands after "$ ", each followed by what it prints; "…" stands for what is left out."""
import re
import subprocess


def commands(text: str) -> list[tuple[str, str]]:
    """(command, expected output) pairs of a block."""
    pairs: list[tuple[str, str]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            pairs.append((line[2:], ""))
        elif pairs:
            pairs[-1] = (pairs[-1][0], pairs[-1][1] + line + "\n")
    return pairs


def matches(expected: str, actual: str) -> bool:
    """True if `actual` is `expected`, where a line "…" stands for any lines and "…" inside a line for any characters."""
    pattern = ""
    for line in expected.splitlines():
        if line.strip() == "…":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += ".*".join(re.escape(part) for part in line.rstrip().split("…")) + r"[ \t]*\n"
    return re.fullmatch(pattern, actual if actual.endswith("\n") or not actual else actual + "\n") is not None


def run(command: str, folder: str, environment: dict[str, str], last_status: int) -> tuple[int, str]:
    """Runs a command in a shell where $? is the status of the one before; both streams come back as one text."""
    done = subprocess.run(["bash", "-c", f"(exit {last_status}); {command}"], cwd=folder, env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)
    return done.returncode, done.stdout
