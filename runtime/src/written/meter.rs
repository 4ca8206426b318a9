//! `Meter`.
use std::sync::Arc;

use super::MeteredCall;
use crate::counting::{Clock, Timing};
use crate::host::{call_counters, thread_slot};
use crate::metrics::{CallCounters, CountedFunctions};

/// Counts the calls of a Core's functions, with counters of the host.
#[derive(Debug)]
pub struct Meter {
    counters: Arc<CallCounters>,
    clock: Clock,
}

impl Meter {
    /// The counters for these functions of a Core, each a View and a name.
    #[must_use]
    pub fn new(core: &str, functions: &CountedFunctions<'_>, timing: Timing) -> Self {
        Self {
            counters: call_counters(core, functions),
            clock: Clock::new(timing),
        }
    }

    /// Begins a call of the function with this index.
    #[must_use]
    #[inline]
    pub fn begin(&self, function: usize) -> MeteredCall<'_> {
        let slot = thread_slot();
        let tally = self.counters.tally(slot, function);
        MeteredCall {
            tally,
            clock: &self.clock,
            timed: tally.and_then(|own| own.pace.begin(&self.clock, slot.is_alone())),
            is_alone: slot.is_alone(),
            is_fault: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::thread;

    use super::Meter;
    use crate::counting::Timing;
    use crate::host::metrics;

    const OF: &str = "{core=\"core-of-this-test\",view=\"AView\",function=\"a\"}";

    fn number(name: &str) -> u64 {
        let text = metrics();
        let line = format!("{name}{OF} ");
        let value = text.lines().find_map(|own| own.strip_prefix(&line));
        value
            .and_then(|value| value.parse().ok())
            .expect("it is there")
    }

    #[test]
    fn each_call_counts_and_a_panic_that_goes_through_a_layer_is_a_fault() {
        let meter = Meter::new("core-of-this-test", &[("AView", "a")], Timing::Sampled);
        meter.begin(0).end(false);
        meter.begin(1).end(true);
        let call = || {
            let _call = meter.begin(0);
            panic!("as in a static build");
        };
        assert!(catch_unwind(AssertUnwindSafe(call)).is_err());
        let name = |family: &str| number(&format!("keyway_{family}"));
        assert_eq!((name("calls_total"), name("faults_total")), (2, 1));
        assert_eq!(name("call_duration_seconds_count"), 2);
        // More threads than there are slots.
        thread::scope(|scope| {
            for _ in 0..70 {
                scope.spawn(|| (0..1000).for_each(|call| meter.begin(0).end(call % 10 == 0)));
            }
        });
        assert_eq!((name("calls_total"), name("faults_total")), (70_002, 7001));
        let timed = name("timed_calls_total");
        assert!((2..=70_002).contains(&timed), "{timed}");
        // A new build that times each call goes on with the counters.
        let every = Meter::new("core-of-this-test", &[("AView", "a")], Timing::EveryCall);
        (0..1000).for_each(|_| every.begin(0).end(false));
        assert_eq!(name("timed_calls_total"), timed + 1000);
        assert_eq!(name("calls_total"), 71_002);
    }
}
