//! `Dependencies`, the dependencies in the arguments of the running compiler.
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

/// The dependencies of the crate that is being compiled: path of each file, by the name of the dependency.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Dependencies {
    /// Whether the process is a compiler: an editor that expands macros is none, and has no such arguments.
    pub(super) is_compilation: bool,
    files: BTreeMap<String, PathBuf>,
}

impl Dependencies {
    /// The dependencies in the arguments of this process, read once.
    pub(super) fn of_process() -> &'static Self {
        static OF_PROCESS: OnceLock<Dependencies> = OnceLock::new();
        OF_PROCESS.get_or_init(|| Self::read(&arguments(), |path| fs::read_to_string(path)))
    }

    /// Reads a compiler's arguments; `response` reads a response file with more of them, one a line.
    fn read(arguments: &[String], response: impl Fn(&Path) -> io::Result<String>) -> Self {
        let mut all = Vec::new();
        for argument in arguments {
            match argument
                .strip_prefix('@')
                .map(|path| response(Path::new(path)))
            {
                Some(Ok(text)) => all.extend(text.lines().map(str::to_owned)),
                _ => all.push(argument.clone()),
            }
        }
        let mut found = Self::default();
        let mut rest = all.iter();
        while let Some(argument) = rest.next() {
            let value = match argument.as_str() {
                "--extern" => rest.next().map(String::as_str),
                other => other.strip_prefix("--extern="),
            };
            if let Some((name, path)) = value.and_then(|value| value.split_once('=')) {
                // Options of the dependency stand before its name, as in `priv,noprelude:name`.
                let name = name.rsplit_once(':').map_or(name, |(_, name)| name);
                found.files.insert(name.to_owned(), path.into());
            }
            found.is_compilation |= argument.starts_with("--crate-name");
        }
        found
    }

    /// Whether the crate has a dependency by this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// The build of a dependency, as in `serde_json-129980eff87b5c3c.9f0c6ab1d5e27734`: cargo's name of the file, which
    /// depends on version, features and profile, and the hash of its content. `None` if it cannot be read.
    pub(super) fn build(&self, name: &str) -> Option<String> {
        let file = self.files.get(name)?;
        let stem = file.file_stem()?.to_str()?;
        let stem = stem.strip_prefix("lib").unwrap_or(stem);
        Some(format!("{stem}.{:016x}", hash(file)?))
    }
}

/// The arguments of this process. If the C library does not pass them to a library that is loaded later, as musl's,
/// they are read from `/proc`.
fn arguments() -> Vec<String> {
    let given: Vec<_> = env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    if !given.is_empty() {
        return given;
    }
    let bytes = fs::read("/proc/self/cmdline").unwrap_or_default();
    let words = bytes.split(|byte| *byte == 0);
    words
        .map(|word| String::from_utf8_lossy(word).into_owned())
        .collect()
}

/// Hash of a file's content. Both sides of a comparison were made by one compiler and so by one implementation of std's
/// hasher. Each file is read once in a process.
fn hash(file: &Path) -> Option<u64> {
    static KNOWN: Mutex<BTreeMap<PathBuf, u64>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(hash) = known.get(file) {
        return Some(*hash);
    }
    let bytes = fs::read(file).ok()?;
    let mut hasher = DefaultHasher::new();
    hasher.write(&bytes);
    let hash = hasher.finish();
    known.insert(file.to_owned(), hash);
    Some(hash)
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs, io, process};

    use super::Dependencies;

    fn read(line: &str) -> Dependencies {
        let arguments: Vec<_> = line.split(' ').map(str::to_owned).collect();
        Dependencies::read(&arguments, |path: &Path| match path.to_str() {
            Some("more") => Ok("--extern\nlate=/t/liblate-3.rmeta\n".to_owned()),
            _ => Err(io::ErrorKind::NotFound.into()),
        })
    }

    #[test]
    fn every_form_of_the_argument_is_read() {
        let found = read(
            "rustc --crate-name core_x --extern a=/t/liba-1.rmeta --extern=priv,noprelude:b=/t/libb-2.rlib --extern proc_macro @more @none",
        );
        assert!(found.is_compilation);
        assert!(["a", "b", "late"].iter().all(|name| found.has(name)));
        assert!(!found.has("proc_macro") && !found.has("priv,noprelude:b"));
        assert_eq!(found.build("a"), None, "the file is not there");
        assert!(!read("rust-analyzer-proc-macro-srv").is_compilation);
    }

    #[test]
    fn a_build_is_told_by_name_and_content() {
        let folder = env::temp_dir().join(format!("keyway-macros-{}", process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let build = |file: &str, content: &str| {
            let path = folder.join(file);
            fs::write(&path, content).expect("a file");
            read(&format!("--extern a={}", path.display())).build("a")
        };
        let one = build("liba-1.rmeta", "one").expect("a build");
        assert!(one.starts_with("a-1.") && one.len() == 20, "{one}");
        assert_ne!(build("liba-2.rmeta", "one"), Some(one.clone()));
        assert_ne!(build("liba-3.rmeta", "two"), build("liba-4.rmeta", "one"));
        fs::remove_dir_all(folder).expect("nobody else is in it");
    }
}
