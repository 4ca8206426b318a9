//! The two ways to compile a change.

use serde::Serialize;

/// The program that compiled a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "by", rename_all = "lowercase")]
pub(in crate::cli::dev) enum Compiler {
    /// Cargo: everything that had changed.
    Cargo {
        /// The fallback reason: why rustc alone was not enough.
        because: String,
    },
    /// Rustc without cargo: one module.
    Rustc {
        /// Why all libraries were linked anew; `None` if what was prepared of them has served.
        #[serde(skip_serializing_if = "Option::is_none")]
        full_link: Option<String>,
    },
}
