//! `CallCounters`, the calls of the functions of one Core, sharded by thread.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crossbeam_utils::CachePadded;

use super::tally::{BOUNDS, Tally};

/// Threads beyond this number share counters with others.
const SHARDS: usize = 8;

static THREADS: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static SHARD: usize = THREADS.fetch_add(1, Ordering::Relaxed) % SHARDS;
}

/// The functions of a Core whose calls are counted, each a View and a name.
pub type CountedFunctions<'f> = [(&'f str, &'f str)];

/// The calls of the functions of a Core. Counting is wait-free and allocates nothing.
#[derive(Debug)]
pub struct CallCounters {
    core: Box<str>,
    /// View and function.
    names: Box<[(Box<str>, Box<str>)]>,
    /// For each shard one for each function.
    tallies: Box<[CachePadded<Tally>]>,
}

impl CallCounters {
    /// Counters for these functions.
    #[must_use]
    pub fn new(core: &str, functions: &CountedFunctions<'_>) -> Self {
        let names = functions.iter();
        let names = names.map(|&(view, name)| (view.into(), name.into()));
        let tallies = (0..SHARDS * functions.len()).map(|_| CachePadded::new(Tally::default()));
        Self {
            core: core.into(),
            names: names.collect(),
            tallies: tallies.collect(),
        }
    }

    /// Counts a call of the function with this index; one that is not there is not counted.
    pub fn count(&self, function: usize, took: Duration, is_fault: bool) {
        let shard = SHARD.try_with(|shard| *shard).unwrap_or(0);
        if function >= self.names.len() {
            return;
        }
        let Some(tally) = self.tallies.get(shard * self.names.len() + function) else {
            return;
        };
        let nanos = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX);
        if is_fault {
            tally.faults.fetch_add(1, Ordering::Relaxed);
        }
        tally.total.fetch_add(nanos, Ordering::Relaxed);
        let interval = BOUNDS.partition_point(|bound| *bound < nanos);
        if let Some(times) = tally.times.get(interval) {
            times.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Package name of the Core.
    pub(super) fn core(&self) -> &str {
        &self.core
    }

    /// View and function of each, in order.
    pub(super) fn names(&self) -> &[(Box<str>, Box<str>)] {
        &self.names
    }

    /// Whether these are the counters of these functions.
    pub(super) fn are_of(&self, functions: &CountedFunctions<'_>) -> bool {
        let names = self.names.iter().map(|(view, name)| (&**view, &**name));
        names.eq(functions.iter().copied())
    }

    /// The tallies of a function, one for each shard.
    pub(super) fn of(&self, function: usize) -> impl Iterator<Item = &Tally> {
        let own = self.tallies.iter().skip(function);
        own.step_by(self.names.len().max(1)).map(|tally| &**tally)
    }
}
