//! Times in the units of events and reports.
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Current time in milliseconds since 1970.
pub(crate) fn now() -> u64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH);
    elapsed.map_or(0, |elapsed| {
        u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX)
    })
}

/// Time elapsed since `began`, in microseconds.
pub(crate) fn micros_since(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1e6
}
