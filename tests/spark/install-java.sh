#!/bin/sh
# Java 17 or newer, which Spark runs on: from Debian's packages where none is there.
set -eu
version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1 || true)
if [ "${version:-0}" -ge 17 ]; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "Spark needs Java 17 or newer: install it, then run this again" >&2
  exit 1
fi
as_root=$([ "$(id -u)" = 0 ] || echo sudo)
echo "installing Java 17 ..."
$as_root apt-get -qq update
$as_root apt-get -qq install --yes --no-install-recommends openjdk-17-jre-headless >/dev/null
