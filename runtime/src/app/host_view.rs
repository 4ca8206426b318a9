//! How a launcher runs an App that it has loaded.
use keyway_macros::view;

use super::{Launch, Totals, Turn};

/// How a launcher, which knows no Core, runs an App that it has loaded: the App hosts its modules itself. Generated code
/// implements it.
#[view]
pub struct HostView {
    /// Maps the modules, while the generation before runs on.
    pub prepare: fn(launch: Launch),
    /// Starts the modules and the App with what the generation before has left. If that fails, all is shut down again, and
    /// why is told in one line.
    pub begin: fn(launch: Launch) -> Result<(), String>,
    /// Tells the App that it is live. It begins to watch the store and, if it replaced a generation, reports the pause in µs.
    pub take_over: fn(pause: f64),
    /// One frame and a safe point.
    pub turn: fn() -> Turn,
    /// Suspends everything and gives what it persists; if that fails, all goes on.
    pub suspend: fn() -> Result<Vec<u8>, String>,
    /// Takes up work after a `suspend`, as the next generation could not take over for this reason.
    pub resume: fn(reason: String),
    /// The next generation is not fit to be loaded, for this reason.
    pub refuse: fn(reason: String),
    /// What it hands on besides, the totals of the generations before included.
    pub totals: fn() -> Totals,
    /// Shuts App and modules down; gives whether that went well.
    pub end: fn() -> bool,
}
