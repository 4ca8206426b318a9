//! `Contents`, a snapshot of the sources by digest.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use keyway::store::Digest;

use super::{Sources, Stamp};

/// How far the time of a file may be behind the clock.
const CLOCK: Duration = Duration::from_millis(20);

/// The files that count as sources, with the digests of their content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Contents {
    /// `None` for a file that appeared after a refused build, which may have missed it: only that it came counts.
    files: BTreeMap<PathBuf, Option<(Stamp, Digest)>>,
}

impl Contents {
    /// Reads `files`, without those that are missing; files whose stamp is the same as in `known` are not read again.
    #[must_use]
    pub(crate) fn read<'f>(files: impl IntoIterator<Item = &'f PathBuf>, known: &Self) -> Self {
        let read = |path: &PathBuf| Some((path.clone(), Some(known.entry(path)?)));
        Self {
            files: files.into_iter().filter_map(read).collect(),
        }
    }

    /// Adds files of which only counts that they came.
    pub(super) fn add_appeared<'f>(&mut self, files: impl IntoIterator<Item = &'f PathBuf>) {
        for path in files {
            self.files.entry(path.clone()).or_insert(None);
        }
    }

    /// This snapshot for other `sources`, of a build that began at `began`: `now` has their files, and those that this snapshot
    /// has as well are as they were. A file that it has not and that was written since may have been read before or after that;
    /// it counts as changed.
    #[must_use]
    pub(crate) fn for_sources(&self, sources: &Sources, mut now: Self, began: SystemTime) -> Self {
        for (path, entry) in &mut now.files {
            let is_young = |(stamp, _): &(Stamp, Digest)| stamp.modified + CLOCK >= began;
            if !self.has(path) && !is_lock(path) && entry.as_ref().is_some_and(is_young) {
                *entry = None;
            }
        }
        for (path, entry) in &self.files {
            let is_written = is_lock(path) && now.has(path);
            if entry.is_some() && !is_written && sources.count(path) {
                now.files.insert(path.clone(), entry.clone());
            }
        }
        now
    }

    /// Whether the snapshot has this file.
    #[must_use]
    pub(crate) fn has(&self, file: &Path) -> bool {
        self.files.contains_key(file)
    }

    /// Files whose content differs from `before`, that are new, or that are gone.
    #[must_use]
    pub(crate) fn changed_since(&self, before: &Self) -> BTreeSet<PathBuf> {
        let digest = |entry: &Option<(Stamp, Digest)>| entry.as_ref().map(|(_, one)| one.clone());
        let differs = |path: &PathBuf, entry| match before.files.get(path) {
            Some(other) => digest(other) != digest(entry),
            None => true,
        };
        let new = self.files.iter();
        let new = new.filter(|(path, entry)| differs(path, entry));
        let gone = before.files.keys();
        let gone = gone.filter(|path| !self.files.contains_key(*path));
        new.map(|(path, _)| path).chain(gone).cloned().collect()
    }

    /// Files that were written since `before` with the same content.
    #[must_use]
    pub(crate) fn touched_since(&self, before: &Self) -> BTreeSet<PathBuf> {
        let same = |path: &PathBuf, entry: &Option<(Stamp, Digest)>| {
            let old = before.files.get(path).and_then(Option::as_ref);
            matches!((entry, old), (Some((stamp, digest)), Some((before, other)))
                if digest == other && stamp != before)
        };
        let files = self.files.iter();
        let touched = files.filter(|(path, entry)| same(path, entry));
        touched.map(|(path, _)| path.clone()).collect()
    }

    fn entry(&self, path: &Path) -> Option<(Stamp, Digest)> {
        let stamp = Stamp::of(path)?;
        match self.files.get(path) {
            Some(Some((old, digest))) if *old == stamp => Some((stamp, digest.clone())),
            // A file that vanishes while it is read counts as missing.
            _ => Some((stamp, Digest::of(&fs::read(path).ok()?))),
        }
    }
}

/// Whether cargo itself writes the file in a build.
fn is_lock(file: &Path) -> bool {
    file.ends_with("Cargo.lock")
}
