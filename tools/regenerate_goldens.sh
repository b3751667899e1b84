#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/regenerate_goldens.sh [PROGRAM]
# Writes the golden reports under tests/golden anew. Read the diff before committing it: it is what users will see.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 tests/golden/goldens.py "${1:-build/dev/detente}" --write
git --no-pager diff --stat -- tests/golden
