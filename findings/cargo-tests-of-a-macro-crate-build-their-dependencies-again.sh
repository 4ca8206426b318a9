#!/usr/bin/env bash
# A dependency of the tests of a procedural macro's crate is compiled beside the same dependency of all others.
#
# Expected: `cargo test --workspace` gives a dependency the features that all crates of the workspace ask for together, and compiles it
# once: dev-dependencies are resolved with the others where tests are built.
# Seen: it is compiled twice, with two sets of features. The crate of a procedural macro is built for the compiler, and so are its
# integration tests with their dev-dependencies, whose features are kept apart from those of the program. All that depends on such
# a crate is compiled twice as well. In a package of its own the same test takes the one that is there.
#
# Version: cargo and rustc 1.95.0, memchr 2.7.4.
# Source: run here. The Cargo book, "Features", says that features of build-dependencies and of procedural macros are kept apart.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p user/src marked/src marked/tests
cat >Cargo.toml <<'END'
[workspace]
resolver = "3"
members = ["user", "marked"]
END
cat >user/Cargo.toml <<'END'
[package]
name = "user"
version = "0.1.0"
edition = "2024"

[dependencies]
memchr = "=2.7.4"
END
cat >marked/Cargo.toml <<'END'
[package]
name = "marked"
version = "0.1.0"
edition = "2024"

[lib]
proc-macro = true

[dev-dependencies]
memchr = { version = "=2.7.4", default-features = false }
END
touch user/src/lib.rs marked/src/lib.rs
cat >marked/tests/finds.rs <<'END'
#[test]
fn finds() {
    assert_eq!(memchr::memchr(b'b', b"abc"), Some(1));
}
END

# The libraries that cargo makes of it.
compiled() { # compiled FOLDER
    CARGO_TARGET_DIR=$1 cargo test --quiet --workspace --no-run --message-format json |
        grep '"reason":"compiler-artifact"' | grep -c '"name":"memchr"'
}

cargo --version
beside=$(compiled first)
echo "memchr is compiled $beside times with the test in the crate of the macro"
mkdir -p tried/src
mv marked/tests tried/tests
touch tried/src/lib.rs
sed -i '/^\[lib\]/,/^proc-macro/d; s/"marked"/"tried"/' marked/Cargo.toml
mv marked/Cargo.toml tried/Cargo.toml
cat >marked/Cargo.toml <<'END'
[package]
name = "marked"
version = "0.1.0"
edition = "2024"

[lib]
proc-macro = true
END
sed -i 's/"marked"\]/"marked", "tried"]/' Cargo.toml
apart=$(compiled second)
echo "and $apart time with the test in a package of its own"
[[ $beside == 2 && $apart == 1 ]]
