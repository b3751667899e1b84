#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: sudo tools/bare_root_test.sh [DIR [COMMAND…]]   (default: a new scratch directory; `make report`, `make test`)
# Clones the committed tree into a minimal Debian 12 that has only git and make, and runs the commands there as root:
# no sudo, no UTF-8 locale, no certificates, no compiler. The root in DIR is kept and used again; a base system made
# once is kept beside it as DIR.base.tar. The mirror and its settings are taken from this machine's apt.
set -euo pipefail
source_dir=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
root=${1:-$(mktemp -d /tmp/bare-root.XXXXXX)}
shift || true
[ $# -gt 0 ] || set -- "make report" "make test"
[ "$(id -u)" -eq 0 ] || { echo "bare_root_test: chroot needs root" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "bare_root_test: install debootstrap" >&2; exit 2; }

make_base() {
  local mirror
  mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -v security | sort | uniq -c |
    sort -rn | awk 'NR == 1 {print $2}')
  debootstrap --variant=minbase --include=git,make bookworm "$root" "${mirror:?no Debian mirror in the apt lists}"
  rm -rf "$root"/etc/apt/sources.list*
  mkdir -p "$root/etc/apt"
  cp -a /etc/apt/sources.list* "$root/etc/apt/"
  apt-config dump | grep -E '^Acquire::(Check-|Retries|http|ftp|Proxy)' >"$root/etc/apt/apt.conf.d/90host" || true
  rm -f "$root"/var/lib/apt/lists/*Packages* "$root"/var/lib/apt/lists/*Release*
  tar -C "$root" -cf "$root.base.tar" .
}

umount_all() { umount "$root/proc" 2>/dev/null || true; umount -R "$root/dev" 2>/dev/null || true; }


if [ ! -e "$root/usr/bin/make" ]; then
  mkdir -p "$root"
  if [ -e "$root.base.tar" ]; then tar -C "$root" -xf "$root.base.tar"; else make_base >"$root.log" 2>&1; fi
fi
cp /etc/resolv.conf /etc/hosts "$root/etc/"
# Where this machine's network has a certificate authority of its own, the root must know it too.
mkdir -p "$root/usr/local/share/ca-certificates"
cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/" 2>/dev/null || true
[ ! -e "$root/usr/sbin/update-ca-certificates" ] || chroot "$root" update-ca-certificates >/dev/null 2>&1 || true
trap umount_all EXIT
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev" && mount --make-rslave "$root/dev"
rm -rf "$root/root/detente"
git clone --quiet --no-hardlinks "$source_dir" "$root/root/detente"

for command in "$@"; do
  echo "== $command"
  start=$(date +%s)
  env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb chroot "$root" /bin/sh -c "cd /root/detente && $command"
  echo "== $command: $(($(date +%s) - start)) s"
done
