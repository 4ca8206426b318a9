//! `Lifecycle`, the table of functions that start, suspend and stop a module.
use super::Declined;
use crate::fault::Outcome;
use crate::host::HostServices;
use crate::state::{Lent, Movable, SavedState};

/// Persisted fields; none where there is no state.
type Saved = Outcome<Result<Option<SavedState>, String>>;

/// Exchanges fields for those of another generation.
type Adopt = fn(&mut Lent<'_>);

/// The steps of one generation of a module, see `docs/lifecycle.md`: `attach`, `initialize`, `restore` if there is a state to go
/// on with, `hold`, `start`, `activate`; then `suspend` and `save` for a successor, or `resume` if the reload fails;
/// `shutdown` at the end. Each step catches the module's panics. The same image may run through them several times, if its
/// build becomes current again.
///
/// The inner result is the module's own refusal, as text for a person.
#[derive(Clone, Copy, Debug)]
pub struct Lifecycle {
    /// Gives a loaded module the callbacks of its host, once when it is mapped, and with each generation its number. Not called when
    /// linked statically.
    pub attach: fn(services: &HostServices),
    /// Makes the state without publishing it: no call finds it yet.
    pub initialize: fn() -> Outcome<Result<(), Declined>>,
    /// Publishes a state that is to be started: calls wait for it. Without a `start` of the module they find it at once.
    /// Runs no code of the module.
    pub hold: fn(),
    /// Lets the module go on, once its predecessor is shut down, and calls find its state.
    pub start: fn() -> Outcome<Result<(), Declined>>,
    /// Publishes the state, so that calls find it. Runs no code of the module.
    pub activate: fn(),
    /// Announces that the state is about to be saved. Calls that need the state wait from here on.
    pub suspend: fn() -> Outcome<()>,
    /// The persisted fields of the suspended state, of which those called `moved` will be exchanged; `None` if a panic spoilt
    /// it.
    pub save: fn(moved: &[&'static str]) -> Saved,
    /// The persisted fields of the state as it is, also where a panic has left it half changed; `None` if there is none.
    pub salvage: fn() -> Saved,
    /// The persisted fields that may be handed over as they are. Runs no code of the module, as the next two.
    pub movable: fn() -> Vec<Movable>,
    /// Has the next generation's `adopt` exchange the fields called `names` of the suspended state for its own; whether all
    /// were.
    pub lend: fn(names: &[&'static str], adopt: Adopt) -> bool,
    /// Exchanges fields of another generation for those of a state that is not active yet.
    pub adopt: Adopt,
    /// Puts persisted fields into an initialized state that is not active yet, matched by name.
    pub restore: fn(saved: &SavedState) -> Outcome<Result<(), String>>,
    /// Undoes `suspend`: calls find the state again.
    pub resume: fn() -> Outcome<()>,
    /// Ends the generation and drops its state.
    pub shutdown: fn() -> Outcome<()>,
    /// Writes out what the module has printed without a line end. Called after `shutdown`, and once more at the end of
    /// the process: threads and late calls may print after the one. Runs no code of the module.
    pub flush: fn(),
}
