//! The contract of an App.
use keyway_macros::view;

use super::Flow;

/// The contract of an App: the loop belongs to the runtime, and so an App can be replaced as any module can. What it
/// does first and last stands in its lifecycle, `initialize` and `shutdown`.
#[view]
pub struct AppView {
    /// One round of the program's work; called until it gives [`Flow::Exit`].
    pub frame: fn() -> Flow,
}
