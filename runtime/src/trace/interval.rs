//! The intervals of a histogram of times: up to 16 ns one for each nanosecond, then 16 for each power of two.

/// Intervals for each power of two, as a power of two.
const FINENESS: u32 = 4;

/// Number of intervals, for all values of a `u64`.
pub(super) const INTERVALS: usize = ((64 - FINENESS as usize) << FINENESS) + (1 << FINENESS);

/// The interval of a value.
pub(super) fn interval(value: u64) -> usize {
    if value < 1 << FINENESS {
        return value as usize;
    }
    let shift = value.ilog2() - FINENESS;
    let within = (value >> shift) as usize & ((1 << FINENESS) - 1);
    ((shift as usize + 1) << FINENESS) + within
}

/// The largest value of an interval.
pub(super) fn largest(interval: usize) -> u64 {
    let within = (interval & ((1 << FINENESS) - 1)) as u64;
    match interval >> FINENESS {
        0 => within,
        power => {
            let shift = power - 1;
            let smallest = ((1 << FINENESS) + within) << shift;
            smallest + ((1 << shift) - 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{INTERVALS, interval, largest};

    #[test]
    fn each_value_is_in_one_interval_that_is_narrow() {
        assert_eq!(interval(u64::MAX), INTERVALS - 1);
        assert_eq!(largest(INTERVALS - 1), u64::MAX);
        for own in 0..INTERVALS - 1 {
            let last = largest(own);
            assert_eq!((interval(last), interval(last + 1)), (own, own + 1));
            let width = last + 1 - own.checked_sub(1).map_or(0, |before| largest(before) + 1);
            assert!(width <= 1 + last / 16, "{own}");
        }
    }
}
