//! The functions by which a module is started and stopped.
use crate::fault::Outcome;
use crate::host::HostServices;
use crate::state::SavedState;

/// The life of one generation of a module: `attach`, `initialize`, then `suspend` and `save` into a successor that is
/// `restore`d, or `resume` if that fails, and `shutdown` at the end. Each contains the module's panics.
///
/// The inner result is the module's own refusal, as text for a person.
#[derive(Clone, Copy, Debug)]
pub struct Lifecycle {
    /// Tells a loaded module its generation and where its log records go. Not called when linked statically.
    pub attach: fn(services: &HostServices),
    /// Makes the state.
    pub initialize: fn() -> Outcome<Result<(), String>>,
    /// Announces that the state is about to be saved.
    pub suspend: fn() -> Outcome<()>,
    /// The persisted fields.
    pub save: fn() -> Outcome<Result<SavedState, String>>,
    /// Puts persisted fields into an initialized state, matched by name.
    pub restore: fn(saved: &SavedState) -> Outcome<Result<(), String>>,
    /// Takes up work again after a `suspend`.
    pub resume: fn() -> Outcome<()>,
    /// Ends the generation.
    pub shutdown: fn() -> Outcome<()>,
}
