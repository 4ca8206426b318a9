//! `Arguments`.

use std::path::PathBuf;

use app_console::OutputForm;

use super::schedule::Schedule;
use crate::pace::Pace;

/// What a run shall do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Arguments {
    /// How far and in which steps.
    pub(crate) schedule: Schedule,
    /// The bodies; `None` for those that come with the program.
    pub(crate) input: Option<PathBuf>,
    /// Where a picture goes.
    pub(crate) output: PathBuf,
    /// How fast it goes; `None` for as fast as it can be shown.
    pub(crate) pace: Option<Pace>,
    /// How the outcome is told.
    pub(crate) form: OutputForm,
}
