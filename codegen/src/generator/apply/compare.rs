//! `compare`, the comparison of generated texts with the files on disk.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::rules::{breaking_contract, unmarked_file, unreadable_lock};
use super::{ApplyError, Change, ChangeKind, Comparison};
use crate::generator::load::FileTree;
use crate::generator::lock::{self, LockedContract, allows_breaking};
use crate::generator::parse::ParsedCrate;
use crate::generator::render::{MARKER, RenderedCrate, RenderedFile};
use crate::ground::diagnostic::Diagnostic;

/// Compares `texts`, the generated files of `crates` in the same order, with the files in `tree`, and reports what
/// forbids a write. Display names are relative to `root`.
///
/// # Errors
/// If a file or folder cannot be read.
pub fn compare(
    root: &Path,
    crates: &[ParsedCrate],
    texts: &[RenderedCrate],
    tree: &FileTree,
) -> Result<Comparison, ApplyError> {
    let mut compare = Compare {
        root,
        tree,
        result: Comparison::default(),
    };
    for (member, texts) in crates.iter().zip(texts) {
        for file in &texts.files {
            let old = compare.file(&texts.package, file)?;
            if let (Some(old), Some(lock)) = (old, &file.lock) {
                let name = compare.name(&file.path);
                let found = check_lock(&old, lock, member, &name);
                compare.hold(found);
            }
        }
        compare.orphans(texts)?;
    }
    Ok(compare.result)
}

struct Compare<'a> {
    root: &'a Path,
    tree: &'a FileTree,
    result: Comparison,
}

impl Compare<'_> {
    /// Compares one file; returns its current text, if the file was generated.
    fn file(&mut self, package: &str, file: &RenderedFile) -> Result<Option<String>, ApplyError> {
        let (kind, old) = match Existing::read(&file.path, self.tree)? {
            Existing::Nothing if file.lock.is_some() => (ChangeKind::Unlocked, None),
            Existing::Nothing => (ChangeKind::Missing, None),
            Existing::Generated(old) if old == file.text => (ChangeKind::Unchanged, Some(old)),
            Existing::Generated(old) => (ChangeKind::Stale, Some(old)),
            Existing::Foreign => {
                let name = self.name(&file.path);
                self.result.diagnostics.push(unmarked_file(&name, package));
                return Ok(None);
            }
        };
        self.change(
            package,
            &file.path,
            kind,
            (old.clone().unwrap_or_default(), file.text.clone()),
        );
        Ok(old)
    }

    /// Holds the last compared file back if there is a finding against it.
    fn hold(&mut self, found: Option<Diagnostic>) {
        let Some(found) = found else { return };
        if let Some(change) = self.result.changes.last_mut() {
            change.kind = ChangeKind::Held;
        }
        self.result.diagnostics.push(found);
    }

    /// Finds files of a crate that were generated earlier and are not any more.
    fn orphans(&mut self, texts: &RenderedCrate) -> Result<(), ApplyError> {
        let planned: BTreeSet<_> = texts.files.iter().map(|file| file.path.as_path()).collect();
        let present = self
            .tree
            .files_in(&texts.folder)
            .map_err(|source| ApplyError::Read {
                path: texts.folder.clone(),
                source,
            })?;
        for path in present.into_iter().chain([texts.lock.clone()]) {
            if planned.contains(path.as_path()) {
                continue;
            }
            if let Existing::Generated(old) = Existing::read(&path, self.tree)? {
                self.change(
                    &texts.package,
                    &path,
                    ChangeKind::Orphaned,
                    (old, String::new()),
                );
            }
        }
        Ok(())
    }

    fn change(
        &mut self,
        package: &str,
        path: &Path,
        kind: ChangeKind,
        (old, new): (String, String),
    ) {
        self.result.changes.push(Change {
            package: package.to_owned(),
            path: path.to_path_buf(),
            name: self.name(path),
            kind,
            old,
            new,
        });
    }

    fn name(&self, path: &Path) -> String {
        let relative = path.strip_prefix(self.root).unwrap_or(path);
        relative.to_string_lossy().replace('\\', "/")
    }
}

/// The file at the place of a generated one.
enum Existing {
    /// There is no file.
    Nothing,
    /// A generated file with this text, its line ends as `gen` writes them.
    Generated(String),
    /// A file without the marker, written by hand.
    Foreign,
}

impl Existing {
    /// Reads the file at `path`.
    fn read(path: &Path, tree: &FileTree) -> Result<Self, ApplyError> {
        match tree.read(path) {
            // A checkout on Windows may have other line ends.
            Ok(text) if is_marked(&text) => Ok(Self::Generated(text.replace("\r\n", "\n"))),
            Ok(_) => Ok(Self::Foreign),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::Nothing),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Ok(Self::Foreign),
            Err(source) => Err(ApplyError::Read {
                path: path.to_path_buf(),
                source,
            }),
        }
    }
}

fn is_marked(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let words = first.trim_start_matches(['/', '#']).trim_start();
    words.len() < first.len() && words.starts_with(MARKER)
}

/// The finding against writing `new` over the lock with the text `old` of the Core `member`, if any.
fn check_lock(
    old: &str,
    new: &LockedContract,
    member: &ParsedCrate,
    name: &str,
) -> Option<Diagnostic> {
    let old = match LockedContract::read(old) {
        Ok(old) => old,
        Err(error) => return Some(unreadable_lock(name, &error, member)),
    };
    let mut changes = lock::compare(&old, new);
    changes.retain(|change| change.kind == lock::ChangeKind::Breaking);
    if changes.is_empty() || allows_breaking(&old.version, &new.version) {
        return None;
    }
    Some(breaking_contract(&old.version, &changes, member))
}
