//! `NotNow`, an author's way to say that something is missing for the moment.
use std::fmt::{self, Display};

/// The error of an `initialize` that cannot be served now, such as by a port that is taken or a device that is away: the
/// build is not to blame, so that it is not quarantined and each new set tries it again. The same goes for a [`std::io::Error`]; for any other error it is.
///
/// ```
/// use keyway::NotNow;
///
/// fn initialize() -> Result<(), NotNow> {
///     std::fs::metadata("/").map_err(|error| NotNow::new(format!("no root: {error}")))?;
///     Ok(())
/// }
/// assert!(initialize().is_ok());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotNow {
    reason: String,
}

impl NotNow {
    /// Makes the error from the reason for a person.
    pub fn new(reason: impl Display) -> Self {
        Self {
            reason: reason.to_string(),
        }
    }
}

impl Display for NotNow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for NotNow {}
