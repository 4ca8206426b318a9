//! `WorkState`.

use serde::Serialize;

/// How far a work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum WorkState {
    /// The App has not answered yet, or a layer is being built.
    Begun,
    /// The layer is in its place.
    In,
    /// It was done.
    Done,
    /// It was not.
    Failed,
}
