//! Values that are nested deeper than a stack is.
use keyway::SavedState;
use keyway::private::serde::{self, Deserialize, Serialize};
use keyway::private::{
    Declined, FieldError, LockedState, Origin, Restoring, Saving, initialize_locked, restore, save,
    shutdown_locked, suspend_locked,
};

static ORIGIN: Origin = Origin::new("systems-test");

#[derive(Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Node {
    value: u32,
    next: Option<Box<Node>>,
}

struct Chain(Option<Box<Node>>);

impl Chain {
    fn of(length: u32) -> Self {
        let mut next = None;
        for value in 0..length {
            next = Some(Box::new(Node { value, next }));
        }
        Self(next)
    }

    fn length(&self) -> usize {
        let mut next = self.0.as_deref();
        let nodes = std::iter::from_fn(|| {
            let node = next?;
            next = node.next.as_deref();
            Some(node.value)
        });
        nodes.count()
    }

    fn save(&self, mut saving: Saving<'_>) -> Result<SavedState, FieldError> {
        saving.field("chain", &self.0)?;
        Ok(saving.finish())
    }

    fn restore(&mut self, saved: Restoring<'_>) -> Result<(), FieldError> {
        saved.field("chain", &mut self.0)
    }
}

fn made(make: fn() -> Result<Chain, Declined>) -> &'static LockedState<Chain> {
    let state: &'static LockedState<Chain> = Box::leak(Box::new(LockedState::new()));
    assert!(matches!(
        initialize_locked(&ORIGIN, state, make),
        Ok(Ok(()))
    ));
    state
}

/// Saves a live chain and restores it in another one, as a reload does; gives its length, or why not.
fn handed_over(make: fn() -> Result<Chain, Declined>) -> Result<usize, String> {
    let old = made(make);
    old.activate();
    suspend_locked(&ORIGIN, old, |_| ()).unwrap();
    let saved = save(&ORIGIN, old, &[], Chain::save).unwrap();
    let new = made(|| Ok(Chain(None)));
    let restored = saved.and_then(|saved| {
        let saved = saved.unwrap();
        restore(&ORIGIN, new, &saved, Chain::restore).unwrap()
    });
    new.activate();
    let length = new.read().state().unwrap().length();
    for state in [old, new] {
        shutdown_locked(&ORIGIN, state, |_| ()).unwrap();
    }
    restored.map(|()| length)
}

/// A node is two levels: the option and the struct. A test has 2 MiB of stack.
#[test]
fn a_chain_is_restored_or_refused_before_it_ends_the_process() {
    assert_eq!(handed_over(|| Ok(Chain::of(300))), Ok(300));
    assert_eq!(handed_over(|| Ok(Chain::of(20_000))), Ok(20_000));
    assert_eq!(handed_over(|| Ok(Chain::of(25_000))), Ok(25_000));
    assert_eq!(
        handed_over(|| {
            // Dropped by nobody who has the stack for it.
            Ok(Chain::of(25_001))
        })
        .unwrap_err()
        .split(": ")
        .next(),
        Some("field `chain` cannot be saved")
    );
}
