//! The functions behind `Lifecycle`, each catching the module's panics.
//!
//! A state that a step of the module has left half changed is never dropped: if that panicked as well, in the middle of the
//! unwind, the process would end.
use std::mem::ManuallyDrop;
use std::panic::resume_unwind;

use super::Declined;
use crate::codec::{LargeStack, on_large_stack, with_large_stack};
use crate::fault::{Origin, Outcome, guard, install_hook};
use crate::host::HostServices;
use crate::state::{FieldError, Lent, LockedState, Restoring, SavedState, Saving, SharedState};

/// Attaches this image to its host: log records and panics go to the host from here on.
pub fn attach(origin: &'static Origin, services: &HostServices) {
    crate::host::attach(origin, services);
    install_hook();
}

/// `initialize` of a stateless module.
pub fn initialize(
    origin: &'static Origin,
    make: fn() -> Result<(), Declined>,
) -> Outcome<Result<(), Declined>> {
    guard(origin, "initialize", || Ok(make()))
}

/// `initialize` of a module whose state has no lock.
pub fn initialize_shared<T>(
    origin: &'static Origin,
    state: &'static SharedState<T>,
    make: fn() -> Result<T, Declined>,
) -> Outcome<Result<(), Declined>> {
    guard(origin, "initialize", || {
        Ok(make().and_then(|made| Ok(state.fill(made)?)))
    })
}

/// `initialize` of a module whose state has a lock.
pub fn initialize_locked<T>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    make: fn() -> Result<T, Declined>,
) -> Outcome<Result<(), Declined>> {
    guard(origin, "initialize", || {
        Ok(make().and_then(|made| Ok(state.fill(made)?)))
    })
}

/// A step that the module does not implement, or that a stateless module implements.
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
        if let Some(state) = state.write_first().state() {
            work(state);
        }
        Ok(())
    })
}

/// `suspend` of a module whose state is handed over: calls wait from here on.
pub fn suspend_locked<T>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    work: fn(&mut T),
) -> Outcome<()> {
    let Some(parked) = state.park() else {
        return Ok(());
    };
    let mut parked = ManuallyDrop::new(parked);
    let done = guard(origin, "suspend", || {
        work(&mut parked);
        Ok(())
    });
    if done.is_err() {
        // The panic left the state half changed: calls must not wait for it.
        state.set_half_changed(Some(parked));
        state.lose();
    } else {
        state.keep(ManuallyDrop::into_inner(parked));
    }
    done
}

/// `resume` after a `suspend`: calls the module's function and puts the state back.
pub fn resume_locked<T>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    work: fn(&mut T),
) -> Outcome<()> {
    let done = guard(origin, "resume", || {
        state.with_aside(|parked| {
            if let Some(parked) = parked {
                work(parked);
            }
            Ok(())
        })
    });
    match done {
        Ok(()) => state.activate(),
        // The panic left the state half changed: calls must not wait for it.
        Err(_) => state.lose(),
    }
    done
}

/// `start` of a stateless module.
pub fn start(
    origin: &'static Origin,
    work: fn() -> Result<(), Declined>,
) -> Outcome<Result<(), Declined>> {
    guard(origin, "start", || Ok(work()))
}

/// `start` of a module whose state has a lock, and calls find the state; it may be active already. A state that a panic left
/// half changed is given up.
pub fn start_locked<T>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    work: fn(&mut T) -> Result<(), Declined>,
) -> Outcome<Result<(), Declined>> {
    let done = guard(origin, "start", || {
        let aside = state.with_aside(|made| made.map(work));
        let active = || state.write().state().map(work);
        Ok(aside.or_else(active).unwrap_or(Ok(())))
    });
    match &done {
        Ok(_) => state.activate(),
        Err(_) => state.lose(),
    }
    done
}

/// `start` of a module whose state has no lock, and calls find the state; it may be active already.
pub fn start_shared<T>(
    origin: &'static Origin,
    state: &'static SharedState<T>,
    work: fn(&T) -> Result<(), Declined>,
) -> Outcome<Result<(), Declined>> {
    let done = guard(origin, "start", || {
        let aside = state.with_aside(|made| made.map(work));
        let active = || state.read().state().map(work);
        Ok(aside.or_else(active).unwrap_or(Ok(())))
    });
    state.activate();
    done
}

/// `shutdown` of a module whose state has a lock: takes the state out, calls the module's function with it, and drops
/// it unless the function panics. A state that a panic left half changed is dropped without the call, and the Fault
/// says so.
pub fn shutdown_locked<T: Send>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    work: fn(&mut T),
) -> Outcome<()> {
    guard(origin, "shutdown", || {
        let is_spoilt = state.is_spoilt();
        match state.take() {
            Some(taken) => {
                let mut taken = ManuallyDrop::new(taken);
                work(&mut taken);
                drop_state(origin, taken, state.is_deep())?;
            }
            None if is_spoilt => {
                let message = "it is left out, since a panic has left the state half changed";
                return Err(Box::new(origin.fault("shutdown", message.to_owned())));
            }
            None => {}
        }
        Ok(())
    })
}

