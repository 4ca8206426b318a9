#!/usr/bin/env bash
# `cargo update NAME --precise VERSION` where the registry is replaced by a folder that `cargo vendor` has made.
#
# Expected: the lock file goes to the version if the folder holds it, and an error otherwise, as with a registry.
# Seen: neither. The command ends with exit code 0, prints no word of it, and leaves the lock file as it is, for a version
# that the folder holds and for one that exists nowhere. A script that pins a version before a build therefore builds another
# one. What works is a requirement `=VERSION` in Cargo.toml.
#
# Version: cargo 1.95.0 (f2d3ce0bd 2026-03-21), itoa 1.0.10 and 1.0.11.
# Source: run here; the `--precise` section of the cargo book's page on `cargo update` names no such limit.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

package() { # package NAME REQUIREMENT
    mkdir -p "$1/src"
    touch "$1/src/lib.rs"
    printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\nitoa = "%s"\n' "$1" "$2" >"$1/Cargo.toml"
}
locked() { sed -n '/name = "itoa"/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock; }

package older '=1.0.10'
package newer '=1.0.11'
package app '1'
cargo --version
# One folder with both versions.
cargo vendor --quiet --versioned-dirs --manifest-path older/Cargo.toml --sync newer/Cargo.toml app/vendor >/dev/null
cd app
ls vendor
mkdir .cargo
printf '[source.crates-io]\nreplace-with = "vendored"\n\n[source.vendored]\ndirectory = "vendor"\n' >.cargo/config.toml
cargo generate-lockfile --offline
[ "$(locked)" = 1.0.11 ]

changed=0
for version in 1.0.10 1.0.99; do
    code=0
    said=$(cargo update itoa --precise "$version" 2>&1) || code=$?
    echo "--precise $version: exit code $code, locked $(locked), said: ${said:-nothing}"
    if [ "$code" != 0 ] || [ "$(locked)" != 1.0.11 ]; then
        changed=1
    fi
done
exit $changed
