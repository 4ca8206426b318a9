//! `Store`: where a store is, the paths of its published files, and reading them.
use std::env;
use std::env::consts::DLL_SUFFIX;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::manifests::Manifest;
use super::{CrateBuild, CurrentSet, StoreError};
use crate::identity::Digest;

/// A folder of published module builds:
///
/// ```text
/// current.toml                 one digest per module, replaced as a whole
/// <module>/<digest>.so         the library, .dylib or .dll elsewhere
/// <module>/<digest>.toml       its manifest
/// crates/<build>.toml          description of a crate's build, for messages
/// announced                    while something is being built
/// quarantine.toml              builds that must not go live again
/// accepted/<app>.toml          highest number of the signed sets that an App has run
/// live/<pid>-<run>.toml        snapshot of a running App
/// live/<pid>-<run>.lock        locked while that App runs
/// control/<name>.toml          request to a running App
/// control/<name>.done.toml     the App's answer
/// launched/<pid>-<run>/        copies of the libraries of a launched App
/// launched/<pid>-<run>.lock    locked while the launcher runs
/// saved/<app>-<name>.state     state that an App leaves for the next process
/// ```
///
/// Files named by a digest never change once they are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    root: PathBuf,
}

/// The field that is read first and that every format has.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

/// Where the store of a program in this folder may be. With `--target`, or `build.target` in its configuration, Cargo puts programs into
/// `<target folder>/<triple>/<profile>`.
fn near(folder: &Path) -> Vec<PathBuf> {
    let mut looked = vec![folder.join("keyway"), folder.join("modules")];
    let profile = folder.file_name().unwrap_or_default();
    for target in folder.ancestors().skip(1).take(2) {
        looked.push(target.join("keyway").join(profile));
        looked.extend(target.parent().map(|keyway| keyway.join(profile)));
    }
    looked
}

/// The first of these folders that holds a current set.
fn with_a_set(looked: &[PathBuf]) -> Option<&PathBuf> {
    let mut looked = looked.iter();
    looked.find(|path| path.join("current.toml").is_file())
}

impl Store {
    /// Makes a store of the folder `root`, which need not exist.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Finds the store of the running program: the folder that the environment variable `KEYWAY_STORE` names, relative to the
    /// working directory at the start, else `keyway` or, in a bundle, `modules` beside the executable, or beside the folder `deps` of a
    /// test, else
    /// `../keyway/<profile>` if the executable is in Cargo's target folder, else
    /// `../../<profile>` if the command line built it; where Cargo was given a target, the same from one folder further up.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] if none of these folders holds a current set.
    pub fn of_this_program() -> Result<Self, StoreError> {
        Self::of_program_started_in(None)
    }

    /// Like [`of_this_program`](Self::of_this_program), for a program that was started in this working directory; `None` if it
    /// has not left that yet.
    pub(crate) fn of_program_started_in(start: Option<&Path>) -> Result<Self, StoreError> {
        // Kept: the program may change its working directory and ask again.
        static NAMED: OnceLock<Option<PathBuf>> = OnceLock::new();
        let named = NAMED.get_or_init(|| path_of_variable("KEYWAY_STORE", start));
        if let Some(named) = named {
            return Ok(Self::new(named));
        }
        let executable = executable(start);
        let folder = executable.parent().unwrap_or(Path::new("."));
        // Cargo puts the programs of tests and benchmarks into a folder beside the others.
        let folder = match folder.parent() {
            Some(parent) if folder.ends_with("deps") => parent,
            _ => folder,
        };
        let looked = near(folder);
        match with_a_set(&looked) {
            Some(root) => Ok(Self::new(root)),
            None => Err(StoreError::NotFound { looked }),
        }
    }

    /// Root folder of the store.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Path of the file that names the current set.
    #[must_use]
    pub fn current_path(&self) -> PathBuf {
        self.root.join("current.toml")
    }

    /// Path of the library of a build.
    #[must_use]
    pub fn library_path(&self, module: &str, digest: &Digest) -> PathBuf {
        self.root.join(module).join(format!("{digest}{DLL_SUFFIX}"))
    }

    /// Path of the manifest of a build.
    #[must_use]
    pub fn manifest_path(&self, module: &str, digest: &Digest) -> PathBuf {
        self.root.join(module).join(format!("{digest}.toml"))
    }

    /// Reads the current set.
    ///
    /// # Errors
    /// If the file is missing or is not one that this version reads.
    pub fn current(&self) -> Result<CurrentSet, StoreError> {
        read(&self.current_path(), CurrentSet::FORMAT)
    }

    /// Reads the current set from `text`, the content of its file.
    ///
    /// # Errors
    /// If the text is not one that this version reads.
    pub(crate) fn current_from(&self, text: &str) -> Result<CurrentSet, StoreError> {
        parse(&self.current_path(), text, CurrentSet::FORMAT)
    }

    /// Reads the manifest of a build.
    ///
    /// # Errors
    /// If the file is missing or is not one that this version reads.
    pub fn manifest(&self, module: &str, digest: &Digest) -> Result<Manifest, StoreError> {
        self.manifest_and_text(module, digest)
            .map(|(manifest, _)| manifest)
    }

