//! `Watcher`, which calls back on each notice.

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::{Folder, Notice, WatchError};

/// Calls back at each event in one of the folders, until it is dropped.
#[derive(Debug)]
pub(crate) struct Watcher {
    _watcher: RecommendedWatcher,
}

impl Watcher {
    /// Watches `folders`. `notice` is called on a thread of the system's library, often several times for one change.
    ///
    /// # Errors
    /// If the system cannot send notices, or not for one of these folders.
    pub(crate) fn start(
        folders: &[Folder],
        notice: impl Fn(Notice) + Send + 'static,
    ) -> Result<Self, WatchError> {
        let heard = move |event: Result<Event, notify::Error>| {
            // An error means that notices were lost: the files have to be compared.
            if let Some(kind) = event.map_or(Some(Notice::Begun), |event| read(&event.kind)) {
                notice(kind);
            }
        };
        let mut watcher = notify::recommended_watcher(heard)
            .map_err(|source| WatchError::Unavailable { source })?;
        for folder in folders {
            let mode = match folder {
                Folder::Configuration(_) | Folder::Flat(_) => RecursiveMode::NonRecursive,
                Folder::Tree(_) => RecursiveMode::Recursive,
            };
            watcher
                .watch(folder.path(), mode)
                .map_err(|source| WatchError::Folder {
                    folder: folder.path().to_owned(),
                    source,
                })?;
        }
        Ok(Self { _watcher: watcher })
    }
}

/// Translates a system event; reading a file is none, closing it after a write is.
fn read(kind: &EventKind) -> Option<Notice> {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(RenameMode::To)) => Some(Notice::Done),
        EventKind::Access(_) => None,
        _ => Some(Notice::Begun),
    }
}
