#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/page_libraries.sh
# Fetches from npm what the page is bundled with (web/package-lock.json) into web/node_modules; quick when it is there.
# Where it cannot be had, says so in one line and succeeds: everything but the page builds without it.
set -euo pipefail
cd "$(dirname "$0")/../web"
mark=node_modules/.fetched
wanted=$(cat package.json package-lock.json | sha256sum | cut -d' ' -f1)
[ "$(cat "$mark" 2>/dev/null)" != "$wanted" ] || exit 0

without() {
  echo "setup: $1, so the program is built without the page (detente report -o FILE.html). Mend it, then run make setup." >&2
  exit 0
}
command -v npm >/dev/null || without "there is no npm"

# A network with a certificate authority of its own has it in the system's store, which not every Node.js reads unasked.
store=/etc/ssl/certs/ca-certificates.crt
[ -n "${NODE_EXTRA_CA_CERTS:-}" ] || [ ! -e "$store" ] || export NODE_EXTRA_CA_CERTS=$store

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# What npm has in its cache it need not fetch; one that cannot be reached is given up soon.
if ! timeout 600 npm ci --prefer-offline --no-progress --loglevel=error --fetch-retries=1 --fetch-timeout=30000 >"$log" 2>&1; then
  rm -rf node_modules
  reason=$(sed -nE 's/^npm (ERR!|error) (code|errno) //p' "$log" | head -n 1)
  without "npm cannot fetch the page's libraries (${reason:-$(tail -n 1 "$log")})"
fi
echo "$wanted" >"$mark"
