//! Where the instance of a ViewModel lives.
use std::panic::{AssertUnwindSafe, catch_unwind};

use keyway::{LockedState, SharedState};

#[test]
fn a_locked_state_is_filled_once_and_can_be_taken() {
    let state = LockedState::new();
    assert!(state.read().state().is_none());
    assert!(state.write().state().is_none());
    state.fill(1).unwrap();
    assert_eq!(
        state.fill(2),
        Err("the module is initialized already".to_owned())
    );
    *state.write().state().unwrap() += 10;
    assert_eq!(state.read().state(), Some(&11));
    assert_eq!(state.take(), Some(11));
    assert_eq!(state.take(), None);
    state.fill(3).unwrap();
    assert_eq!(state.read().state(), Some(&3));
}

#[test]
fn a_state_left_half_changed_is_never_handed_out() {
    let state = LockedState::default();
    state.fill(vec![1]).unwrap();
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        let mut guard = state.write();
        guard.state().unwrap().clear();
        panic!("half way");
    }));
    assert!(panicked.is_err());
    assert!(state.read().state().is_none());
    assert!(state.write().state().is_none());
    assert_eq!(state.take(), None);
    assert_eq!(
        state.fill(vec![2]),
        Err("a panic left the state half changed".to_owned())
    );
}

#[test]
fn a_panic_while_reading_leaves_the_state_whole() {
    let state = LockedState::new();
    state.fill(5).unwrap();
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        let guard = state.read();
        assert_eq!(guard.state(), Some(&6), "on purpose");
    }));
    assert!(panicked.is_err());
    assert_eq!(state.read().state(), Some(&5));
}

#[test]
fn a_shared_state_is_filled_once() {
    let state = SharedState::default();
    assert!(state.read().state().is_none());
    state.fill("one").unwrap();
    assert_eq!(
        state.fill("two"),
        Err("the module is initialized already".to_owned())
    );
    assert_eq!(state.read().state(), Some(&"one"));
}
