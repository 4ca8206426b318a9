//! How a launcher runs an App that it has loaded.
use keyway_macros::view;

use super::{Books, Launch, Turn};

/// How a launcher, which knows no Core, runs an App that it has loaded: the App hosts its modules itself. Generated code
/// implements it.
#[view]
pub struct HostView {
    /// Maps the modules, while the generation before runs on.
    pub prepare: fn(launch: Launch),
    /// Starts the modules and the App with what the generation before has left. If that fails, all is shut down again, and
    /// why is told in one line.
    pub begin: fn(launch: Launch) -> Result<(), String>,
    /// From here on it is the one that answers: it looks at the store, and if it has taken over, which took this many
    /// microseconds, tells so.
    pub live: fn(pause: f64),
    /// One frame and a safe point.
    pub turn: fn() -> Turn,
    /// Suspends everything and gives what it persists; if that fails, all goes on.
    pub hand_over: fn() -> Result<Vec<u8>, String>,
    /// Takes up work after a `hand_over`, as the next generation could not take over for this reason.
    pub go_on: fn(reason: String),
    /// The next generation is not fit to be loaded, for this reason.
    pub refused: fn(reason: String),
    /// What it hands on besides, those of the generations before included.
    pub books: fn() -> Books,
    /// Shuts App and modules down; gives whether that went well.
    pub end: fn() -> bool,
}
