//! The functions by which a module is started and stopped.
use crate::fault::Outcome;
use crate::host::HostServices;
use crate::state::SavedState;

/// The life of one generation of a module: `attach`, `initialize`, `restore` where there was one before, `activate`; then
/// `suspend` and `save` for a successor, or `resume` if that fails; `shutdown` at the end. Each contains the module's
/// panics. The same image may live several times, if its build is reverted to.
///
/// The inner result is the module's own refusal, as text for a person.
#[derive(Clone, Copy, Debug)]
pub struct Lifecycle {
    /// Tells a loaded module its generation and where its log records go. Not called when linked statically.
    pub attach: fn(services: &HostServices),
    /// Makes the state, where no call finds it yet.
    pub initialize: fn() -> Outcome<Result<(), String>>,
    /// Puts the state in its place, where calls find it. Runs no code of the module.
    pub activate: fn(),
    /// Announces that the state is about to be saved. Calls that need it wait from here on.
    pub suspend: fn() -> Outcome<()>,
    /// The persisted fields of the suspended state; `None` if a panic spoilt it.
    pub save: fn() -> Outcome<Result<Option<SavedState>, String>>,
    /// Puts persisted fields into an initialized state that is not active yet, matched by name.
    pub restore: fn(saved: &SavedState) -> Outcome<Result<(), String>>,
    /// Takes up work again after a `suspend`.
    pub resume: fn() -> Outcome<()>,
    /// Ends the generation.
    pub shutdown: fn() -> Outcome<()>,
}