/// `shutdown` of a module whose state has no lock: later calls go to the successor, those in flight keep the state.
pub fn shutdown_shared<T>(
    origin: &'static Origin,
    state: &'static SharedState<T>,
    work: fn(&T),
) -> Outcome<()> {
    guard(origin, "shutdown", || {
        if let Some(taken) = state.take() {
            work(taken);
        }
        Ok(())
    })
}

/// `save` of a module without persisted fields.
pub fn nothing_saved(_: &[&'static str]) -> Outcome<Result<Option<SavedState>, String>> {
    Ok(Ok(Some(SavedState::default())))
}

/// `salvage` of a module without persisted fields.
pub fn nothing_to_salvage() -> Outcome<Result<Option<SavedState>, String>> {
    Ok(Ok(None))
}

/// `lend` of a module without persisted fields.
pub fn nothing_lent(names: &[&'static str], _: fn(&mut Lent<'_>)) -> bool {
    names.is_empty()
}

/// `restore` of a module without persisted fields.
pub fn nothing_to_restore(_: &SavedState) -> Outcome<Result<(), String>> {
    Ok(Ok(()))
}

/// `save` of a module with persisted fields, after `suspend`.
pub fn save<T: Send + Sync>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    moved: &[&'static str],
    work: fn(&T, Saving<'_>) -> Result<SavedState, FieldError>,
) -> Outcome<Result<Option<SavedState>, String>> {
    // `work` only reads, so that a panic in it leaves the state whole and in its place.
    state.with_aside(|parked| encoded(origin, state, parked.as_deref(), moved, work))
}

/// `salvage` of a module with persisted fields.
pub fn salvage<T: Send + Sync>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    work: fn(&T, Saving<'_>) -> Result<SavedState, FieldError>,
) -> Outcome<Result<Option<SavedState>, String>> {
    state.with_any(|found| encoded(origin, state, found, &[], work))
}

/// Encodes the state that was `found`, on a large stack if it needs one, but for the fields that are `moved`.
fn encoded<T: Send + Sync>(
    origin: &'static Origin,
    state: &LockedState<T>,
    found: Option<&T>,
    moved: &[&'static str],
    work: fn(&T, Saving<'_>) -> Result<SavedState, FieldError>,
) -> Outcome<Result<Option<SavedState>, String>> {
    let save = |room| {
        let work = |state| work(state, Saving::new(moved).within(room));
        guard(origin, "save", || Ok(found.map(work).transpose()))
    };
    let saved = with_large_stack(LargeStack::Saving, |saved| is_deep(state, saved), save);
    saved.map(|saved| saved.map_err(|error| error.to_string()))
}

/// `lend` of a module with persisted fields, after `suspend`.
pub fn lend<T>(
    state: &'static LockedState<T>,
    names: &[&'static str],
    adopt: fn(&mut Lent<'_>),
    offer: for<'l> fn(&'l mut T, &mut Lent<'l>),
) -> bool {
    state.with_aside(|parked| {
        let mut lent = Lent::new(names);
        if let Some(parked) = parked {
            offer(parked, &mut lent);
            adopt(&mut lent);
        }
        lent.is_done()
    })
}

/// `adopt` of a module with persisted fields, before `activate`.
pub fn adopt<T>(
    state: &'static LockedState<T>,
    lent: &mut Lent<'_>,
    exchange: fn(&mut T, &mut Lent<'_>),
) {
    state.with_aside(|made| {
        if let Some(made) = made {
            exchange(made, lent);
        }
    });
}

/// `restore` of a module with persisted fields, before `activate`.
pub fn restore<T: Send + Sync>(
    origin: &'static Origin,
    state: &'static LockedState<T>,
    saved: &SavedState,
    work: fn(&mut T, Restoring<'_>) -> Result<(), FieldError>,
) -> Outcome<Result<(), String>> {
    guard(origin, "restore", || {
        state.with_aside(|made| {
            let Some(made) = made else {
                return Ok(Err("the module was not initialized".to_owned()));
            };
            // Guarded on its own thread, which knows the place of a panic.
            let restore = |room| {
                let saved = Restoring::new(saved).within(room);
                guard(origin, "restore", || Ok(work(made, saved)))
            };
            let deep = |restored: &_| is_deep(state, restored);
            match with_large_stack(LargeStack::Restoring, deep, restore) {
                Ok(restored) => Ok(restored.map_err(|error| error.to_string())),
                // On, so that a state that is half restored is given up.
                Err(fault) => resume_unwind(fault),
            }
        })
    })
}

/// Whether a state needs a larger stack, which is remembered.
fn is_deep<T, R>(state: &LockedState<T>, result: &Outcome<Result<R, FieldError>>) -> bool {
    let is_deep = matches!(result, Ok(Err(error)) if error.is_short_of_stack());
    if is_deep {
        state.set_deep();
    }
    is_deep
}

/// Drops a state; a deep one on a large stack, or never where there is none.
fn drop_state<T: Send>(
    origin: &'static Origin,
    taken: ManuallyDrop<T>,
    is_deep: bool,
) -> Outcome<()> {
    let drop = || {
        guard(origin, "shutdown", || {
            drop(ManuallyDrop::into_inner(taken));
            Ok(())
        })
    };
    if is_deep {
        return on_large_stack(LargeStack::Restoring, drop).unwrap_or(Ok(()));
    }
    drop()
}
