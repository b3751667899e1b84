#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/report.sh PROGRAM CASE.toml OUT_DIR
# Runs every analysis on the case: a summary on standard output, the whole report as OUT_DIR/NAME.{html,md,txt,json}, where
# NAME is the case's folder.
set -euo pipefail
program=$1 case=$2 out=$3
name=$out/$(basename "$(dirname "$(realpath "$case")")")
mkdir -p "$out"
outputs=(-o "$name.md" -o "$name.txt" -o "$name.json")
case "$("$program" --version)" in
  *"without the page"*) last="This program was built without the page; the report as a memo: $name.md" ;;
  *) outputs+=(-o "$name.html") last="The report as a page: $name.html" ;;
esac
"$program" report "$case" "${outputs[@]}" --summary
printf '\n%s\n' "$last"
