//! The steps of a module's life, with a state that panics wherever it can.
use keyway::private::LockedState;
use keyway::private::{
    Origin, initialize_locked, restore, resume_locked, save, shutdown_locked, suspend_locked,
};
use keyway::{Outcome, SavedState};

static ORIGIN: Origin = Origin::new("systems-test");

/// A state whose drop panics as well.
struct Explosive;

impl Drop for Explosive {
    fn drop(&mut self) {
        panic!("dropped");
    }
}

fn made() -> &'static LockedState<Explosive> {
    let state: &'static LockedState<Explosive> = Box::leak(Box::new(LockedState::new()));
    let made = initialize_locked(&ORIGIN, state, || Ok(Explosive));
    assert!(matches!(made, Ok(Ok(()))));
    state
}

#[track_caller]
fn told<T>(outcome: Outcome<T>) -> String {
    outcome.err().unwrap().message.clone()
}

#[test]
fn a_step_that_panics_is_a_fault_though_the_state_cannot_be_dropped() {
    let state = made();
    let fault = restore(&ORIGIN, state, &SavedState::default(), |_, _| {
        panic!("restored")
    });
    assert_eq!(told(fault), "restored");

    let state = made();
    state.activate();
    let fault = suspend_locked(&ORIGIN, state, |_| panic!("suspended"));
    assert_eq!(told(fault), "suspended");
    assert!(state.read().state().is_none(), "it is never handed out");

    let state = made();
    state.activate();
    assert!(suspend_locked(&ORIGIN, state, |_| ()).is_ok());
    let fault = resume_locked(&ORIGIN, state, |_| panic!("resumed"));
    assert_eq!(told(fault), "resumed");
    assert!(state.read().state().is_none(), "it is never handed out");

    let state = made();
    state.activate();
    let fault = shutdown_locked(&ORIGIN, state, |_| panic!("shut down"));
    assert_eq!(told(fault), "shut down");
    assert!(state.read().state().is_none());

    let state = made();
    state.activate();
    assert_eq!(told(shutdown_locked(&ORIGIN, state, |_| ())), "dropped");
}

#[test]
fn a_save_that_panics_leaves_the_state_whole() {
    let state: &'static LockedState<u8> = Box::leak(Box::new(LockedState::new()));
    assert!(initialize_locked(&ORIGIN, state, || Ok(7)).is_ok());
    state.activate();
    assert!(suspend_locked(&ORIGIN, state, |_| ()).is_ok());
    assert_eq!(
        told(save(&ORIGIN, state, &[], |_, _| panic!("saved"))),
        "saved"
    );
    assert!(resume_locked(&ORIGIN, state, |_| ()).is_ok());
    assert_eq!(state.read().state(), Some(&7));
}
