//! The thread that looks at the store while an App runs: what is new there is prepared, and what the App has to say is
//! written.
mod live_report;
mod poller;
mod prepare;
mod requests;
mod watch;

pub(crate) use poller::Poller;
pub(crate) use watch::Watch;
