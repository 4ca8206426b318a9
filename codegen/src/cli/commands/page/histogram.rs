//! `Histogram`.

use keyway::store::TracedFunction;
use serde::Serialize;

/// The times of the calls of one function in few bars, each twice as wide as the one before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Histogram {
    /// Shortest time of the first bar, in nanoseconds: a power of two, or 0.
    from: u64,
    /// Number of calls of each bar, from the first that has some to the last.
    bars: Vec<u64>,
}

impl Histogram {
    pub(super) fn of(function: &TracedFunction) -> Self {
        let bar = |time: u64| time.checked_ilog2().unwrap_or(0) as usize;
        let places = || function.times.iter().map(|(end, _)| bar(*end));
        let (Some(first), Some(last)) = (places().min(), places().max()) else {
            return Self {
                from: 0,
                bars: Vec::new(),
            };
        };
        let mut bars = vec![0; last - first + 1];
        for (end, calls) in &function.times {
            bars[bar(*end) - first] += calls;
        }
        // The first bar of all has the times 0 and 1.
        let from = if first == 0 { 0 } else { 1 << first };
        Self { from, bars }
    }
}

#[cfg(test)]
mod tests {
    use keyway::store::TracedFunction;

    use super::Histogram;

    #[test]
    fn each_call_is_in_the_bar_of_its_power_of_two() {
        let mut function = TracedFunction {
            name: String::new(),
            calls: 21,
            timed: 21,
            faults: 0,
            total: 0,
            own: 0,
            longest: 0,
            times: vec![(64, 1), (127, 4), (128, 5), (700, 11)],
            callers: Vec::new(),
        };
        let own = Histogram::of(&function);
        assert_eq!((own.from, own.bars), (64, vec![5, 5, 0, 11]));
        function.times = vec![(0, 1), (1, 1), (2, 1), (u64::MAX, 1)];
        let own = Histogram::of(&function);
        assert_eq!((own.from, own.bars.len(), own.bars[0]), (0, 64, 2));
        function.times.clear();
        assert!(Histogram::of(&function).bars.is_empty());
    }
}
