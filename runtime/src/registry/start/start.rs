//! How the modules of an App are to be started.
use crate::app::Launch;

/// How the modules of an App are to be started. It is the argument of the function `start` that the generator writes.
#[derive(Clone, Debug)]
pub enum Start {
    /// By the program itself.
    Here,
    /// By a launcher that has loaded the App.
    Launched(Launch),
    /// Not yet: a launcher has loaded the App, and the generation before runs on while this one maps its modules.
    Prepare(Launch),
}
