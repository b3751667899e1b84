#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/report.sh PROGRAM CASE.toml OUT_DIR
# Runs every analysis on the case: a summary on standard output, the whole report as OUT_DIR/NAME.{md,txt,json}, where
# NAME is the case's folder.
set -euo pipefail
program=$1 case=$2 out=$3
name=$(basename "$(dirname "$(realpath "$case")")")
mkdir -p "$out"
"$program" report "$case" -o "$out/$name.md" -o "$out/$name.txt" -o "$out/$name.json" --summary
