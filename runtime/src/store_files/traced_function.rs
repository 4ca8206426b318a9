//! `TracedFunction`.
use serde::{Deserialize, Serialize};

use super::TracedCaller;

/// The calls of one function. Where they are short, not each is timed: then `total`, `own` and `times` are estimates, to which a
/// timed call adds as many calls as there were since the one before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TracedFunction {
    /// `View.function`.
    pub name: String,
    /// Number of calls that have begun.
    pub calls: u64,
    /// Number of those that have ended and were timed.
    pub timed: u64,
    /// Number of those that have ended with a Fault.
    pub faults: u64,
    /// Time inside all calls together, in nanoseconds, with what they called.
    pub total: u64,
    /// That time without the time in traced calls below on the same thread, of this Core and of others.
    pub own: u64,
    /// Time of the longest call that was timed, in nanoseconds.
    pub longest: u64,
    /// Histogram of the times: pairs of the longest time of an interval, in nanoseconds, and the number of calls in it. In
    /// ascending order, without empty intervals.
    pub times: Vec<(u64, u64)>,
    /// Who has called, where that was asked for: the modules in the order in which they were named, and all others last.
    pub callers: Vec<TracedCaller>,
}

impl TracedFunction {
    /// Whether the times are estimates, since calls were not timed or have not ended.
    #[must_use]
    pub fn is_estimated(&self) -> bool {
        self.timed < self.calls
    }

    /// The time in nanoseconds within which this share of the calls ended, from 0 to 1: the end of the interval in which that
    /// call is, at most a sixteenth above its time. 0 without calls.
    #[must_use]
    pub fn quantile(&self, share: f64) -> u64 {
        let calls: u64 = self.times.iter().map(|(_, calls)| calls).sum();
        let wanted = (share * calls as f64).ceil().max(1.0);
        let mut seen = 0;
        for (end, calls) in &self.times {
            seen += calls;
            if seen as f64 >= wanted {
                return (*end).min(self.longest);
            }
        }
        self.longest
    }
}

#[cfg(test)]
mod tests {
    use super::TracedFunction;

    #[test]
    fn a_quantile_is_that_of_the_call_with_this_rank() {
        let mut function = TracedFunction {
            name: "StoreView.get".to_owned(),
            calls: 100,
            timed: 100,
            faults: 0,
            total: 0,
            own: 0,
            longest: 95,
            times: vec![(10, 50), (20, 40), (30, 9), (103, 1)],
            callers: Vec::new(),
        };
        let at = |own: &TracedFunction| [0.0, 0.5, 0.51, 0.9, 0.99, 1.0].map(|q| own.quantile(q));
        assert_eq!(at(&function), [10, 10, 20, 20, 30, 95]);
        (function.calls, function.longest, function.times) = (0, 0, Vec::new());
        assert_eq!(function.quantile(0.5), 0);
    }
}
