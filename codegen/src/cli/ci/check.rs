//! One check.

/// One check of `ci`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Check {
    /// Cargo with these arguments and additions to the environment.
    Cargo {
        /// The arguments.
        arguments: &'static [&'static str],
        /// Variables that are set for it.
        environment: &'static [(&'static str, &'static str)],
    },
    /// `gen --check`.
    Generated,
    /// `tidy`.
    Tidy,
}

impl Check {
    /// The check as one would type it.
    pub(in crate::cli) fn title(self) -> String {
        match self {
            Self::Cargo { arguments, .. } => format!("cargo {}", arguments.join(" ")),
            Self::Generated => "cargo xtask gen --check".to_owned(),
            Self::Tidy => "cargo xtask tidy".to_owned(),
        }
    }
}
