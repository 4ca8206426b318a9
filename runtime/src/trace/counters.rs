//! `Counters`, the calls of all functions, by thread.
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use super::CallerMark;
use super::caller_tally::CallerTally;
use super::tally::Tally;
use super::traced_call::TracedCall;
use crate::counting::{Clock, Shards, ThreadSlot, Timing};
use crate::store_files::{TracedCaller, TracedFunction};

/// The calls of all functions. Counting is wait-free, and allocates at the first call of a thread alone.
#[derive(Debug)]
pub(super) struct Counters {
    names: Box<[String]>,
    tallies: Shards<Tally>,
    /// The modules that are told apart.
    callers: Box<[String]>,
    /// Number of the trace, which their marks have.
    trace: u32,
    /// For each function the calls of all others, and those of each of the modules.
    by_caller: Shards<CallerTally>,
    clock: Clock,
}

impl Counters {
    pub(super) fn new(names: &[&str], (trace, callers): (u32, &[&str]), timing: Timing) -> Self {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Self {
            names: owned(names),
            tallies: Shards::new(names.len()),
            callers: owned(callers),
            trace,
            by_caller: Shards::new(names.len() * (callers.len() + 1)),
            clock: Clock::new(timing),
        }
    }

    /// Begins a call of the function with this index; one that is not there is not counted.
    #[inline]
    pub(super) fn begin(&self, slot: &'static ThreadSlot, function: usize) -> TracedCall<'_> {
        let tally = self.tallies.get(slot, function);
        let caller = match self.callers.is_empty() {
            true => None,
            false => self.tally_of_caller(slot, function),
        };
        TracedCall::begin(tally, &self.clock, slot, caller)
    }

    /// The counters of the module inside which the thread is.
    fn tally_of_caller(&self, slot: &ThreadSlot, function: usize) -> Option<&CallerTally> {
        let number = CallerMark::number(slot, self.trace);
        let place = self.place(function, number.min(self.callers.len()));
        self.by_caller.get(slot, place)
    }

    fn place(&self, function: usize, caller: usize) -> usize {
        function * (self.callers.len() + 1) + caller
    }

    /// The sums over all threads so far.
    pub(super) fn functions(&self) -> Vec<TracedFunction> {
        let names = self.names.iter().enumerate();
        names
            .map(|(index, name)| self.function(index, name))
            .collect()
    }

    fn function(&self, index: usize, name: &str) -> TracedFunction {
        let own = || self.tallies.of(index);
        let sum = |number: fn(&Tally) -> u64| own().map(number).sum::<u64>();
        let total = sum(|tally| tally.pace.total());
        let below = sum(|tally| tally.below.load(Ordering::Relaxed));
        let mut times = BTreeMap::new();
        for (end, calls) in own().flat_map(Tally::times).filter(|(_, calls)| *calls > 0) {
            *times.entry(end).or_default() += calls;
        }
        let longest = own().map(|tally| tally.longest.load(Ordering::Relaxed));
        TracedFunction {
            name: name.to_owned(),
            calls: sum(|tally| tally.pace.calls()),
            timed: sum(|tally| tally.pace.timed()),
            faults: sum(|tally| tally.pace.faults()),
            total,
            own: total.saturating_sub(below),
            longest: longest.max().unwrap_or(0),
            times: times.into_iter().collect(),
            callers: self.told_callers(index),
        }
    }

    /// The calls of a function by who has called, all others last.
    fn told_callers(&self, function: usize) -> Vec<TracedCaller> {
        if self.callers.is_empty() {
            return Vec::new();
        }
        let of = |number: usize, module: &str| {
            let own = || self.by_caller.of(self.place(function, number));
            let sum = |number: fn(&CallerTally) -> &AtomicU64| {
                let numbers = own().map(|own| number(own).load(Ordering::Relaxed));
                numbers.sum::<u64>()
            };
            let (calls, timed) = (sum(|own| &own.calls), sum(|own| &own.timed));
            let mean = sum(|own| &own.nanos) as f64 / timed.max(1) as f64;
            TracedCaller {
                module: module.to_owned(),
                calls,
                timed,
                total: (mean * calls as f64) as u64,
            }
        };
        let modules = (1..).zip(&self.callers);
        let modules = modules.map(|(number, module)| of(number, module));
        modules.chain([of(0, "")]).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::hint::black_box;
    use std::thread::{self, sleep};
    use std::time::{Duration, Instant};

    use super::Counters;
    use crate::counting::{ThreadSlot, Timing};
    use crate::host::thread_slot;
    use crate::trace::CallerMark;

    #[test]
    fn no_call_of_any_thread_is_lost() {
        for timing in [Timing::EveryCall, Timing::Sampled] {
            let counters = Counters::new(&["A.a", "A.b"], (0, &[]), timing);
            let call = |function: usize, is_fault: bool| {
                let call = counters.begin(ThreadSlot::claimed(), function);
                call.end(is_fault);
            };
            thread::scope(|scope| {
                // More than there are slots.
                for _ in 0..70 {
                    scope.spawn(|| (0..1000).for_each(|nr| call(1, nr % 10 == 0)));
                }
            });
            call(2, true);
            // Threads that follow each other have the slots of those before.
            for _ in 0..100 {
                thread::scope(|scope| {
                    scope.spawn(|| call(0, false));
                });
            }
            let [followed, counted] = &counters.functions()[..] else {
                panic!("two functions");
            };
            assert_eq!(followed.calls, 100);
            assert_eq!((&*counted.name, counted.calls), ("A.b", 70_000));
            assert_eq!(counted.faults, 7000);
            assert!(counted.longest <= counted.total);
            match timing {
                Timing::EveryCall => {
                    let shown: u64 = counted.times.iter().map(|(_, calls)| calls).sum();
                    assert_eq!((counted.timed, shown), (70_000, 70_000));
                }
                Timing::Sampled => assert!((1..=70_000).contains(&counted.timed)),
            }
        }
    }

    #[test]
    fn callers_are_told_apart_by_the_marks_around_them() {
        let counters = Counters::new(
            &["A.a", "A.b"],
            (7, &["first", "second"]),
            Timing::EveryCall,
        );
        let call = |function: usize| counters.begin(thread_slot(), function).end(false);
        let (first, second) = (CallerMark::new(7, 1), CallerMark::new(7, 2));
        call(1);
        let outer = first.begin();
        call(1);
        let inner = second.begin();
        call(0);
        call(1);
        drop(inner);
        call(1);
        drop(outer);
        // One of another trace.
        let other = CallerMark::new(8, 1).begin();
        call(1);
        drop(other);
        let functions = counters.functions();
        let callers = functions.iter().map(|own| {
            let callers = own.callers.iter();
            assert_eq!(callers.clone().map(|own| own.total).sum::<u64>(), own.total);
            let callers = callers.map(|own| (&*own.module, own.calls));
            callers.collect::<Vec<_>>()
        });
        assert_eq!(
            callers.collect::<Vec<_>>(),
            [
                [("first", 0), ("second", 1), ("", 0)],
                [("first", 2), ("second", 1), ("", 2)]
            ]
        );
    }

    /// Of a caller that is timed now and then, the time is that of its own calls.
    #[test]
    fn the_time_of_a_caller_is_that_of_its_calls() {
        let counters = Counters::new(&["A.a"], (7, &["often", "seldom"]), Timing::Sampled);
        let (often, seldom) = (CallerMark::new(7, 1), CallerMark::new(7, 2));
        for number in 0..100_000_u64 {
            let mark = match number % 100 {
                0 => seldom.begin(),
                _ => often.begin(),
            };
            let call = counters.begin(thread_slot(), 0);
            black_box((0..40).fold(number, |sum, step| black_box(sum ^ step)));
            call.end(false);
            drop(mark);
        }
        let functions = counters.functions();
        let [often, seldom, _] = &functions[0].callers[..] else {
            panic!("two callers, and all others");
        };
        assert_eq!((often.calls, seldom.calls), (99_000, 1_000));
        assert!(often.timed > 0 && seldom.timed <= 1_000);
        // No more than if each call of this one had taken as long as the longest.
        assert!(seldom.total <= 1_000 * functions[0].longest);
    }

    /// Long calls are all timed, and of short ones so many that what is estimated comes near.
    #[test]
    fn what_is_short_is_sampled() {
        let counters = Counters::new(&["A.short", "A.long"], (0, &[]), Timing::Sampled);
        let slot = ThreadSlot::claimed();
        let (began, calls) = (Instant::now(), 200_000);
        for number in 0..calls {
            let call = counters.begin(slot, 0);
            black_box((0..40).fold(number, |sum, step| black_box(sum ^ step)));
            call.end(false);
        }
        let took = began.elapsed().as_nanos() as u64;
        for _ in 0..100 {
            let call = counters.begin(slot, 1);
            sleep(Duration::from_micros(200));
            call.end(false);
        }
        let [short, long] = &counters.functions()[..] else {
            panic!("two functions");
        };
        assert_eq!((short.calls, long.calls, long.timed), (calls, 100, 100));
        assert!((64..calls / 2).contains(&short.timed), "{}", short.timed);
        assert!(short.is_estimated() && !long.is_estimated());
        assert!(long.total >= 100 * 200_000 && long.own == long.total);
        // Other programs may stop this one in a call that was timed, so that there is no upper bound.
        assert!(short.total > took / 200, "{} of {took}", short.total);
        let shown: u64 = short.times.iter().map(|(_, calls)| calls).sum();
        assert!((calls - 1100..=calls).contains(&shown), "{shown}");
    }

    fn within(counters: &Counters, function: usize, work: impl FnOnce()) {
        let call = counters.begin(ThreadSlot::claimed(), function);
        work();
        call.end(false);
    }

    /// Counters of two modules, of which the first calls the second.
    #[test]
    fn time_below_is_not_the_own_time() {
        let outer = Counters::new(&["A.outer"], (0, &[]), Timing::EveryCall);
        let inner = Counters::new(&["B.inner", "B.again"], (0, &[]), Timing::EveryCall);
        let pause = || sleep(Duration::from_millis(2));
        let again = || within(&inner, 1, pause);
        within(&outer, 0, || {
            pause();
            within(&inner, 0, again);
            within(&inner, 0, || {
                again();
                pause();
            });
        });
        // Calls of another thread do not count as time below.
        within(&outer, 0, || {
            thread::scope(|scope| {
                scope.spawn(|| inner.begin(ThreadSlot::claimed(), 1).end(false));
            });
        });
        let of = |counters: &Counters, at: usize| counters.functions().swap_remove(at);
        let (outer, again, inner) = (of(&outer, 0), of(&inner, 1), of(&inner, 0));
        assert_eq!((outer.calls, inner.calls, again.calls), (2, 2, 3));
        assert_eq!(again.own, again.total);
        assert!(inner.own >= 2_000_000 && again.own >= 4_000_000);
        assert_eq!(outer.own, outer.total - inner.total);
        assert!(inner.own <= inner.total - 4_000_000);
    }
}
