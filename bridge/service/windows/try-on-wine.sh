#!/bin/bash
# Tries the wrapper under Wine: as a service of Wine's own service control manager, with start, stop, log and exit codes.
# Node 24 does not run on Wine 8, so a small program stands in for it. Needs wine and gcc-mingw-w64-x86-64.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
export WINEPREFIX="$work/wine" WINEDEBUG=-all
trap 'wineserver -k 2>/dev/null || /usr/lib/wine/wineserver64 -k 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir -p "$work/program files" "$work/data/logs"
"$here/build-wrapper.sh" "$work/program files/latchkey-service.exe"
x86_64-w64-mingw32-gcc -O2 -s "$here/stand-in.c" -o "$work/program files/node.exe"
touch "$work/program files/main.mjs"
# A Windows that is as old as Wine says by itself is none that we support.
wine reg add 'HKEY_CURRENT_USER\Software\Wine' /v Version /d win10 /f > /dev/null 2>&1
exe=$(winepath -w "$work/program files/latchkey-service.exe" 2>/dev/null || wine winepath -w "$work/program files/latchkey-service.exe")
data="Z:${work//\//\\}\\data"
log="$work/data/logs/bridge.log"
fail() { echo "FAILED: $1"; cat "$log" 2>/dev/null; exit 1; }
expect() { grep -q "$1" "$log" || fail "no \"$1\" in the log"; }

echo '== by hand: stops when its input ends'
(sleep 3) | timeout 60 wine "$exe" --data "$data" --console 2>&1 || fail 'it did not end with 0'
expect 'bridge.yaml | --exit-with-parent'; expect '^stopped'

echo '== as a service: start, running, stop within its time'
: > "$log"
wine sc create LatchkeyBridge binPath= "\"$exe\" --data \"$data\"" start= demand > /dev/null
wine sc start LatchkeyBridge > /dev/null
for _ in $(seq 40); do grep -q exit-with-parent "$log" && break; sleep 0.5; done
wine sc query LatchkeyBridge | tr -d '\r' | grep -q 'STATE *: *4' || fail 'it is not running'
wine sc stop LatchkeyBridge > /dev/null
for _ in $(seq 40); do wine sc query LatchkeyBridge | tr -d '\r' | grep -q 'STATE *: *1' && break; sleep 0.5; done
expect '^stopped'
wine sc query LatchkeyBridge | tr -d '\r' | grep -q 'STATE *: *1' || fail 'it did not stop'

echo '== a wrong configuration is not tried again, anything else is a failure'
for pair in '78 0' '7 7'; do
  set -- $pair
  echo "$1" > "$work/data/exit-code"
  code=0; sleep 5 | timeout 60 wine "$exe" --data "$data" --console > /dev/null 2>&1 || code=$?
  [ "$code" = "$2" ] || fail "exit code $1 became $code, not $2"
done
echo 'all is well'
