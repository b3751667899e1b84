#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: gen_case_reference.py ROOT [--check]

Fills the key tables of docs/case-file.md from schema/case.schema.json: everything between `<!-- keys: NAME -->` and
`<!-- end -->`, where NAME is a definition of the schema. --check changes nothing and fails where a table is stale, or
where a block has no table."""
import json
import pathlib
import re
import sys

# What every block has is told once, above them all.
COMMON = ("id", "title", "cite", "because", "basis", "size")


def target(schema: dict, part: dict) -> dict:
    """The definition a part refers to, its own words first."""
    name = part.get("$ref", "").removeprefix("#/$defs/")
    return {**schema["$defs"].get(name, {}), **part}


def kind(schema: dict, part: dict) -> str:
    part = target(schema, part)
    words = part.get("title", "")
    if "enum" in part:
        return "one of " + ", ".join(f"`{word}`" for word in part["enum"])
    return words or part.get("type", "value")


def default(part: dict, required: bool) -> str:
    if required:
        return "required"
    if "default" not in part:
        return ""
    value = part["default"]
    if isinstance(value, dict):
        return "`{ " + ", ".join(f"{key} = {item}" for key, item in value.items()) + " }`"
    return f"`{json.dumps(value, ensure_ascii=False)}`"


def table(schema: dict, name: str) -> str:
    block = schema["$defs"][name]
    whole = next((part for part in block.get("anyOf", []) if "properties" in part), block)
    rows = ["| key | value | default | meaning |", "|---|---|---|---|"]
    for key, part in whole["properties"].items():
        if name.startswith(("block_", "belief_")) and name != "block_case" and key in COMMON:
            continue
        if name == "block_claim" and f"claim_{key}" in schema["$defs"]:
            words = "see below"
        else:
            words = kind(schema, part)
        full = target(schema, part)
        rows.append(f"| `{key}` | {words} | {default(full, key in whole.get('required', []))} | {full['description']} |")
    return "\n".join(rows)


def fill(schema: dict, text: str) -> str:
    def one(met: re.Match) -> str:
        return f"<!-- keys: {met[1]} -->\n{table(schema, met[1])}\n<!-- end -->"
    return re.sub(r"<!-- keys: (\w+) -->\n.*?<!-- end -->", one, text, flags=re.S)


def missing(schema: dict, text: str) -> list[str]:
    shown = set(re.findall(r"<!-- keys: (\w+) -->", text))
    return [name for name, part in schema["$defs"].items()
            if re.match(r"(block|belief|claim)_|range|alteration", name) and name not in shown]


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    schema = json.loads((root / "schema/case.schema.json").read_text(encoding="utf-8"))
    page = root / "docs/case-file.md"
    text = page.read_text(encoding="utf-8")
    filled = fill(schema, text)
    findings = [f"docs/case-file.md: no table for {name}" for name in missing(schema, text)]
    if "--check" not in sys.argv:
        page.write_text(filled, encoding="utf-8")
    elif filled != text:
        findings.append("docs/case-file.md: stale tables; run tools/gen_case_reference.py .")
    print("\n".join(findings) or "every block has its table, and every table is fresh")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
