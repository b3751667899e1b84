#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/fuzz.sh BUILD_DIR [SECONDS]   Runs every libFuzzer target for a while (default 60 s); stops at a crash.
set -euo pipefail
build=$1 seconds=${2:-60}
shopt -s nullglob
for program in "$build"/fuzz_*; do
  [ -x "$program" ] || continue
  corpus="$build/corpus/$(basename "$program")"
  mkdir -p "$corpus"
  "$program" -max_total_time="$seconds" -print_final_stats=1 "$corpus"
done
