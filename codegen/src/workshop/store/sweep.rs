//! Listing and removing the files of a store for a collection.

use std::env::consts::DLL_SUFFIX;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use keyway::store::{Digest, RunId, Store};

use super::{GcError, Keeper};

/// The folders of modules in a store with their builds, sorted.
pub(super) fn builds(store: &Store) -> Vec<(String, Vec<Digest>)> {
    let mut modules: Vec<_> = folders(store.root())
        .into_iter()
        .filter_map(|folder| {
            let name = folder.file_name()?.to_str()?.to_owned();
            let digests = digests_in(&folder);
            (!digests.is_empty()).then_some((name, digests))
        })
        .collect();
    modules.sort();
    modules
}

/// Files that nobody comes back for: temporary ones of publishers, all of whom the lock keeps out; temporary ones of Apps,
/// which are renamed within a moment; requests and answers, for which no tool waits as long; locks of Apps and sessions
/// that have ended.
pub(super) fn leftovers(store: &Store) -> Vec<PathBuf> {
    let folders = folders(store.root())
        .into_iter()
        .chain([store.root().to_owned()]);
    let files = folders.flat_map(|folder| entries(&folder));
    let temporary = files.filter(|path| match temporary(&name(path)) {
        Some(Writer::Publisher) => true,
        Some(Writer::App) => is_older(path, WRITTEN),
        None => false,
    });
    let control = entries(&store.control_folder()).into_iter();
    let control = control.filter(|path| !name(path).starts_with('.') && is_older(path, ASKED));
    temporary
        .chain(control)
        .chain(locks_of_ended(store))
        .chain(locks_of_sessions(store))
        .collect()
}

/// States that an App has saved for the next process and that nobody is to start with them any more, sorted. Somebody may want to
/// by hand, and has a day for that.
pub(super) fn states(store: &Store) -> Vec<PathBuf> {
    let mut states = entries(&saved_folder(store));
    states.retain(|path| {
        let is_state = path.extension().is_some_and(|ending| ending == "state");
        is_state && is_older(path, WANTED) && Keeper::has_left(path)
    });
    states.sort();
    states
}

fn saved_folder(store: &Store) -> PathBuf {
    let file = store.root().join(Store::saved_path("", ""));
    file.with_file_name("")
}

/// Time after which nobody comes back for a state whose session has ended.
const WANTED: Duration = Duration::from_secs(24 * 3600);

/// Time after which an App has renamed a file that it writes.
const WRITTEN: Duration = Duration::from_secs(600);

/// Time after which no tool waits for an answer: twice the longest limit, and some.
const ASKED: Duration = Duration::from_secs(3 * 3600);

/// The writer of a temporary file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writer {
    /// A publisher, which holds the store's lock.
    Publisher,
    /// A running App or a tool that asks one; neither has a lock.
    App,
}

/// The writer of the temporary file of this name. That of an App holds its process id and a number between dashes.
fn temporary(name: &str) -> Option<Writer> {
    let rest = name.strip_prefix(".new-")?;
    Some(match rest.contains('-') {
        true => Writer::App,
        false => Writer::Publisher,
    })
}

/// Whether a file was written longer than `age` ago; `false` in doubt.
fn is_older(path: &Path, age: Duration) -> bool {
    let modified = fs::metadata(path).and_then(|file| file.modified()).ok();
    let elapsed = modified.and_then(|modified| modified.elapsed().ok());
    elapsed.is_some_and(|elapsed| elapsed > age)
}

/// Locks without a live report that nobody holds.
fn locks_of_ended(store: &Store) -> Vec<PathBuf> {
    let mut locks = entries(&store.live_folder());
    locks.retain(|path| {
        let run = || {
            let name = name(path);
            let (pid, run) = name.strip_suffix(".lock")?.split_once('-')?;
            Some((pid.parse().ok()?, RunId::try_from(run.to_owned()).ok()?))
        };
        // An App makes its lock a moment before it locks it.
        let is_ended = |(pid, run)| store.is_running(pid, &run) == Some(false);
        is_older(path, WRITTEN) && run().is_some_and(is_ended)
    });
    locks
}

