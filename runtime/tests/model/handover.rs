//! Two images that take over from each other while threads call.
use shuttle::sync::Arc;
use shuttle::thread;

use crate::slot::Slot;
use crate::state::{Fallback, LockedState};

/// What a shim knows: its state, and the table of its successor, here the number of an image.
struct Image {
    state: LockedState<u64>,
    successor: Slot<usize>,
}

struct App {
    images: [Image; 2],
    slot: Slot<usize>,
}

static NUMBERS: [usize; 2] = [0, 1];

impl App {
    fn new() -> Self {
        let image = || Image {
            state: LockedState::new(),
            successor: Slot::pending(),
        };
        let app = Self {
            images: [image(), image()],
            slot: Slot::pending(),
        };
        assert!(app.images[0].state.fill(0).is_ok());
        app.images[0].state.activate();
        app.slot.bind(&NUMBERS[0]);
        app
    }

    /// What the shim of an image does.
    fn add(&self, image: usize) {
        let here = &self.images[image];
        {
            let mut guard = here.state.write();
            if let Some(state) = guard.state() {
                *state += 1;
                return;
            }
        }
        match here.state.fallback(&here.successor) {
            Fallback::Successor(next) => self.add(*next),
            Fallback::Retry => self.add(image),
            Fallback::Unavailable(_) => panic!("a call was lost"),
        }
    }

    /// What a commit does; the last steps only if it is not aborted.
    fn hand_over(&self, from: usize, to: usize, is_good: fn() -> bool) {
        let (old, new) = (&self.images[from], &self.images[to]);
        assert!(new.state.fill(0).is_ok());
        let Some(parked) = old.state.park() else {
            panic!("a state was lost");
        };
        let saved = parked;
        old.state.keep(parked);
        new.state.with_aside(|made| {
            if let Some(made) = made {
                *made = saved;
            }
        });
        if !is_good() {
            old.state.activate();
            new.state.take();
            return;
        }
        new.state.activate();
        new.successor.clear();
        self.slot.bind(&NUMBERS[to]);
        old.successor.bind(&NUMBERS[to]);
        assert_eq!(old.state.take(), Some(saved));
    }
}

/// Two callers, one of which holds on to an old table, while the state goes there, back, fails to go, and goes again.
fn calls_and_handovers() {
    let app = Arc::new(App::new());
    let callers: Vec<_> = [true, false]
        .into_iter()
        .map(|keeps_old| {
            let app = Arc::clone(&app);
            thread::spawn(move || {
                for _ in 0..3 {
                    let now = app.slot.get().copied().unwrap_or(0);
                    app.add(if keeps_old { 0 } else { now });
                }
            })
        })
        .collect();
    app.hand_over(0, 1, || true);
    app.hand_over(1, 0, || true);
    app.hand_over(0, 1, || false);
    app.hand_over(0, 1, || true);
    for caller in callers {
        assert!(caller.join().is_ok());
    }
    assert_eq!(app.images[1].state.read().state(), Some(&6));
}

/// How many orders are looked at.
fn orders() -> usize {
    let named = std::env::var("KEYWAY_MODEL_ORDERS").ok();
    let number = named.map(|text| text.parse());
    number.map_or(20_000, |number| {
        number.unwrap_or_else(|_| panic!("KEYWAY_MODEL_ORDERS is a number"))
    })
}

#[test]
fn no_call_and_no_update_is_lost_in_random_orders() {
    shuttle::check_random(calls_and_handovers, orders());
}

#[test]
fn no_call_and_no_update_is_lost_in_orders_with_few_switches() {
    shuttle::check_pct(calls_and_handovers, orders(), 4);
}
