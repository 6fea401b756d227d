#!/bin/sh
# Compiles the wrapper: build-wrapper.sh OUT.exe. Needs gcc-mingw-w64-x86-64 (Debian). The same sources and compiler make
# the same bytes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cp "$here/latchkey-service.c" "$here/latchkey-events.mc" .
x86_64-w64-mingw32-windmc latchkey-events.mc
x86_64-w64-mingw32-windres latchkey-events.rc -O coff -o latchkey-events.o
x86_64-w64-mingw32-gcc -municode -Wall -Wextra -Werror -O2 -s -static \
  -Wl,--no-insert-timestamp -Wl,--dynamicbase -Wl,--nxcompat -Wl,--high-entropy-va \
  latchkey-service.c latchkey-events.o -ladvapi32 -o "$out"