/// Locks of saved states that nobody holds.
fn locks_of_sessions(store: &Store) -> Vec<PathBuf> {
    let mut locks = entries(&saved_folder(store));
    locks.retain(|path| {
        let is_lock = path.extension().is_some_and(|ending| ending == "lock");
        // A session makes its lock a moment before it locks it.
        is_lock && is_older(path, WRITTEN) && Keeper::has_left(path)
    });
    locks
}

/// Removes a file and returns its size; a missing file is fine.
pub(super) fn remove(path: &Path) -> Result<u64, GcError> {
    let bytes = fs::metadata(path).map_or(0, |file| file.len());
    match fs::remove_file(path) {
        Ok(()) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
        Err(source) => Err(GcError::Remove {
            path: path.to_owned(),
            source,
        }),
    }
}

/// Digests of all builds of which a library or a manifest exists.
fn digests_in(folder: &Path) -> Vec<Digest> {
    let mut digests: Vec<_> = entries(folder)
        .iter()
        .filter_map(|path| {
            let name = name(path);
            let stem = name
                .strip_suffix(".toml")
                .or_else(|| name.strip_suffix(DLL_SUFFIX))?;
            Digest::try_from(stem.to_owned()).ok()
        })
        .collect();
    digests.sort();
    digests.dedup();
    digests
}

fn folders(root: &Path) -> Vec<PathBuf> {
    let entries = entries(root).into_iter();
    entries.filter(|path| path.is_dir()).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::time::{Duration, SystemTime};

    use keyway::store::{RunId, Store};

    use super::{Keeper, leftovers, states};

    #[test]
    fn what_nobody_comes_back_for_is_left_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let run = RunId::random();
        let old = SystemTime::now() - Duration::from_secs(24 * 3600);
        let put = |path: &std::path::Path, time: SystemTime| {
            fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is writable");
            let file = File::create(path).expect("the folder is writable");
            file.set_modified(time).expect("the file is writable");
            file
        };
        let (root, live) = (store.root(), store.live_folder());
        let gone = [
            root.join("module/.new-x1y2z3"),
            root.join(".new-7-1"),
            live.join(".new-7-2"),
            root.join("control/.new-7-3"),
            root.join("saved/.new-7-4"),
            store.request_path("7-1"),
            store.answer_path("7-1"),
            store.presence_path(7, &run),
        ];
        for path in &gone {
            put(path, old);
        }
        let now = SystemTime::now();
        put(&live.join(".new-8-1"), now);
        put(&store.request_path("8-1"), now);
        put(&store.presence_path(8, &run), now);
        let lock = put(&store.presence_path(9, &run), old);
        lock.lock().expect("nobody else has it");
        let mut found = leftovers(&store);
        found.sort();
        let mut gone = gone.to_vec();
        gone.sort();
        assert_eq!(found, gone);
    }

    #[test]
    fn a_state_stays_as_long_as_somebody_may_start_with_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let old = SystemTime::now() - Duration::from_secs(25 * 3600);
        let put = |request: &str, time: SystemTime| {
            let path = store.root().join(Store::saved_path("app", request));
            let keeper = Keeper::of(&path).expect("the folder is writable");
            let file = File::create(&path).expect("the folder is writable");
            file.set_modified(time).expect("the file is writable");
            (path, keeper)
        };
        let (kept, (left, gone)) = (put("1-1", old), put("2-1", old));
        drop((gone, put("3-1", SystemTime::now()).1));
        assert_eq!(states(&store), [left]);
        drop(kept);
        assert_eq!(states(&store).len(), 2);
        assert!(leftovers(&store).is_empty());
    }
}
