#!/usr/bin/env bash
# Two checkouts of one workspace with one CARGO_TARGET_DIR: a library of the second differs, and is older than the first one's
# build.
#
# Expected: cargo compiles the second checkout's library, as it is another package: its id holds the absolute path.
# Seen: in the second checkout `cargo run` compiles nothing and runs the program of the first, with the first one's text. Made to
# link again, it links the first one's library under the second one's program. Name and fingerprint of a package of the workspace
# hold its path relative to the workspace, which is the same in both checkouts, and freshness goes by times: files that are older
# than the other checkout's build are fresh. `CARGO_MANIFEST_DIR` is that of the first one, too.
#
# Version: cargo and rustc 1.95.0.
# Source: run here; the open issue rust-lang/cargo#12516 tells of path dependencies in two workspaces.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p first/tool/src first/word/src
cat >first/Cargo.toml <<'END'
[workspace]
resolver = "3"
members = ["tool", "word"]
END
cat >first/word/Cargo.toml <<'END'
[package]
name = "word"
version = "0.1.0"
edition = "2024"
END
cat >first/tool/Cargo.toml <<'END'
[package]
name = "tool"
version = "0.1.0"
edition = "2024"

[dependencies]
word = { path = "../word" }
END
echo 'pub const WORD: &str = "first";' >first/word/src/lib.rs
echo 'fn main() { print!("{} ", word::WORD); }' >first/tool/src/main.rs
cp -r first second
echo 'pub const WORD: &str = "second";' >second/word/src/lib.rs
sleep 1

cargo --version
export CARGO_TARGET_DIR="$work/target"
run() { (cd "$1" && cargo run --quiet); }
said="$(run first)$(run second)"
sleep 1
touch second/tool/src/main.rs
said+="$(run second)"
touch second/word/src/lib.rs
said+="$(run second)"
echo "first, second, second with a new program, second with a new library: $said"
[ "$said" = "first first first second " ]
