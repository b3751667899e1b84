#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/lint.sh BUILD_DIR [JOBS]   clang-format on every C++ file, clang-tidy on every product source that has
# changed since it was last found quiet (tools/tidy.py).
set -euo pipefail
build=$1 jobs=${2:-1}
cd "$(dirname "$0")/.."
status=0
git ls-files '*.cpp' '*.hpp' | xargs clang-format-14 --dry-run --Werror || status=1
tools/tidy.py "$build" "$jobs" || status=1
exit $status
