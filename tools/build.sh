#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/build.sh configure PRESET | tools/build.sh compile PRESET JOBS TARGET
# CMake with progress on a terminal, and silence but for warnings and errors in a log.
set -euo pipefail
case "$1" in
  configure)
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    cmake --preset "$2" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
    ;;
  compile)
    quiet=()
    [ -t 1 ] || quiet=(-- --quiet)
    cmake --build --preset "$2" --parallel "$3" --target "$4" "${quiet[@]}"
    ;;
  *)
    sed -n '3p' "$0" >&2
    exit 2
    ;;
esac
