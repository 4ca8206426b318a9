//! `Counters`, the calls of all functions, sharded by thread.
use std::array;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crossbeam_utils::CachePadded;

use super::interval::{INTERVALS, interval, largest};
use crate::store_files::TracedFunction;

/// Each shard but the last has one thread at a time; the last is for all others.
const SHARDS: usize = 8;

/// The shared shard.
const LAST: usize = SHARDS - 1;

/// A bit for each shard that a thread has.
static TAKEN: AtomicU64 = AtomicU64::new(0);

thread_local! {
    static CLAIM: Claim = Claim::new();
}

/// The shard of a thread, which gives it back at its end. Who has one alone counts by a load and a store each. The counters and the
/// claims are those of one layer's image, so that nobody else writes there.
#[derive(Debug)]
struct Claim(usize);

impl Claim {
    fn new() -> Self {
        let free = |taken: u64| (0..LAST).find(|shard| taken >> shard & 1 == 0);
        let claim = |taken: u64| free(taken).map(|shard| taken | 1 << shard);
        // What the thread before has counted is seen.
        let before = TAKEN.fetch_update(Ordering::Acquire, Ordering::Relaxed, claim);
        Self(before.ok().and_then(free).unwrap_or(LAST))
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if self.0 < LAST {
            TAKEN.fetch_and(!(1 << self.0), Ordering::Release);
        }
    }
}

/// The calls of all functions. Counting is wait-free and allocates nothing.
#[derive(Debug)]
pub(super) struct Counters {
    names: Box<[String]>,
    /// For each shard one for each function.
    tallies: Box<[CachePadded<Tally>]>,
}

#[derive(Debug)]
struct Tally {
    faults: AtomicU64,
    total: AtomicU64,
    longest: AtomicU64,
    times: [AtomicU64; INTERVALS],
}

impl Counters {
    pub(super) fn new(names: &[&str]) -> Self {
        let tally = || Tally {
            faults: AtomicU64::new(0),
            total: AtomicU64::new(0),
            longest: AtomicU64::new(0),
            times: array::from_fn(|_| AtomicU64::new(0)),
        };
        let tallies = (0..SHARDS * names.len()).map(|_| CachePadded::new(tally()));
        Self {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            tallies: tallies.collect(),
        }
    }

    /// Counts a call of the function with this index; one that is not there is not counted.
    pub(super) fn count(&self, function: usize, took: Duration, is_fault: bool) {
        let shard = CLAIM.try_with(|claim| claim.0).unwrap_or(LAST);
        if function >= self.names.len() {
            return;
        }
        let Some(tally) = self.tallies.get(shard * self.names.len() + function) else {
            return;
        };
        let nanos = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX);
        let is_shared = shard == LAST;
        if is_fault {
            add(&tally.faults, 1, is_shared);
        }
        add(&tally.total, nanos, is_shared);
        if nanos > tally.longest.load(Ordering::Relaxed) {
            tally.longest.fetch_max(nanos, Ordering::Relaxed);
        }
        if let Some(times) = tally.times.get(interval(nanos)) {
            add(times, 1, is_shared);
        }
    }

    /// What was counted so far.
    pub(super) fn functions(&self) -> Vec<TracedFunction> {
        let names = self.names.iter().enumerate();
        names
            .map(|(index, name)| self.function(index, name))
            .collect()
    }

    fn function(&self, index: usize, name: &str) -> TracedFunction {
        let own = || self.tallies.iter().skip(index).step_by(self.names.len());
        let sum = |counter: fn(&Tally) -> &AtomicU64| -> u64 {
            own()
                .map(|tally| counter(tally).load(Ordering::Relaxed))
                .sum()
        };
        let times = (0..INTERVALS).map(|interval| {
            let calls = own().filter_map(|tally| tally.times.get(interval));
            let calls = calls
                .map(|calls| calls.load(Ordering::Relaxed))
                .sum::<u64>();
            (largest(interval), calls)
        });
        let times: Vec<_> = times.filter(|(_, calls)| *calls > 0).collect();
        let longest = own().map(|tally| tally.longest.load(Ordering::Relaxed));
        TracedFunction {
            name: name.to_owned(),
            calls: times.iter().map(|(_, calls)| calls).sum(),
            faults: sum(|tally| &tally.faults),
            total: sum(|tally| &tally.total),
            longest: longest.max().unwrap_or(0),
            times,
        }
    }
}

fn add(counter: &AtomicU64, by: u64, is_shared: bool) {
    if is_shared {
        counter.fetch_add(by, Ordering::Relaxed);
    } else {
        let now = counter.load(Ordering::Relaxed);
        counter.store(now.wrapping_add(by), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::thread;
    use std::time::Duration;

    use super::Counters;

    #[test]
    fn no_call_of_any_thread_is_lost() {
        let counters = Counters::new(&["A.a", "A.b"]);
        thread::scope(|scope| {
            for _ in 0..12 {
                scope.spawn(|| {
                    for nanos in 0..1000 {
                        counters.count(1, Duration::from_nanos(nanos), nanos % 10 == 0);
                    }
                });
            }
        });
        counters.count(2, Duration::ZERO, true);
        // Threads that follow each other have the shards of those before.
        for _ in 0..100 {
            thread::scope(|scope| {
                scope.spawn(|| counters.count(0, Duration::from_nanos(5), false));
            });
        }
        let functions = counters.functions();
        let followed = &functions[0];
        assert_eq!((followed.calls, followed.total), (100, 500));
        let counted = &functions[1];
        assert_eq!((&*counted.name, counted.calls), ("A.b", 12_000));
        assert_eq!((counted.faults, counted.longest), (1200, 999));
        assert_eq!(counted.total, 12 * 999 * 500);
        assert_eq!(counted.quantile(1.0), 999);
    }
}
