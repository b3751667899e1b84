#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/lint.sh BUILD_DIR [JOBS]   clang-format on every C++ file, clang-tidy on every product source.
set -euo pipefail
build=$1 jobs=${2:-1}
cd "$(dirname "$0")/.."
status=0
git ls-files '*.cpp' '*.hpp' | xargs clang-format-14 --dry-run --Werror || status=1
# clang does not know every warning that g++ is told about, and counts the warnings it hides.
git ls-files 'src/*.cpp' 'app/*.cpp' |
  xargs -P "$jobs" -n 4 clang-tidy-14 --quiet -p "$build" --extra-arg=-Wno-unknown-warning-option 2> >(grep -v 'warnings generated' >&2) ||
  status=1
exit $status
