#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: page_schema.py PROGRAM CASES_DIR SCHEMA   The `page` member of every case's report is what its schema says."""
import json
import pathlib
import subprocess
import sys

import jsonschema

program, cases, schema_file = sys.argv[1:]
schema = json.loads(pathlib.Path(schema_file).read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
faults = []
found = sorted(pathlib.Path(cases).glob("*/case.toml"))
for case in found:
    made = subprocess.run([program, "report", str(case), "--json"], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        faults.append(f"{case}: exit {made.returncode}: {made.stderr.strip()[:200]}")
        continue
    page = json.loads(made.stdout)["page"]
    faults += [f"{case}: {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(page)]
print("\n".join(faults) or f"{len(found)} pages are as the schema says")
sys.exit(bool(faults) or not found)
