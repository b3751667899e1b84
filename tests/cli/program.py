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


def published_schema(name: str) -> dict:
    """The schema as it is shipped: tomorrow's program may add keys."""
    return json.loads((ROOT / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))


def closed(node):
    """The same with no room for keys that it does not describe: what today's program may print."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    out = {key: closed(value) for key, value in node.items()}
    if out.get("$comment") == "Keys may be added.":
        out["additionalProperties"] = False
    return out


def schema(name: str) -> dict:
    return closed(published_schema(name))


def main() -> None:
    import unittest
    unittest.main(module=sys.modules["__main__"], verbosity=1)
