//! Numbers as people read them.

/// A ratio with two significant digits.
pub(crate) fn times(ratio: f64) -> String {
    if ratio >= 9.95 {
        format!("{ratio:.0}×")
    } else if ratio >= 0.995 {
        format!("{ratio:.1}×")
    } else {
        format!("{ratio:.2}×")
    }
}

/// A ratio with digits enough to see on which side of a bar it lies.
pub(crate) fn exact(ratio: f64) -> String {
    if ratio >= 9.995 {
        format!("{ratio:.0}×")
    } else {
        format!("{ratio:.2}×")
    }
}

/// A time with three significant digits.
pub(crate) fn time(nanoseconds: f64) -> String {
    let (value, unit) = match nanoseconds {
        small if small < 1e3 => (small, "ns"),
        middle if middle < 1e6 => (middle / 1e3, "µs"),
        large => (large / 1e6, "ms"),
    };
    let digits = match value {
        large if large >= 99.95 => 0,
        middle if middle >= 9.995 => 1,
        _ => 2,
    };
    format!("{value:.digits$} {unit}")
}

/// A count with its thousands apart.
pub(crate) fn count(number: u64) -> String {
    match number {
        small if small < 1_000 => small.to_string(),
        large => format!("{} {:03}", count(large / 1_000), large % 1_000),
    }
}
