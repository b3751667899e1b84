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

# Devices of the root's own: whoever deletes the root while it is mounted must not delete those of the machine.
make_devices() {
  local name minor
  mount -t tmpfs -o mode=755 tmpfs "$root/dev"
  while read -r name minor; do mknod -m 666 "$root/dev/$name" c 1 "$minor"; done <<<$'null 3\nzero 5\nfull 7\nrandom 8\nurandom 9'
  mknod -m 666 "$root/dev/tty" c 5 0
  ln -s /proc/self/fd "$root/dev/fd"
  for name in stdin:0 stdout:1 stderr:2; do ln -s "/proc/self/fd/${name#*:}" "$root/dev/${name%:*}"; done
  mkdir -m 1777 "$root/dev/shm"
  mkdir "$root/dev/pts" && mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
  ln -s pts/ptmx "$root/dev/ptmx"
}

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
make_devices
rm -rf "$root/root/detente"
git clone --quiet --no-hardlinks "$source_dir" "$root/root/detente"

for command in "$@"; do
  echo "== $command"
  start=$(date +%s)
  env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb chroot "$root" /bin/sh -c "cd /root/detente && $command"
  echo "== $command: $(($(date +%s) - start)) s"
done
