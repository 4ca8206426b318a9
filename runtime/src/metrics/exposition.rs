//! Writes counters as Prometheus reads them, in its text format 0.0.4.
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::CallCounters;
use super::tally::{BOUNDS, Tally};

/// A function's counters at one moment, so that its lines agree.
struct Reading {
    labels: String,
    calls: u64,
    timed: u64,
    faults: u64,
    seconds: f64,
    /// For each interval the calls in it and in all shorter ones.
    up_to: Vec<u64>,
}

impl Reading {
    /// Calls that the histogram has.
    fn shown(&self) -> u64 {
        self.up_to.last().copied().unwrap_or_default()
    }
}

type Counter = (&'static str, &'static str, fn(&Reading) -> u64);

/// The families that are one number for each function: name, meaning, value.
const COUNTERS: [Counter; 3] = [
    (
        "keyway_calls_total",
        "Calls that have begun, with those that end with a Fault.",
        |own| own.calls,
    ),
    (
        "keyway_faults_total",
        "Calls that have ended with a Fault.",
        |own| own.faults,
    ),
    (
        "keyway_timed_calls_total",
        "Calls of which the time was taken.",
        |own| own.timed,
    ),
];

/// The text; empty without counters.
pub(super) fn exposition(all: &[Arc<CallCounters>]) -> String {
    let readings: Vec<_> = all.iter().flat_map(|own| readings(own)).collect();
    let mut text = String::new();
    if readings.is_empty() {
        return text;
    }
    for (name, about, value) in COUNTERS {
        family(&mut text, name, "counter", about);
        for own in &readings {
            line(&mut text, name, &own.labels, value(own));
        }
    }
    let name = "keyway_call_duration_seconds";
    let about_times = "Time inside a call, with all that it calls. A call that was timed stands for those since the one before.";
    family(&mut text, name, "histogram", about_times);
    for own in &readings {
        histogram(&mut text, name, own);
    }
    text
}

fn histogram(text: &mut String, name: &str, own: &Reading) {
    let ends = BOUNDS.iter().map(|bound| seconds(*bound).to_string());
    let ends = ends.chain(["+Inf".to_owned()]);
    for (end, calls) in ends.zip(&own.up_to) {
        let labels = format!("{},le=\"{end}\"", own.labels);
        line(text, &format!("{name}_bucket"), &labels, *calls);
    }
    line(text, &format!("{name}_sum"), &own.labels, own.seconds);
    line(text, &format!("{name}_count"), &own.labels, own.shown());
}

fn family(text: &mut String, name: &str, kind: &str, about: &str) {
    // A `String` takes all that is written.
    let _ = writeln!(text, "# HELP {name} {about}\n# TYPE {name} {kind}");
}

fn line(text: &mut String, name: &str, labels: &str, value: impl std::fmt::Display) {
    let _ = writeln!(text, "{name}{{{labels}}} {value}");
}

fn seconds(nanos: u64) -> f64 {
    nanos as f64 / 1e9
}

fn readings(counters: &CallCounters) -> Vec<Reading> {
    let names = counters.names().iter().enumerate();
    names
        .map(|(index, (view, function))| {
            let core = counters.core();
            let mut up_to = intervals(counters, index);
            let mut before = 0;
            for calls in &mut up_to {
                before += *calls;
                *calls = before;
            }
            Reading {
                labels: format!("core=\"{core}\",view=\"{view}\",function=\"{function}\""),
                calls: sum(counters, index, |tally| tally.pace.calls()),
                timed: sum(counters, index, |tally| tally.pace.timed()),
                faults: sum(counters, index, |tally| tally.pace.faults()),
                seconds: seconds(sum(counters, index, |tally| tally.pace.weighed())),
                up_to,
            }
        })
        .collect()
}

/// The calls in each interval.
fn intervals(counters: &CallCounters, function: usize) -> Vec<u64> {
    let mut sums = vec![0; BOUNDS.len() + 1];
    for tally in counters.of(function) {
        for (sum, calls) in sums.iter_mut().zip(&tally.times) {
            *sum += calls.load(Ordering::Relaxed);
        }
    }
    sums
}

fn sum(counters: &CallCounters, function: usize, counter: fn(&Tally) -> u64) -> u64 {
    counters.of(function).map(counter).sum()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::thread;

    use super::exposition;
    use crate::counting::{Clock, ThreadSlot, Timing};
    use crate::metrics::CallCounters;

    #[test]
    fn no_call_of_any_thread_is_lost() {
        assert_eq!(exposition(&[]), "");
        let counters = Arc::new(CallCounters::new(
            "core-a",
            &[("AView", "a"), ("AView", "b")],
        ));
        let clock = Clock::new(Timing::EveryCall);
        let count = |function: usize, nanos: u64, is_fault: bool| {
            let slot = ThreadSlot::claimed();
            let Some(tally) = counters.tally(slot, function) else {
                return;
            };
            let timed = tally.pace.begin(&clock, slot.is_alone());
            if is_fault {
                tally.pace.fault(slot.is_alone());
            }
            tally.took(timed.expect("each is timed"), nanos, slot.is_alone());
        };
        thread::scope(|scope| {
            // More than there are slots.
            for _ in 0..70 {
                scope.spawn(|| (0..1000).for_each(|call| count(1, 250 + call % 2, call % 10 == 0)));
            }
        });
        count(1, 11_000_000_000, false);
        count(2, 0, true);
        let text = exposition(&[Arc::clone(&counters)]);
        let b = "core=\"core-a\",view=\"AView\",function=\"b\"";
        for line in [
            "# TYPE keyway_calls_total counter".to_owned(),
            "keyway_calls_total{core=\"core-a\",view=\"AView\",function=\"a\"} 0".to_owned(),
            format!("keyway_calls_total{{{b}}} 70001"),
            format!("keyway_timed_calls_total{{{b}}} 70001"),
            format!("keyway_faults_total{{{b}}} 7000"),
            "# TYPE keyway_call_duration_seconds histogram".to_owned(),
            format!("keyway_call_duration_seconds_bucket{{{b},le=\"0.00000025\"}} 35000"),
            format!("keyway_call_duration_seconds_bucket{{{b},le=\"0.000001\"}} 70000"),
            format!("keyway_call_duration_seconds_bucket{{{b},le=\"10\"}} 70000"),
            format!("keyway_call_duration_seconds_bucket{{{b},le=\"+Inf\"}} 70001"),
            format!("keyway_call_duration_seconds_sum{{{b}}} 11.017535"),
            format!("keyway_call_duration_seconds_count{{{b}}} 70001"),
        ] {
            assert!(text.lines().any(|own| own == line), "{line} in\n{text}");
        }
    }
}
