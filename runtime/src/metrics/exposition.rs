//! Writes counters as Prometheus reads them, in its text format 0.0.4.
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::CallCounters;
use super::tally::{BOUNDS, Tally};

/// A function's counters at one moment, so that its lines agree.
struct Reading {
    labels: String,
    faults: u64,
    seconds: f64,
    /// For each interval the calls in it and in all shorter ones.
    up_to: Vec<u64>,
}

impl Reading {
    fn calls(&self) -> u64 {
        self.up_to.last().copied().unwrap_or_default()
    }
}

/// The text; empty without counters.
pub(super) fn exposition(all: &[Arc<CallCounters>]) -> String {
    let readings: Vec<_> = all.iter().flat_map(|own| readings(own)).collect();
    let mut text = String::new();
    if readings.is_empty() {
        return text;
    }
    let about_calls = "Calls that have ended, with those that ended with a Fault.";
    family(&mut text, "keyway_calls_total", "counter", about_calls);
    for own in &readings {
        line(&mut text, "keyway_calls_total", &own.labels, own.calls());
    }
    let about_faults = "Calls that have ended with a Fault.";
    family(&mut text, "keyway_faults_total", "counter", about_faults);
    for own in &readings {
        line(&mut text, "keyway_faults_total", &own.labels, own.faults);
    }
    let name = "keyway_call_duration_seconds";
    let about_times = "Time inside a call, with all that it calls.";
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
    line(text, &format!("{name}_count"), &own.labels, own.calls());
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
                faults: sum(counters, index, |tally| &tally.faults),
                seconds: seconds(sum(counters, index, |tally| &tally.total)),
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

fn sum(counters: &CallCounters, function: usize, counter: fn(&Tally) -> &AtomicU64) -> u64 {
    let own = counters.of(function).map(counter);
    own.map(|own| own.load(Ordering::Relaxed)).sum()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::thread;
    use std::time::Duration;

    use super::exposition;
    use crate::metrics::CallCounters;

    #[test]
    fn no_call_of_any_thread_is_lost() {
        assert_eq!(exposition(&[]), "");
        let counters = Arc::new(CallCounters::new(
            "core-a",
            &[("AView", "a"), ("AView", "b")],
        ));
        thread::scope(|scope| {
            for _ in 0..12 {
                scope.spawn(|| {
                    for call in 0..1000 {
                        let took = Duration::from_nanos(250 + call % 2);
                        counters.count(1, took, call % 10 == 0);
                    }
                });
            }
        });
        counters.count(1, Duration::from_secs(11), false);
        counters.count(2, Duration::ZERO, true);
        let text = exposition(&[counters]);
        let b = "core=\"core-a\",view=\"AView\",function=\"b\"";
        for line in [
            "# TYPE keyway_calls_total counter".to_owned(),
            "keyway_calls_total{core=\"core-a\",view=\"AView\",function=\"a\"} 0".to_owned(),
            format!("keyway_calls_total{{{b}}} 12001"),
            format!("keyway_faults_total{{{b}}} 1200"),
            "# TYPE keyway_call_duration_seconds histogram".to_owned(),
            format!("keyway_call_duration_seconds_bucket{{{b},le=\"0.00000025\"}} 6000"),
            format!("keyway_call_duration_seconds_bucket{{{b},le=\"0.000001\"}} 12000"),
            format!("keyway_call_duration_seconds_bucket{{{b},le=\"10\"}} 12000"),
            format!("keyway_call_duration_seconds_bucket{{{b},le=\"+Inf\"}} 12001"),
            format!("keyway_call_duration_seconds_sum{{{b}}} 11.003006"),
            format!("keyway_call_duration_seconds_count{{{b}}} 12001"),
        ] {
            assert!(text.lines().any(|own| own == line), "{line} in\n{text}");
        }
    }
}
