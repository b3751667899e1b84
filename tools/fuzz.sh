#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/fuzz.sh BUILD_DIR [SECONDS]   Runs every libFuzzer target for a while (default 60 s); stops at a crash.
# What it finds stays in BUILD_DIR/corpus; the seeds and the words it plays with are in tests/fuzz.
set -euo pipefail
build=$1 seconds=${2:-60}
root=$(dirname "${BASH_SOURCE[0]}")/..
shopt -s nullglob
for program in "$build"/fuzz_*; do
  [ -x "$program" ] || continue
  name=$(basename "$program")
  corpus="$build/corpus/$name"
  mkdir -p "$corpus"
  "$program" -max_total_time="$seconds" -timeout=10 -print_final_stats=1 -artifact_prefix="$build/" \
    -dict="$root/tests/fuzz/$name.dict" "$corpus" "$root/tests/fuzz/corpus/$name"
done
