//! `TracedFunction`.
use serde::{Deserialize, Serialize};

/// The calls of one function that have ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TracedFunction {
    /// `View.function`.
    pub name: String,
    /// Number of calls.
    pub calls: u64,
    /// Number of those that ended with a Fault.
    pub faults: u64,
    /// Time inside all calls together, in nanoseconds, with what they called.
    pub total: u64,
    /// Time of the longest call, in nanoseconds.
    pub longest: u64,
    /// Histogram of the times: pairs of the longest time of an interval, in nanoseconds, and the number of calls in it. In
    /// ascending order, without empty intervals.
    pub times: Vec<(u64, u64)>,
}

impl TracedFunction {
    /// The time in nanoseconds within which this share of the calls ended, from 0 to 1: the end of the interval in which that
    /// call is, at most a sixteenth above its time. 0 without calls.
    #[must_use]
    pub fn quantile(&self, share: f64) -> u64 {
        let wanted = (share * self.calls as f64).ceil().max(1.0);
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
            faults: 0,
            total: 0,
            longest: 95,
            times: vec![(10, 50), (20, 40), (30, 9), (103, 1)],
        };
        let at = |own: &TracedFunction| [0.0, 0.5, 0.51, 0.9, 0.99, 1.0].map(|q| own.quantile(q));
        assert_eq!(at(&function), [10, 10, 20, 20, 30, 95]);
        (function.calls, function.longest, function.times) = (0, 0, Vec::new());
        assert_eq!(function.quantile(0.5), 0);
    }
}
