//! `Watcher`, which calls back on each notice.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::{Notice, Sources, WatchError};

/// Calls back at each event that concerns the sources, until it is dropped.
///
/// Each folder is watched by itself, so that cargo's target folder and hidden ones inside of a package are left out. A watch
/// belongs to the folder and not to its name; one that was removed and came back is another folder.
#[derive(Debug)]
pub(crate) struct Watcher {
    watcher: RecommendedWatcher,
    watched: BTreeMap<PathBuf, Identity>,
    filter: Arc<Mutex<Filter>>,
}

/// The events that are of interest.
#[derive(Clone, Debug, Default)]
struct Filter {
    sources: Sources,
    /// Other files of packages are of interest as well, except for these.
    unread: Option<BTreeSet<PathBuf>>,
}

impl Watcher {
    /// Watches nothing yet. `notice` is called on a thread of the system's library, often several times for one change.
    ///
    /// # Errors
    /// If the system cannot send notices.
    pub(crate) fn start(notice: impl Fn(Notice) + Send + 'static) -> Result<Self, WatchError> {
        let filter = Arc::new(Mutex::new(Filter::default()));
        let shared = Arc::clone(&filter);
        let heard = move |event: Result<Event, notify::Error>| {
            let read = |event: Event| {
                let filter = shared.lock().unwrap_or_else(PoisonError::into_inner);
                filter.read(&event)
            };
            if let Some(kind) = event.map_or(Some(Notice::Lost), read) {
                notice(kind);
            }
        };
        let watcher = notify::recommended_watcher(heard)
            .map_err(|source| WatchError::Unavailable { source })?;
        Ok(Self {
            watcher,
            watched: BTreeMap::new(),
            filter,
        })
    }

    /// Calls back at events that concern `sources`, or other files of their packages that are not `unread`, if there are such.
    pub(super) fn listen_for(&self, sources: &Sources, unread: Option<&BTreeSet<PathBuf>>) {
        let mut filter = self.filter.lock().unwrap_or_else(PoisonError::into_inner);
        if filter.unread.as_ref() != unread || filter.sources != *sources {
            *filter = Filter {
                sources: sources.clone(),
                unread: unread.cloned(),
            };
        }
    }

    /// Watches these folders, without those that are missing, and no others. Returns whether there are new ones.
    ///
    /// # Errors
    /// If the system watches no more; all that it does are watched.
    pub(super) fn follow(&mut self, folders: &BTreeSet<PathBuf>) -> Result<bool, WatchError> {
        let mut failed = None;
        let mut are_new = false;
        let now: BTreeMap<_, _> = folders
            .iter()
            .filter_map(|folder| Some((folder.clone(), Identity::of(folder)?)))
            .collect();
        let old = std::mem::take(&mut self.watched);
        for (folder, identity) in &old {
            if now.get(folder) != Some(identity) {
                // The system has let go of a folder that is gone.
                let _ = self.watcher.unwatch(folder);
            }
        }
        for (folder, identity) in now {
            if old.get(&folder) != Some(&identity) {
                are_new = true;
                match self.watcher.watch(&folder, RecursiveMode::NonRecursive) {
                    Ok(()) => {}
                    // The folder was removed meanwhile.
                    Err(error) if is_missing(&error) => continue,
                    Err(source) => {
                        failed = Some(WatchError::Folder { folder, source });
                        continue;
                    }
                }
            }
            self.watched.insert(folder, identity);
        }
        failed.map_or(Ok(are_new), Err)
    }

    /// Watches every folder anew the next time.
    pub(super) fn forget(&mut self) {
        for folder in std::mem::take(&mut self.watched).keys() {
            let _ = self.watcher.unwatch(folder);
        }
    }
}

impl Filter {
    /// Translates a system event; reading a file is none, closing it after a write is.
    fn read(&self, event: &Event) -> Option<Notice> {
        if event.need_rescan() {
            return Some(Notice::Lost);
        }
        let notice = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write))
            | EventKind::Modify(ModifyKind::Name(RenameMode::To)) => Notice::Done,
            EventKind::Access(_) => return None,
            _ => Notice::Begun,
        };
        let mut paths = event.paths.iter();
        paths.any(|path| self.holds(path)).then_some(notice)
    }

    fn holds(&self, path: &Path) -> bool {
        if self.sources.count(path) {
            return true;
        }
        match &self.unread {
            Some(unread) => !unread.contains(path) && self.sources.may_lie_in(path, true),
            // A path that is gone may have been a folder.
            None => !path.is_file() && self.sources.may_lie_in(path, false),
        }
    }
}

/// Tells a folder from another that takes its place under the same path.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Identity {
    device_and_inode: Option<(u64, u64)>,
    /// Where the system has no inodes.
    created: Option<SystemTime>,
}

impl Identity {
    /// `None` if there is no such folder.
    fn of(folder: &Path) -> Option<Self> {
        let found = fs::metadata(folder).ok().filter(fs::Metadata::is_dir)?;
        Some(Self {
            device_and_inode: inode(&found),
            created: found.created().ok(),
        })
    }
}

#[cfg(unix)]
fn inode(folder: &fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((folder.dev(), folder.ino()))
}

#[cfg(not(unix))]
fn inode(_: &fs::Metadata) -> Option<(u64, u64)> {
    None
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound | ErrorKind::WatchNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    use notify::event::{CreateKind, Flag};
    use notify::{Event, EventKind};

    use super::Filter;
    use crate::workshop::watch::{Notice, Sources};

    fn created(path: &str) -> Event {
        Event::new(EventKind::Create(CreateKind::Any)).add_path(path.into())
    }

    fn filter() -> Filter {
        let folders = |path: &str| BTreeSet::from([PathBuf::from(path)]);
        Filter {
            sources: Sources {
                files: folders("/w/a/words.txt"),
                rust: folders("/w/a/src"),
                packages: folders("/w/a"),
                ..Sources::default()
            },
            unread: None,
        }
    }

    #[test]
    fn what_no_build_reads_is_not_told() {
        let mut filter = filter();
        let told = |filter: &Filter, path: &str| filter.read(&created(path)).is_some();
        assert!(told(&filter, "/w/a/words.txt") && told(&filter, "/w/a/src/b.rs"));
        assert!(told(&filter, "/w/a"), "a folder that comes back");
        assert!(
            told(&filter, "/w/a/src/new"),
            "a folder that may hold sources"
        );
        assert!(!told(&filter, "/w/a/state.db"));
        // After a refused build a new file may be what was missing.
        filter.unread = Some(BTreeSet::from([PathBuf::from("/w/a/state.db")]));
        assert!(!told(&filter, "/w/a/state.db"));
        assert!(told(&filter, "/w/a/new.txt") && !told(&filter, "/w/b/new.txt"));
    }

    #[test]
    fn an_overflow_of_the_queue_is_told_whatever_it_names() {
        let event = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(filter().read(&event), Some(Notice::Lost));
    }
}