    /// Reads the manifest of a build, and the text that its digest is made of.
    pub(crate) fn manifest_and_text(
        &self,
        module: &str,
        digest: &Digest,
    ) -> Result<(Manifest, String), StoreError> {
        let path = self.manifest_path(module, digest);
        let text = read_text(&path)?;
        Ok((parse(&path, &text, Manifest::FORMAT)?, text))
    }

    /// Path of the description of the crate's build that a contract states as `build`; `None` if `build` has another
    /// form.
    #[must_use]
    pub fn crate_path(&self, build: &str) -> Option<PathBuf> {
        let stem = CrateBuild::file_stem(build)?;
        Some(self.root.join("crates").join(format!("{stem}.toml")))
    }

    /// Reads the description of the crate's build that a contract states as `build`; `None` if it is missing or
    /// unreadable.
    #[must_use]
    pub fn crate_build(&self, build: &str) -> Option<CrateBuild> {
        read(&self.crate_path(build)?, CrateBuild::FORMAT).ok()
    }
}

/// Path of the program's file. Where the system does not tell it, as Linux without `/proc`, the program was mostly started by its
/// path; one that the shell has found in `PATH` has no other path then than the working directory.
fn executable(start: Option<&Path>) -> PathBuf {
    env::current_exe().unwrap_or_else(|_| {
        let named = env::args_os().next().unwrap_or_default();
        path_from(named.into(), start)
    })
}

/// The absolute path in an environment variable, if that is set. A relative path is meant from `start`, the working directory
/// at the start of the program, or from the present one if that is unknown.
pub(crate) fn path_of_variable(name: &str, start: Option<&Path>) -> Option<PathBuf> {
    Some(path_from(env::var_os(name)?.into(), start))
}

fn path_from(named: PathBuf, start: Option<&Path>) -> PathBuf {
    match start {
        Some(start) => start.join(named),
        None => std::path::absolute(&named).unwrap_or(named),
    }
}

pub(super) fn read<T: DeserializeOwned>(path: &Path, known: u32) -> Result<T, StoreError> {
    parse(path, &read_text(path)?, known)
}

/// Reads `text`, the content of the file at `path`.
fn parse<T: DeserializeOwned>(path: &Path, text: &str, known: u32) -> Result<T, StoreError> {
    let invalid = |error: toml::de::Error| StoreError::Invalid {
        path: path.to_owned(),
        reason: in_one_line(&error, text),
    };
    // Files of this version begin with the format; any other file is parsed for its format alone.
    if !text.starts_with(&format!("format = {known}\n")) {
        let Format { format } = toml::from_str(text).map_err(invalid)?;
        if format != known {
            return Err(StoreError::Format {
                path: path.to_owned(),
                found: format,
                known,
            });
        }
    }
    toml::from_str(text).map_err(invalid)
}

/// Reads a text file; refuses pipes, devices, and files larger than any that is written.
pub(crate) fn read_text(path: &Path) -> Result<String, StoreError> {
    let unreadable = |source| StoreError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let metadata = fs::metadata(path).map_err(unreadable)?;
    // Opening a pipe would wait for a writer.
    if !metadata.is_file() {
        return Err(unreadable(io::Error::other("it is no file")));
    }
    let oversized = |size| StoreError::Oversized {
        path: path.to_owned(),
        size,
        limit: Manifest::LARGEST,
    };
    if metadata.len() > Manifest::LARGEST {
        return Err(oversized(metadata.len()));
    }
    let mut text = String::new();
    let file = File::open(path).map_err(unreadable)?;
    let read = file.take(Manifest::LARGEST + 1).read_to_string(&mut text);
    let size = read.map_err(unreadable)? as u64;
    // The file may have grown since, and some file systems report no size.
    if size > Manifest::LARGEST {
        return Err(oversized(size));
    }
    Ok(text)
}

fn in_one_line(error: &toml::de::Error, text: &str) -> String {
    let message = error.message().replace('\n', ", ");
    match error.span() {
        Some(span) => {
            let before = text.get(..span.start).unwrap_or_default();
            format!("line {}: {message}", before.matches('\n').count() + 1)
        }
        None => message,
    }
}

#[cfg(all(test, not(keyway_model)))]
mod tests {
    use std::fs;

    use super::{near, with_a_set};

    #[test]
    fn a_store_is_found_from_each_folder_that_cargo_puts_programs_into() {
        let target = tempfile::tempdir().expect("a folder");
        let store = target.path().join("keyway").join("debug");
        fs::create_dir_all(&store).expect("it can be made");
        fs::write(store.join("current.toml"), "").expect("it can be written");
        let triple = "x86_64-unknown-linux-gnu";
        for folder in [
            target.path().to_owned(),
            target.path().join(triple),
            target.path().join("keyway/hosted"),
            target.path().join("keyway/hosted").join(triple),
        ] {
            let looked = near(&folder.join("debug"));
            assert_eq!(with_a_set(&looked), Some(&store), "{}", folder.display());
        }
    }
}
