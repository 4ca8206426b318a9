//! `Finding`, a fault of the generator.

use serde::Serialize;

/// A fault of the generator.
#[derive(Serialize)]
pub(super) struct Finding {
    /// What it does wrong.
    pub(super) kind: &'static str,
    /// The types that were Models, and what was said of them.
    pub(super) text: String,
}
