//! Noticing that sources have changed.
//!
//! The system only says *that* something happened; what has changed is found by looking at the files again, so that a lost, doubled
//! or misleading notice does no harm, and a file that was written without a change is no change.

mod contents;
mod folder;
mod notice;
mod stamp;
mod watch_error;
mod watcher;

pub use contents::Contents;
pub use folder::{Folder, folders, is_configuration};
pub use notice::Notice;
pub use stamp::Stamp;
pub use watch_error::WatchError;
pub use watcher::Watcher;
