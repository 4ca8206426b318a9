//! `Start`.
use crate::app::Launch;

/// How the modules of an App are to be started. The generated function `start` takes it as its argument.
#[derive(Clone, Debug)]
pub enum Start {
    /// By the program itself, without a launcher.
    Here,
    /// By a launcher that has loaded the App, with its arguments.
    Launched(Launch),
    /// Only maps the modules: a launcher has loaded the App, and the previous generation still runs.
    Prepare(Launch),
}
