//! `FirstDifference`.

use serde::Deserialize;

/// The first answer that is another.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(in crate::cli::dev) struct FirstDifference {
    /// Number of the call, counted from 1.
    pub(in crate::cli::dev) call: usize,
    /// `View.function`.
    pub(in crate::cli::dev) function: String,
    /// Path of the value in an argument or the result.
    pub(in crate::cli::dev) path: String,
    /// What the build that runs has there.
    pub(in crate::cli::dev) was: String,
    /// What the edited one has.
    pub(in crate::cli::dev) became: String,
}
