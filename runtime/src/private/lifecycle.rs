//! The steps of a module's life, each containing its panics.
use super::Origin;
use crate::fault::{Outcome, guard, install_hook};
use crate::host::HostServices;
use crate::state::{LockedState, SavedState, SharedState};

/// Makes this image that of a loaded module: logs and panics go to the host from here on.
pub fn attach(origin: &'static Origin, services: &HostServices) {
    crate::host::attach(origin, services);
    install_hook();
}

/// `initialize` of a stateless module.
pub fn initialize(
    origin: &'static Origin,
    make: fn() -> Result<(), String>,
) -> Outcome<Result<(), String>> {
    guard(origin, "initialize", || Ok(make()))
}

/// `initialize` of a module whose state has no lock.
pub fn initialize_shared<T>(
    origin: &'static Origin,
    state: &'static SharedState<T>,
    make: fn() -> Result<T, String>,
) -> Outcome<Result<(), String>> {
    guard(origin, "initialize", || {
        Ok(make().and_then(|made| state.fill(made)))
    })
}

/// `initialize` of a module whose state has a lock.
pub fn initialize_locked<T>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    make: fn() -> Result<T, String>,
) -> Outcome<Result<(), String>> {
    guard(origin, "initialize", || {
        Ok(make().and_then(|made| state.fill(made)))
    })
}

/// A step that the module does not take part in, or that a stateless one takes by itself.
pub fn nothing(origin: &'static Origin, step: &'static str, work: fn()) -> Outcome<()> {
    guard(origin, step, || {
        work();
        Ok(())
    })
}

/// A step on a state without lock; nothing if there is no state.
pub fn with_shared<T>(
    origin: &'static Origin,
    step: &'static str,
    state: &'static SharedState<T>,
    work: fn(&T),
) -> Outcome<()> {
    guard(origin, step, || {
        if let Some(state) = state.read().state() {
            work(state);
        }
        Ok(())
    })
}

/// A step on a state with a lock; nothing if there is no state.
pub fn with_locked<T>(
    origin: &'static Origin,
    step: &'static str,
    state: &'static LockedState<T>,
    work: fn(&mut T),
) -> Outcome<()> {
    guard(origin, step, || {
        if let Some(state) = state.write().state() {
            work(state);
        }
        Ok(())
    })
}

/// `shutdown` of a module whose state has a lock: the state is taken out, told, and dropped.
pub fn shutdown_locked<T>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    work: fn(&mut T),
) -> Outcome<()> {
    guard(origin, "shutdown", || {
        if let Some(mut taken) = state.take() {
            work(&mut taken);
        }
        Ok(())
    })
}

/// `save` of a module without persisted fields.
pub fn nothing_saved() -> Outcome<Result<SavedState, String>> {
    Ok(Ok(SavedState::default()))
}

/// `restore` of a module without persisted fields.
pub fn nothing_to_restore(_: &SavedState) -> Outcome<Result<(), String>> {
    Ok(Ok(()))
}

/// `save` of a module with persisted fields.
pub fn save<T>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    work: fn(&T) -> Result<SavedState, String>,
) -> Outcome<Result<SavedState, String>> {
    guard(origin, "save", || {
        Ok(state
            .read()
            .state()
            .map_or_else(|| Err(NO_STATE.to_owned()), work))
    })
}

/// `restore` of a module with persisted fields.
pub fn restore<T>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    saved: &SavedState,
    work: fn(&mut T, &SavedState) -> Result<(), String>,
) -> Outcome<Result<(), String>> {
    guard(origin, "restore", || match state.write().state() {
        Some(state) => Ok(work(state, saved)),
        None => Ok(Err(NO_STATE.to_owned())),
    })
}

const NO_STATE: &str = "there is no state, or a panic left it half changed";
