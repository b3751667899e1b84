#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/bench.sh BUILD_DIR OUT_DIR   Runs every benchmark program and keeps the numbers with the machine's name.
set -euo pipefail
build=$1 out=$2
mkdir -p "$out"
shopt -s nullglob
for program in "$build"/bench_*; do
  [ -x "$program" ] || continue
  "$program" --benchmark_out="$out/$(basename "$program").json" --benchmark_out_format=json
done
