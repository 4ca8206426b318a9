//! `ThreadSlot`.
use std::sync::atomic::{AtomicU64, Ordering};

use crossbeam_utils::CachePadded;

/// Number of slots, one for each bit of [`TAKEN`]. Each but the last has one thread at a time; the last is for all others.
pub(super) const SLOTS: usize = u64::BITS as usize;

/// The shared slot.
const LAST: usize = SLOTS - 1;

/// A bit for each slot that a thread has.
static TAKEN: AtomicU64 = AtomicU64::new(0);

static ALL: [CachePadded<ThreadSlot>; SLOTS] = {
    let mut all = [const { CachePadded::new(ThreadSlot::new(0)) }; SLOTS];
    let mut index = 0;
    while index < SLOTS {
        all[index] = CachePadded::new(ThreadSlot::new(index));
        index += 1;
    }
    all
};

thread_local! {
    static CLAIM: Claim = Claim::new();
}

/// The place of a thread of the host, by which all counters of all modules tell threads apart. The thread has it alone, so that it
/// counts by a load and a store each, and gives it back at its end. Threads beyond 63 at once share the last.
#[derive(Debug)]
pub struct ThreadSlot {
    index: usize,
    /// Nanoseconds in traced calls that have ended, since the innermost traced call that has not.
    below: AtomicU64,
    /// The mark of the module inside which the thread is, among those that a trace tells apart; 0 for none of them.
    caller: AtomicU64,
}

impl ThreadSlot {
    const fn new(index: usize) -> Self {
        Self {
            index,
            below: AtomicU64::new(0),
            caller: AtomicU64::new(0),
        }
    }

    /// The slot of this thread among those of this program. A loaded module asks its host.
    #[must_use]
    pub fn claimed() -> &'static Self {
        CLAIM
            .try_with(|claim| of(claim.0))
            .unwrap_or(Self::shared())
    }

    /// The slot that any thread may use.
    #[must_use]
    pub fn shared() -> &'static Self {
        of(LAST)
    }

    /// Whether no other thread has it.
    #[inline]
    pub(crate) const fn is_alone(&self) -> bool {
        self.index != LAST
    }

    #[inline]
    pub(super) const fn index(&self) -> usize {
        self.index
    }

    /// The mark of the module inside which the thread is; 0 where that is not known.
    #[inline]
    pub(crate) fn caller(&self) -> u64 {
        self.caller.load(Ordering::Relaxed)
    }

    /// Sets the mark, and returns the one from before. Nothing is set in the shared slot, where threads would overwrite each other's.
    #[inline]
    pub(crate) fn set_caller(&self, mark: u64) -> u64 {
        let before = self.caller();
        if self.is_alone() {
            self.caller.store(mark, Ordering::Relaxed);
        }
        before
    }

    /// Begins a traced call: what was below until now, which [`leave`](Self::leave) takes back.
    #[inline]
    pub(crate) fn enter(&self) -> u64 {
        let before = self.below.load(Ordering::Relaxed);
        self.below.store(0, Ordering::Relaxed);
        before
    }

    /// Nanoseconds in traced calls below the one that is ending.
    #[inline]
    pub(crate) fn below(&self) -> u64 {
        self.below.load(Ordering::Relaxed)
    }

    /// Ends a traced call, which took `took` nanoseconds in the sum over calls.
    #[inline]
    pub(crate) fn leave(&self, before: u64, took: u64) {
        let below = before.wrapping_add(took);
        self.below.store(below, Ordering::Relaxed);
    }
}

fn of(index: usize) -> &'static ThreadSlot {
    ALL.get(index).unwrap_or(&ALL[LAST])
}

/// The slot of a thread.
struct Claim(usize);

impl Claim {
    fn new() -> Self {
        let free = |taken: u64| (0..LAST).find(|slot| taken >> slot & 1 == 0);
        let claim = |taken: u64| free(taken).map(|slot| taken | 1 << slot);
        // Acquires the counts of the thread that had the slot before.
        let before = TAKEN.fetch_update(Ordering::Acquire, Ordering::Relaxed, claim);
        let index = before.ok().and_then(free).unwrap_or(LAST);
        of(index).leave(0, 0);
        of(index).set_caller(0);
        Self(index)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if self.0 < LAST {
            TAKEN.fetch_and(!(1 << self.0), Ordering::Release);
        }
    }
}
