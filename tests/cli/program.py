# SPDX-License-Identifier: MIT
"""Running the program in a test, and the small cases it runs on."""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("DETENTE_PROGRAM", str(ROOT / "build/dev/detente"))
ISLANDS = str(ROOT / "tests/golden/cases/islands.toml")
DILEMMA = str(ROOT / "tests/golden/cases/dilemma.toml")


def run(*arguments: str, text: str = "", **kwargs) -> subprocess.CompletedProcess:
    """Runs `detente arguments…` with `text` on standard input."""
    return subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, encoding="utf-8", timeout=300,
                          check=False, **kwargs)


def document(*arguments: str, text: str = "") -> dict:
    """The one JSON document the program prints with --json; fails where there is anything else."""
    done = run(*arguments, "--json", text=text)
    return json.loads(done.stdout)


def schema(name: str) -> dict:
    return json.loads((ROOT / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))


def main() -> None:
    import unittest
    unittest.main(module=sys.modules["__main__"], verbosity=1)
