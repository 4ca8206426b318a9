//! Noticing that the inputs of a build have changed.
//!
//! What counts is what cargo's last build has read, the Rust files beside it, and what tells cargo how to build. The system's
//! notices only tell *that* something happened; changes are found by comparing the files, so that a lost, doubled or misleading
//! notice does no harm, and a file that was rewritten with the same content is no change.
//!
//! # Floors
//!
//! ```text
//! 5 reading
//! 4 watcher
//! 3 contents walk
//! 2 sources
//! 1 notice read_files stamp watch_error
//! ```

mod contents;
mod notice;
mod read_files;
mod reading;
mod sources;
mod stamp;
mod walk;
mod watch_error;
mod watcher;

pub(crate) use contents::Contents;
pub(crate) use notice::Notice;
pub(crate) use read_files::{ReadFiles, inputs_of};
pub(crate) use reading::Reading;
pub(crate) use sources::{Sources, closure, is_configuration, source_folders};
pub(crate) use stamp::Stamp;
pub(crate) use watch_error::WatchError;
pub(crate) use watcher::Watcher;
