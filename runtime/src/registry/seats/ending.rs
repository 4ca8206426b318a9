//! `Ending`, how far the end of the modules has come.
use crate::module::Module;

/// How far the shutdown of the modules at the end has come.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Ending {
    /// The end has not begun: the App runs, or is shut down itself.
    #[default]
    Ahead,
    /// This module is being shut down.
    At(&'static Module),
    /// None is left.
    Over,
}
