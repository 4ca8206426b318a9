//! `AppView`.
use keyway_macros::view;

use super::Flow;

/// The contract of an App. The loop belongs to the runtime, so that an App can be replaced as any module can; the App's
/// first and last steps are `initialize` and `shutdown` of its lifecycle.
#[view]
pub struct AppView {
    /// One frame of the program; the loop calls it until it returns [`Flow::Exit`].
    pub frame: fn() -> Flow,
}
