//! `Arguments`.

use std::path::PathBuf;

use app_console::OutputForm;

use super::Beginning;

/// What a run shall do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The swarm to begin with.
    pub(crate) beginning: Beginning,
    /// Steps to take in this run.
    pub(crate) ticks: u64,
    /// Threads that take part.
    pub(crate) threads: u32,
    /// Most ticks in a second; `None` for as many as can be.
    pub(crate) pace: Option<u32>,
    /// The System that shall keep the world; `None` for the one that the Plan picks.
    pub(crate) ecs: Option<String>,
    /// Where the swarm goes in the end.
    pub(crate) save: Option<PathBuf>,
    /// How the outcome is told.
    pub(crate) form: OutputForm,
}
