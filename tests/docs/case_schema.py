#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: case_schema.py ROOT   schema/case.schema.json accepts every case file of the repository and refuses broken
ones; docs/case-file.md shows the schema's keys as they are."""
import json
import pathlib
import subprocess
import sys
import tomllib

import jsonschema

HEAD = "format = 2\n[case]\nid = 'x'\n[[actor]]\nid = 'a'\n[[option]]\nid = 'o'\nactor = 'a'\nnow = 'no'\n"

GOOD = {
    "the smallest case": HEAD,
    "a stake over parameters": HEAD + "[[stake]]\nid = 's'\nactor = 'a'\nwhen = 'o'\nworth = '2 * p'",
    "a range": HEAD + "[[stake]]\nid = 's'\nactor = 'a'\nwhen = 'o'\nworth = { low = 1, high = 2 }",
    "the older format": HEAD.replace("format = 2", "format = 1"),
    "a word for a worth": HEAD + "[[stake]]\nid = 's'\nactor = 'a'\nwhen = 'o'\nworth = '-major'",
    "a word for firmness, and a veto": HEAD
    + "[[redline]]\nid = 'r'\nactors = ['a']\nnever = 'o'\nfirmness = 'firm'\nveto = true\nbecause = 'unanimity'",
    "a unit": HEAD.replace("id = 'a'\n", "id = 'a'\nunit = 2.5\n"),
    "a poll on a condition": HEAD + "[[poll]]\nid = 'p'\nof = 'a'\non = \"o = 'yes'\"\nsupport = 0.2\noppose = 0",
    "who bargains": HEAD + "[bargain]\nparties = ['a', 'b']",
    "a nested table": HEAD + "[[shock]]\nid = 's'\nper_year = 1\nset.o = { a = 'no' }",
    "a stability claim as a table": HEAD + "[[claim]]\nid = 'c'\nsays = 's'\nstable = { when = 'o', concept = 'gmr' }",
}

BROKEN = {
    "no format": HEAD.replace("format = 2\n", ""),
    "another format": HEAD.replace("format = 2", "format = 3"),
    "a unit of nothing": HEAD.replace("id = 'a'\n", "id = 'a'\nunit = 0\n"),
    "one who bargains alone": HEAD + "[bargain]\nparties = ['a']",
    "a size that is none": HEAD + "[[parameter]]\nid = 'p'\nvalue = 1\nsize = 'large'",
    "a size where there is no number": HEAD + "[[wish]]\nid = 'w'\nwhen = 'o'\nsize = 'judged'",
    "no option": HEAD.split("[[option]]")[0],
    "an unknown block": HEAD + "[[redlines]]\nid = 'r'",
    "an unknown key": HEAD + "[[wish]]\nid = 'w'\nwhen = 'o'\ncolour = 'red'",
    "no id": HEAD + "[[wish]]\nwhen = 'o'",
    "an id of the wrong shape": HEAD + "[[wish]]\nid = 'W'\nwhen = 'o'",
    "a missing condition": HEAD + "[[wish]]\nid = 'w'",
    "actor and parties": HEAD + "[[option]]\nid = 'p'\nactor = 'a'\nparties = ['a', 'b']",
    "neither actor nor parties": HEAD + "[[option]]\nid = 'p'\nnow = 'no'",
    "one level": HEAD + "[[option]]\nid = 'p'\nactor = 'a'\nlevels = ['x']",
    "a direction that is none": HEAD + "[[option]]\nid = 'p'\nactor = 'a'\nchange = 'sideways'",
    "never and must": HEAD + "[[redline]]\nid = 'r'\nactors = ['a']\nnever = 'o'\nmust = 'o'",
    "a line nobody holds": HEAD + "[[redline]]\nid = 'r'\nactors = []\nnever = 'o'",
    "a range without an end": HEAD + "[[parameter]]\nid = 'p'\nvalue = { low = 1 }",
    "a share above one": HEAD + "[[poll]]\nid = 'p'\nof = 'a'\non = 'o'\nsupport = 2\noppose = 0",
    "a claim that asks nothing": HEAD + "[[claim]]\nid = 'c'\nsays = 's'",
    "a claim that asks two things": HEAD + "[[claim]]\nid = 'c'\nsays = 's'\npossible = 'o'\nimpossible = 'o'",
    "a concept that is none": HEAD + "[[claim]]\nid = 'c'\nsays = 's'\nstable = 'o'\nconcept = 'nahs'",
    "stakes inside a belief without worth": HEAD + "[[belief]]\nid='b'\nholder='a'\nabout='a'\n[[belief.stake]]\nid='s'\nwhen='o'",
    "a date that is none": HEAD + "[[event]]\nid = 'e'\ndate = 'soon'",
    "a time that is none": HEAD + "[forecast]\nhorizon = 'soon'",
}


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    schema = json.loads((root / "schema/case.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    def errors(text: str) -> list:
        # Dates become strings, as editors show them to the schema.
        return list(validator.iter_errors(json.loads(json.dumps(tomllib.loads(text), default=str))))

    findings = []
    files = [*sorted(root.glob("cases/*/*.toml")), root / "src/detente/casefile/starter.toml",
             *sorted(root.glob("tests/fuzz/corpus/*/good_*.toml"))]
    for path in files:
        for error in errors(path.read_text(encoding="utf-8")):
            findings.append(f"{path.relative_to(root)}: {error.json_path}: {error.message[:200]}")
    findings += [f"refused though fine: {name}: {errors(text)[0].message[:200]}" for name, text in GOOD.items() if errors(text)]
    findings += [f"accepted though broken: {name}" for name, text in BROKEN.items() if not errors(text)]
    fresh = subprocess.run([sys.executable, root / "tools/gen_case_reference.py", root, "--check"], text=True,
                           capture_output=True, check=False)
    if fresh.returncode != 0:
        findings.append(fresh.stdout + fresh.stderr)
    print("\n".join(findings) or f"{len(files)} case files, {len(GOOD)} good and {len(BROKEN)} broken pieces")
    return 1 if findings or len(files) < 10 else 0


if __name__ == "__main__":
    sys.exit(main())
