#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/step.sh NAME COMMAND…   Runs the command and prints how long it took, on standard error.
name=$1
shift
start=$(date +%s%N)
"$@"
status=$?
tenths=$((($(date +%s%N) - start) / 100000000))
printf '[%s: %d.%d s]\n' "$name" $((tenths / 10)) $((tenths % 10)) >&2
exit $status
