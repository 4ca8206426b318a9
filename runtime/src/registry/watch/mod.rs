//! The thread that polls the store while an App runs: it prepares new builds and writes the App's files.
mod guests;
mod live_report;
mod poller;
mod prepare;
mod requests;
mod watch;

pub(crate) use poller::Poller;
pub(crate) use watch::Watch;
