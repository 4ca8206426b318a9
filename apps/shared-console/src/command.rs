//! The command of a program.

/// What the command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<Arguments> {
    /// The text of `--help`.
    Help,
    /// The name and the version.
    Version,
    /// A run.
    Run(Arguments),
}
