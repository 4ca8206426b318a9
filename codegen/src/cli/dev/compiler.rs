//! Who has compiled.

use serde::Serialize;

/// Who has compiled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "by", rename_all = "lowercase")]
pub(in crate::cli) enum Compiler {
    /// Cargo, everything that had changed.
    Cargo {
        /// Why it was asked.
        because: String,
    },
    /// The compiler alone, one module.
    Rustc,
}
