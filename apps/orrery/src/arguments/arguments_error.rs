//! Why a command line is not understood.

/// A command line that is not understood.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ArgumentsError {
    /// An option or value that there is not.
    #[error("{0}; `orrery --help` shows what there is")]
    Syntax(#[from] lexopt::Error),
    /// A value that must be a positive number.
    #[error("{option} is `{found}`; give a positive number of days such as {example}")]
    Days {
        /// Name of the option, with its dashes.
        option: &'static str,
        /// The value as it was given.
        found: String,
        /// A value that would do.
        example: &'static str,
    },
    /// A step that is longer than everything.
    #[error(
        "a step of {step} days is longer than the {days} days to go; give a `--step` of at most {days}"
    )]
    LongStep {
        /// Step in days.
        step: f64,
        /// Length of the run, in days.
        days: f64,
    },
    /// More steps than could ever be taken.
    #[error(
        "{days:?} days in steps of {step:?} are more than {most} steps; give a longer `--step` or fewer `--days`"
    )]
    ManySteps {
        /// Length of the run, in days.
        days: f64,
        /// Step in days.
        step: f64,
        /// How many there may be.
        most: u64,
    },
}
