//! `remap`, without which the same sources would give other files in each folder.
//!
//! Rustc writes paths into what it compiles: the place of a panic, debug information, and the metadata of a crate, whose hash
//! tells builds apart. In release builds each folder that differs between two machines therefore has a fixed name:
//!
//! ```text
//! /cargo        CARGO_HOME, with the sources of registries and git repositories
//! /workspace    the root of the workspace
//! /build        cargo's target folder of this build, with what build scripts have written
//! ```
//!
//! This holds for all release builds, not for bundles alone: the metadata of a crate is part of each contract that has its types,
//! so that a module of one command would be refused by an App of another. Debug builds keep their paths, by which debuggers find
//! the sources. Cargo leaves these options out of the hash that is part of file names.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::BuildRequest;
use super::configuration::is_configured;

/// Has cargo pass the names above to the compiler of a build in `folder`. Flags in the environment stay, and so do those of a
/// target in cargo's configuration. Where the configuration has any, nothing is passed: cargo would drop those of `build`.
pub(super) fn remap(command: &mut Command, request: &BuildRequest, folder: &Path) {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let options = options(home.as_deref(), &request.root, folder);
    if let Some(given) = given() {
        let all: Vec<_> = given.into_iter().chain(options).collect();
        command.env("CARGO_ENCODED_RUSTFLAGS", all.join("\u{1f}"));
    } else if env::var_os("CARGO_BUILD_RUSTFLAGS").is_none()
        && !is_configured(&request.directory, &["rustflags"])
    {
        let options = toml::Value::from(options);
        command.arg("--config");
        command.arg(format!("target.'cfg(all())'.rustflags={options}"));
    }
}

/// The flags in the variables that go before cargo's configuration.
fn given() -> Option<Vec<String>> {
    let encoded = env::var("CARGO_ENCODED_RUSTFLAGS");
    let encoded = encoded.map(|flags| flags.split('\u{1f}').map(str::to_owned).collect());
    let plain = || env::var("RUSTFLAGS").map(|flags| words(&flags));
    encoded.or_else(|_| plain()).ok()
}

fn words(flags: &str) -> Vec<String> {
    flags.split_whitespace().map(str::to_owned).collect()
}

/// One option for each name of each folder. Of several that fit a path rustc takes the last: a target folder mostly lies in the
/// workspace.
fn options(home: Option<&Path>, root: &Path, folder: &Path) -> Vec<String> {
    let folders = [
        (home, "/cargo"),
        (Some(root), "/workspace"),
        (Some(folder), "/build"),
    ];
    let options = folders.into_iter().flat_map(|(folder, name)| {
        let paths = folder.map(paths_of).unwrap_or_default();
        paths
            .into_iter()
            .map(move |path| format!("--remap-path-prefix={path}={name}"))
    });
    options.collect()
}

/// The paths of a folder that rustc may meet: the one that cargo is given, and the one behind links, which the working directory has.
fn paths_of(folder: &Path) -> Vec<String> {
    let real = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let both = [folder.to_owned(), real];
    let mut paths: Vec<_> = both
        .into_iter()
        .filter_map(|path| path.into_os_string().into_string().ok())
        .collect();
    paths.dedup();
    paths
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::options;

    #[test]
    fn the_innermost_folder_comes_last() {
        let folders = ["/h/.cargo", "/w", "/w/target/keyway/hosted"].map(Path::new);
        let options = options(Some(folders[0]), folders[1], folders[2]);
        let expected = [
            "--remap-path-prefix=/h/.cargo=/cargo",
            "--remap-path-prefix=/w=/workspace",
            "--remap-path-prefix=/w/target/keyway/hosted=/build",
        ];
        assert_eq!(options, expected);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_behind_a_link_is_named_both_ways() {
        let folder = tempfile::tempdir().expect("a folder");
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        std::fs::create_dir(&real).expect("the folder is writable");
        std::os::unix::fs::symlink(&real, &link).expect("the folder is writable");
        let options = options(None, &link, Path::new("/nowhere"));
        let real = real.canonicalize().expect("it is there");
        let expected = [
            format!("--remap-path-prefix={}=/workspace", link.display()),
            format!("--remap-path-prefix={}=/workspace", real.display()),
            "--remap-path-prefix=/nowhere=/build".to_owned(),
        ];
        assert_eq!(options, expected);
    }
}
