//! The command of a program.

/// What the command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<Arguments> {
    /// Print the text of `--help`.
    Help,
    /// The name and the version.
    Version,
    /// Run the App with these arguments.
    Run(Arguments),
}
