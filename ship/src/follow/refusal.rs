//! `Refusal`.

use std::fmt;

/// Why a set is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    /// Package name of the module, or of the App, that is the reason.
    pub(super) of: String,
    /// What is said of it.
    pub(super) reason: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { of, reason } = self;
        write!(f, "{of}: {reason}")
    }
}
