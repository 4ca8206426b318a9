//! `HostView`, through which a launcher drives an App that it has loaded.
use keyway_macros::view;

use super::{Launch, Totals, Turn};

/// The functions by which a launcher drives a loaded App. The launcher knows no Core: the App hosts its modules itself.
/// Generated code implements this View.
#[view]
pub struct HostView {
    /// Verifies and maps the modules of this generation while the previous generation still runs.
    pub prepare: fn(launch: Launch),
    /// Starts the modules and the App from the state that the previous generation handed over. On failure everything is
    /// shut down again and the error is one line of text.
    pub begin: fn(launch: Launch) -> Result<(), String>,
    /// Tells the App that it is live. It begins to watch the store and, if it replaced a generation, which has ended, starts
    /// modules and App and reports the pause in µs.
    pub take_over: fn(pause: f64),
    /// Runs one frame and one safe point.
    pub turn: fn() -> Turn,
    /// Suspends App and modules and returns their persisted state, encoded as `SavedApp`. On failure all of them are
    /// resumed and the error says why.
    pub suspend: fn() -> Result<Vec<u8>, String>,
    /// Resumes after `suspend`, since the next generation failed to take over for this reason.
    pub resume: fn(reason: String),
    /// Reports that the next generation could not be loaded, for this reason.
    pub refuse: fn(reason: String),
    /// Totals to hand to the next generation, those of earlier generations included.
    pub totals: fn() -> Totals,
    /// Shuts App and modules down; `true` if no step failed.
    pub end: fn() -> bool,
}
