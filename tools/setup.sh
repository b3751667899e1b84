#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/setup.sh [core|web|browser|lint|fuzz …]   (default: core web)
# Installs the Debian packages that are missing and, for `web`, what the page is bundled with. Quick when nothing is missing.
set -euo pipefail

declare -A packages=(
  # The program and its tests.
  [core]="g++ cmake ninja-build libtomlplusplus-dev libcli11-dev libfmt-dev nlohmann-json3-dev libexpected-dev
          libpugixml-dev librandom123-dev libboost-dev libcadical-dev libsqlite3-dev libssl-dev libgtest-dev librapidcheck-dev libbenchmark-dev python3 python3-jsonschema sqlite3"
  # What bundles the page, and the certificates npm needs to fetch its libraries.
  [web]="ca-certificates"
  # What the page is tested in.
  [browser]="chromium"
  [lint]="clang-format-14 clang-tidy-14"
  [fuzz]="clang-14 libclang-rt-14-dev"
)

# Debian's npm refuses to stand beside a Node.js from elsewhere, so each is asked for only where there is none.
command -v node >/dev/null || command -v nodejs >/dev/null || packages[web]+=" nodejs"
command -v npm >/dev/null || packages[web]+=" npm"
! command -v chromium >/dev/null || packages[browser]="ca-certificates"

[ $# -gt 0 ] || set -- core web
needed="" useful=""
for group in "$@"; do
  [ -n "${packages[$group]:-}" ] || { echo "setup: no such group: $group (core, web, browser, lint, fuzz)" >&2; exit 2; }
  # Without the page or a browser the rest still builds and its tests run.
  case $group in web | browser) useful+=" ${packages[$group]}" ;; *) needed+=" ${packages[$group]}" ;; esac
done

if ! command -v dpkg-query >/dev/null; then
  echo "setup: this is not a Debian system; install the equivalents of:$needed$useful" >&2
  echo "setup: then build with: tools/page_libraries.sh && cmake --preset release && cmake --build --preset release" >&2
  exit 1
fi

missing_of() {
  local package status
  for package in "$@"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || printf ' %s' "$package"
  done
}

# install PACKAGE…   The package lists of a fresh machine are empty or old: they are refreshed, but only when something is missing.
install_packages() {
  local as_root="" log
  [ $# -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      as_root="sudo"
    else
      echo "setup: missing packages, and no right to install them. As root, run:" >&2
      echo "  apt-get update && apt-get install --no-install-recommends $*" >&2
      return 1
    fi
  fi
  echo "installing: $*"
  log=$(mktemp)
  run() { $as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -qq -o Dpkg::Use-Pty=0 "$@" >"$log" 2>&1; }
  if ! run update || ! run install --yes --no-install-recommends "$@"; then
    tail -n 20 "$log" >&2
    echo "setup: apt-get could not install: $*" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# shellcheck disable=SC2046  # package names have no spaces
install_packages $(missing_of $needed)
install_packages $(missing_of $useful) || echo "setup: going on without them: what needs them is left out, and its tests are skipped" >&2
case " $* " in *" web "*) "$(dirname "$0")/page_libraries.sh" ;; esac
