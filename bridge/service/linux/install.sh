#!/bin/sh
# Installs or upgrades the Latchkey bridge as a systemd service, from the unpacked archive that this file lies in:
#   sudo ./install.sh               installs, or upgrades what is there; keeps configuration, keys and journal
#   sudo ./install.sh --rollback    goes back to the version before
#   sudo ./install.sh --uninstall   removes service and program; --purge also configuration, keys and journal
# DESTDIR=/some/root puts everything below that folder and leaves users and systemd alone (for images, and for tests).
set -eu

root=${DESTDIR:-}
name=latchkey-bridge
opt=$root/opt/$name
etc=$root/etc/$name
state=$root/var/lib/$name
unit=$root/etc/systemd/system/$name.service
# For more domains on this machine: systemctl enable --now latchkey-bridge@NAME
template=$root/etc/systemd/system/$name@.service
command=$root/usr/local/bin/$name
here=$(cd "$(dirname "$0")" && pwd)

say() { printf '%s\n' "$*"; }
fail() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }
live() { [ -z "$root" ]; }
active() { live && systemctl is-active --quiet "$name"; }

# `current` changes in one step: whatever starts at that moment finds the old version or the new one, whole.
point_to() {
  ln -s "$1" "$opt/current.new"
  mv -T "$opt/current.new" "$opt/current"
}

restart_if_active() {
  live || return 0
  systemctl daemon-reload
  systemctl try-restart "$name@*"
  if systemctl is-active --quiet "$name"; then
    # Stopping takes up to 25 seconds: the bridge finishes what it has begun. Jobs wait in their queue meanwhile.
    systemctl restart "$name"
    say 'The service was restarted.'
  fi
}

install_bridge() {
  (cd "$here" && sha256sum --quiet --strict -c SHA256SUMS) || fail 'the archive is damaged; unpack a fresh copy'
  version=$(cat "$here/VERSION")
  "$here/node" "$here/main.mjs" version > /dev/null || fail 'the program does not run on this machine (x86-64 with glibc 2.28 or newer)'
  if live && ! id "$name" > /dev/null 2>&1; then
    useradd --system --user-group --home-dir "/var/lib/$name" --no-create-home --shell /usr/sbin/nologin "$name"
  fi
  mkdir -p "$opt/$version.new" "$(dirname "$unit")" "$(dirname "$command")"
  (cd "$here" && while read -r _ file; do cp "$file" "$opt/$version.new/"; done < SHA256SUMS)
  cp "$here/SHA256SUMS" "$opt/$version.new/"
  chmod 0755 "$opt/$version.new" "$opt/$version.new/node" "$opt/$version.new/install.sh" "$opt/$version.new/$name"
  rm -rf "${opt:?}/$version"
  mv "$opt/$version.new" "$opt/$version"
  old=$(readlink "$opt/current" 2> /dev/null || true)
  [ -z "$old" ] || [ "$old" = "$version" ] || say "$old" > "$opt/previous"
  point_to "$version"

  if [ ! -d "$etc" ]; then
    mkdir -p "$etc/keys"
    chmod 0750 "$etc"
    chmod 0700 "$etc/keys"
    # Made even when they stay empty: the unit names them.
    (umask 077 && : > "$etc/bind-password" && : > "$etc/aws-config")
    if live; then chown "root:$name" "$etc"; fi
  fi
  cp "$here/$name.service" "$unit"
  cp "$here/$name@.service" "$template"
  cp "$here/$name" "$command"
  chmod 0644 "$unit" "$template"
  chmod 0755 "$command"
  restart_if_active
  say "Latchkey bridge $version is installed in /opt/$name."
  if [ ! -e "$etc/bridge.yaml" ]; then
    say "Next: sudo $name init --setup bridge-setup.json   (see /opt/$name/current/bridge.md)"
  fi
}

rollback() {
  previous=$(cat "$opt/previous" 2> /dev/null) || fail 'there is no version before this one'
  [ -d "$opt/$previous" ] || fail "/opt/$name/$previous is gone"
  readlink "$opt/current" > "$opt/previous.new"
  cp "$opt/$previous/$name.service" "$unit"
  if [ -e "$opt/$previous/$name@.service" ]; then cp "$opt/$previous/$name@.service" "$template"; fi
  cp "$opt/$previous/$name" "$command"
  point_to "$previous"
  mv "$opt/previous.new" "$opt/previous"
  restart_if_active
  say "Latchkey bridge $previous is back."
}

uninstall() {
  if live; then systemctl disable --now "$name" "$name@*" 2> /dev/null || true; fi
  rm -rf "$opt" "$command" "$unit" "$template"
  if live; then systemctl daemon-reload; fi
  if [ "${1:-}" = --purge ]; then
    rm -rf "$etc" "$state"
    if live; then userdel "$name" 2> /dev/null || true; fi
    say 'Removed, with configuration, keys and journal. Tell the administrators of the cloud to remove its fingerprint.'
  else
    say "Removed. Kept: /etc/$name and /var/lib/$name"
  fi
}

if live && [ "$(id -u)" != 0 ]; then fail 'please run it as root'; fi
case ${1:-} in
  '') install_bridge ;;
  --rollback) rollback ;;
  --uninstall) uninstall "${2:-}" ;;
  *) fail "unknown: $1 (nothing, --rollback, --uninstall [--purge])" ;;
esac
