//! Where the instance of a ViewModel lives.
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use std::time::Duration;

use keyway::private::{Fallback, LockedState, SharedState, Slot};
use keyway::private::{Origin, shutdown_locked};

#[test]
fn a_locked_state_is_filled_once_and_can_be_taken() {
    let state = LockedState::new();
    assert!(state.read().state().is_none());
    assert!(state.write().state().is_none());
    state.fill(1).unwrap();
    let again = Err("the module is initialized already".to_owned());
    assert_eq!(state.fill(2), again);
    assert!(state.read().state().is_none(), "it is aside");
    state.activate();
    assert_eq!(state.fill(2), again);
    *state.write().state().unwrap() += 10;
    assert_eq!(state.read().state(), Some(&11));
    assert_eq!(state.take(), Some(11));
    assert_eq!(state.take(), None);
    state.fill(3).unwrap();
    state.activate();
    assert_eq!(state.read().state(), Some(&3));
}

#[test]
fn a_state_left_half_changed_is_never_handed_out() {
    let state = LockedState::default();
    state.fill(vec![1]).unwrap();
    state.activate();
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        let mut guard = state.write();
        guard.state().unwrap().clear();
        panic!("half way");
    }));
    assert!(panicked.is_err());
    assert!(state.read().state().is_none());
    assert!(state.write().state().is_none());
    assert_eq!(state.park(), None);
    assert!(state.fill(vec![2]).is_err(), "it is not retired yet");
    assert_eq!(state.take(), None);
    state.fill(vec![3]).unwrap();
    state.activate();
    assert_eq!(
        state.read().state(),
        Some(&vec![3]),
        "the image lives again"
    );
}

#[test]
fn a_shutdown_that_is_left_out_is_told() {
    static ORIGIN: Origin = Origin::new("systems-test");
    static STATE: LockedState<u8> = LockedState::new();
    let shutdown = || {
        let outcome = shutdown_locked(&ORIGIN, &STATE, |state| assert_eq!(*state, 1));
        outcome.map_err(|fault| fault.to_string())
    };
    let fill = || {
        STATE.fill(1).unwrap();
        STATE.activate();
    };
    fill();
    assert_eq!(shutdown(), Ok(()));
    fill();
    let panicked = catch_unwind(|| {
        let mut guard = STATE.write();
        *guard.state().unwrap() = 2;
        panic!("half way");
    });
    assert!(panicked.is_err());
    let told = "fault in systems-test, shutdown: it is left out, since a panic has left the state half changed";
    assert_eq!(shutdown(), Err(told.to_owned()));
    assert_eq!(shutdown(), Ok(()), "there is nothing left to end");
}

#[test]
fn a_panic_while_reading_leaves_the_state_whole() {
    let state = LockedState::new();
    state.fill(5).unwrap();
    state.activate();
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
    let again = Err("the module is initialized already".to_owned());
    assert_eq!(state.fill("two"), again);
    assert!(state.read().state().is_none(), "it is aside");
    state.activate();
    assert_eq!(state.fill("two"), again);
    assert_eq!(state.read().state(), Some(&"one"));
    assert_eq!(state.take(), Some(&"one"));
    assert!(state.read().state().is_none());
    state.fill("three").unwrap();
    state.activate();
    assert_eq!(
        state.read().state(),
        Some(&"three"),
        "the image lives again"
    );
}

#[test]
fn a_parked_state_comes_back_as_it_was() {
    let state = LockedState::new();
    state.fill(vec![1]).unwrap();
    state.activate();
    let parked = state.park().unwrap();
    assert!(state.read().state().is_none());
    assert_eq!(state.park(), None, "it is parked already");
    state.keep(parked);
    state.with_aside(|parked| parked.unwrap().push(2));
    state.activate();
    assert_eq!(state.read().state(), Some(&vec![1, 2]));
}

#[test]
fn a_call_that_finds_its_state_parked_waits_for_it_or_for_a_successor() {
    static STATE: LockedState<u32> = LockedState::new();
    let successor: Slot<u32> = Slot::pending();
    assert!(
        matches!(STATE.fallback(&successor), Fallback::Unavailable(_)),
        "never made"
    );
    STATE.fill(1).unwrap();
    STATE.activate();
    assert!(
        matches!(STATE.fallback(&successor), Fallback::Retry),
        "it is there"
    );
    for is_successful in [false, true] {
        let parked = STATE.park().unwrap();
        thread::scope(|scope| {
            let late = scope.spawn(|| STATE.fallback(&successor));
            thread::sleep(Duration::from_millis(5));
            assert!(!late.is_finished(), "it waits");
            if is_successful {
                successor.bind(&2);
            } else {
                STATE.keep(parked);
                STATE.activate();
            }
            match late.join().unwrap() {
                Fallback::Successor(next) => assert_eq!((is_successful, next), (true, &2)),
                Fallback::Retry => assert!(!is_successful),
                Fallback::Unavailable(_) => panic!("it was never gone"),
            }
        });
    }
    STATE.take();
    assert!(matches!(STATE.fallback(&successor), Fallback::Successor(2)));
}
