//! `Companion`.
use std::hint::spin_loop;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::Scope;

use crate::peers::Peers;

/// Calls that it makes before it looks whether it is to go on.
const BATCH: u64 = 256;

type Run = fn(&Peers, u64);

/// A second thread, which makes the same calls while the first is measured, and sleeps otherwise.
pub(crate) struct Companion<'s> {
    orders: Sender<Run>,
    state: &'s State,
}

/// What both threads look at.
#[derive(Default)]
pub(crate) struct State {
    calls: AtomicBool,
    is_to_end: AtomicBool,
}

impl<'s> Companion<'s> {
    /// Starts the thread, which ends when this is dropped.
    pub(crate) fn start<'env>(
        scope: &'s Scope<'s, 'env>,
        peers: &'s Peers,
        state: &'s State,
    ) -> Self {
        let (orders, received) = channel();
        scope.spawn(move || follow(&received, peers, state));
        Self { orders, state }
    }

    /// Does `work` while the companion makes calls.
    pub(crate) fn beside<R>(&self, run: Run, work: impl FnOnce() -> R) -> R {
        self.state.is_to_end.store(false, Ordering::Relaxed);
        if self.orders.send(run).is_ok() {
            self.wait(true);
        }
        let result = work();
        self.state.is_to_end.store(true, Ordering::Relaxed);
        self.wait(false);
        result
    }

    fn wait(&self, calls: bool) {
        while self.state.calls.load(Ordering::Acquire) != calls {
            spin_loop();
        }
    }
}

fn follow(orders: &Receiver<Run>, peers: &Peers, state: &State) {
    for run in orders {
        run(peers, BATCH);
        state.calls.store(true, Ordering::Release);
        while !state.is_to_end.load(Ordering::Relaxed) {
            run(peers, BATCH);
        }
        state.calls.store(false, Ordering::Release);
    }
}
