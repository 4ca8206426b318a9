//! Why a command line is not understood.

/// A command line that is not understood.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ArgumentsError {
    /// An option or value that there is not.
    #[error("{0}; `swarm --help` shows what there is")]
    Syntax(#[from] lexopt::Error),
    /// A value that must be a whole number in a range.
    #[error("{option} is `{found}`; give a whole number from {least} to {most}")]
    Number {
        /// Name of the option, with its dashes.
        option: &'static str,
        /// The value as it was given.
        found: String,
        /// The least that it may be.
        least: u64,
        /// The greatest value that is taken.
        most: u64,
    },
    /// A saved swarm has its own seed and its own animals.
    #[error(
        "`--resume` goes on with the animals and the seed of the file; leave `--entities` and `--seed` out"
    )]
    Resumed,
}
