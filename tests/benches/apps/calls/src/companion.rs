//! `Companion`.
use std::hint::spin_loop;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::Scope;

use crate::peers::Peers;

/// Calls that it makes before it looks whether it is to go on.
const BATCH: u64 = 256;

type Run = fn(&Peers, u64);

/// A second thread, which makes the same calls while the first is measured, and sleeps otherwise.
pub(crate) struct Companion {
    orders: Sender<Run>,
    state: Arc<State>,
}

/// What both threads look at.
#[derive(Default)]
struct State {
    calls: AtomicBool,
    is_to_end: AtomicBool,
}

impl Companion {
    /// Starts the thread, which ends when this is dropped.
    pub(crate) fn start<'s>(scope: &'s Scope<'s, '_>, peers: &'s Peers) -> Self {
        let (orders, received) = channel();
        let state = Arc::<State>::default();
        let own = Arc::clone(&state);
        scope.spawn(move || follow(&received, peers, &own));
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
