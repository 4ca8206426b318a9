//! Records how this crate is compiled, so that a host and a module can compare it.
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(keyway_model)");
    println!("cargo::rerun-if-env-changed=CARGO_ENCODED_RUSTFLAGS");
    println!("cargo::rustc-env=KEYWAY_RUSTC={}", compiler());
    for (name, variable) in [
        ("KEYWAY_TARGET", "TARGET"),
        ("KEYWAY_TARGET_FEATURES", "CARGO_CFG_TARGET_FEATURE"),
    ] {
        println!(
            "cargo::rustc-env={name}={}",
            env::var(variable).unwrap_or_default()
        );
    }
    println!("cargo::rustc-env=KEYWAY_LAYOUT_FLAGS={}", layout_flags());
    println!("cargo::rerun-if-changed=src");
    println!(
        "cargo::rustc-env=KEYWAY_VERSION={} ({:016x})",
        env!("CARGO_PKG_VERSION"),
        sources(Path::new("src"), OFFSET_BASIS)
    );
}

/// The 64-bit FNV-1a hash of nothing.
const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// The 64-bit FNV-1a hash of all sources below `folder`, going on from `hash`: two checkouts of one version may differ.
fn sources(folder: &Path, hash: u64) -> u64 {
    let entries = fs::read_dir(folder).expect("the sources of this crate can be listed");
    let mut paths: Vec<_> = entries
        .map(|entry| {
            entry
                .expect("the sources of this crate can be listed")
                .path()
        })
        .collect();
    paths.sort();
    paths.iter().fold(hash, |hash, path| {
        if path.is_dir() {
            return sources(path, hash);
        }
        let bytes = fs::read(path).expect("the sources of this crate can be read");
        bytes.iter().fold(hash, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        })
    })
}

/// The compiler as `release (commit)`: two compilers of one release but of other commits lay types out differently.
///
/// # Panics
/// If it does not tell: two unknown compilers would pass for the same one.
fn compiler() -> String {
    let rustc = env::var("RUSTC").expect("cargo names the compiler to build scripts");
    let output = Command::new(&rustc).arg("-vV").output();
    let output = output.unwrap_or_else(|error| panic!("cannot run {rustc}: {error}"));
    let text = String::from_utf8_lossy(&output.stdout);
    let line = |key: &str| {
        let found = text.lines().find_map(|line| line.strip_prefix(key));
        found
            .unwrap_or_else(|| panic!("`{rustc} -vV` does not tell its {key}"))
            .trim()
            .to_owned()
    };
    format!("{} ({})", line("release:"), line("commit-hash:"))
}

/// The flags that change how types are laid out, and no others: paths and debug levels must not matter.
fn layout_flags() -> String {
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    let flags: Vec<&str> = flags
        .split('\u{1f}')
        .filter(|flag| flag.contains("randomize-layout") || flag.contains("layout-seed"))
        .map(|flag| flag.trim_start_matches("-Z"))
        .collect();
    flags.join(" ")
}
