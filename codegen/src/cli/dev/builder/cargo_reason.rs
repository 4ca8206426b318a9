//! The reasons why cargo compiles a change.

use std::path::{MAIN_SEPARATOR, Path};

use crate::workshop::replay::FallbackReason;

/// The reason why cargo compiles a change, and not rustc alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CargoReason {
    /// Nothing was published in this session.
    First,
    /// The captured call of rustc may be out of date, or does not cover the change.
    Replay(FallbackReason),
    /// The generator has written files, or the App has other modules than before.
    Generated,
}

impl CargoReason {
    /// For people, with paths relative to `root`.
    pub(super) fn text(&self, root: &Path) -> String {
        match self {
            Self::First => "everything, at first".to_owned(),
            Self::Replay(reason) => {
                let root = format!("{}{}", root.display(), MAIN_SEPARATOR);
                reason.to_string().replace(&root, "")
            }
            Self::Generated => "files were generated".to_owned(),
        }
    }
}
