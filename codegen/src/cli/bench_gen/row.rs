//! One size of workspace.

use serde::Serialize;

/// Medians over the rounds, in milliseconds.
#[derive(Clone, Copy, Debug, Serialize)]
pub(in crate::cli) struct Row {
    /// Members of the workspace.
    pub(in crate::cli) crates: usize,
    /// `cargo metadata`.
    pub(in crate::cli) metadata: f64,
    /// `cargo metadata --no-deps`, which is what `gen` starts with.
    pub(in crate::cli) members: f64,
    /// `gen`.
    pub(in crate::cli) gen_idle: f64,
    /// `gen` over `cargo metadata`.
    pub(in crate::cli) ratio: f64,
}
