//! The contract of watchers.

mod watch_view;

pub use watch_view::WatchView;
