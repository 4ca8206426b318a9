#!/usr/bin/env bash
# One crate of a registry, compiled twice by one cargo with the same features and profile, into two target folders.
#
# Expected: equal metadata. Cargo gives both files the same name, whose hash stands for version, source, features, profile and
# compiler, and no path of the workspace is compiled in.
# Seen: the files have the same name and other contents, for a crate that compiles code from its OUT_DIR (serde_core) and for
# each crate above (serde_json); a crate without a build script has the same bytes. The path of the generated file is in the
# metadata, and so in the hash by which the compiler tells two builds of a crate apart. A build that compares or caches by
# content takes the same crate for another one in each target folder; `--remap-path-prefix` for the target folder is the cure.
#
# Version: cargo and rustc 1.95.0, serde_json 1.0.154, serde_core 1.0.229, itoa 1.0.15.
# Source: run here.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir src
touch src/lib.rs
cat >Cargo.toml <<'END'
[package]
name = "two-folders"
version = "0.1.0"
edition = "2021"

[dependencies]
itoa = "=1.0.15"
serde_core = "=1.0.229"
serde_json = "=1.0.154"
END
cargo --version
for folder in one two; do
    cargo build --quiet --target-dir "$folder"
done

changed=0
for name in itoa serde_core serde_json; do
    one=$(ls one/debug/deps/lib"$name"-*.rmeta)
    two=$(ls two/debug/deps/lib"$name"-*.rmeta)
    names=other
    [ "$(basename "$one")" = "$(basename "$two")" ] && names=same
    contents=other
    cmp --quiet "$one" "$two" && contents=same
    echo "$name: $names name, $contents content"
    expected=other
    [ "$name" = itoa ] && expected=same
    if [ "$names" != same ] || [ "$contents" != "$expected" ]; then
        changed=1
    fi
done
exit $changed
