//! Noticing that sources have changed.
//!
//! The system's notices only tell *that* something happened; changes are found by comparing the files, so that a lost,
//! doubled or misleading notice does no harm, and a file that was rewritten with the same content is no change.

mod contents;
mod folder;
mod notice;
mod stamp;
mod watch_error;
mod watcher;

pub(crate) use contents::Contents;
pub(crate) use folder::{Folder, folders, is_configuration};
pub(crate) use notice::Notice;
pub(crate) use stamp::Stamp;
pub(crate) use watch_error::WatchError;
pub(crate) use watcher::Watcher;
