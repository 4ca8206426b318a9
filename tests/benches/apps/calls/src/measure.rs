//! The measurement.
use std::env::{args, current_exe};
use std::io::{Write, stderr, stdout};
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::arguments::Arguments;
use crate::companion::Companion;
use crate::peers::Peers;
use crate::report::Report;
use crate::subject::Subject;
use crate::subjects::SUBJECTS;
use crate::written;

/// How long one batch is meant to take.
const BATCH: Duration = Duration::from_micros(30);

/// How many batches of each subject there are.
const ROUNDS: usize = 1501;

/// How many processes the figures are the medians of.
const PROCESSES: usize = 5;

/// Measures and reports; the program's whole work.
#[must_use]
pub fn main() -> ExitCode {
    match Arguments::read(args().skip(1)).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing sensible is left to do where the error stream itself fails.
            let _ = writeln!(stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<(), String> {
    let values = if arguments.once {
        values_here()?
    } else {
        values_of_processes()?
    };
    let report = Report::new(SUBJECTS, &values);
    let text = if arguments.json {
        report.json()
    } else {
        report.table()
    };
    writeln!(stdout(), "{text}").map_err(|error| error.to_string())
}

/// Where the system places libraries moves a call by a cycle or two and differs from process to process, so each figure
/// is the median of several; each process measures all subjects in turn.
fn values_of_processes() -> Result<Vec<f64>, String> {
    let mut samples = vec![Vec::with_capacity(PROCESSES); SUBJECTS.len()];
    for _ in 0..PROCESSES {
        for (samples, value) in samples.iter_mut().zip(values_of_a_process()?) {
            samples.push(value);
        }
    }
    Ok(samples.iter_mut().map(|samples| median(samples)).collect())
}

fn values_of_a_process() -> Result<Vec<f64>, String> {
    let program = current_exe().map_err(|error| error.to_string())?;
    let output = Command::new(program)
        .args(["--once", "--json"])
        .stderr(Stdio::inherit())
        .output();
    let output = output.map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("a measuring process ended with {}", output.status));
    }
    let values = Report::values(&String::from_utf8_lossy(&output.stdout));
    values.ok_or_else(|| "a measuring process did not report all subjects".to_owned())
}

/// Nanoseconds per call in this process, less the empty loop's.
fn values_here() -> Result<Vec<f64>, String> {
    let peers = Peers::load()?;
    start_linked()?;
    let medians = medians(&peers);
    written::clear();
    let mut empty = 0.0;
    let values = SUBJECTS.iter().zip(medians).map(|(subject, median)| {
        if subject.name == Subject::EMPTY {
            empty = median;
        }
        (median - empty).max(0.0)
    });
    Ok(values.collect())
}

/// The static subjects are linked beside the hosted ones, so nobody else makes their state.
fn start_linked() -> Result<(), String> {
    for module in [
        &systems_shared::generated::MODULE,
        &systems_locked::generated::MODULE,
    ] {
        let begun = (module.lifecycle.initialize)().map_err(|fault| fault.to_string())?;
        begun.map_err(|declined| declined.message)?;
        (module.lifecycle.activate)();
    }
    Ok(())
}

/// Nanoseconds per call of each subject.
fn medians(peers: &Peers) -> Vec<f64> {
    thread::scope(|scope| medians_beside(&Companion::start(scope, peers), peers))
}

fn medians_beside(companion: &Companion, peers: &Peers) -> Vec<f64> {
    let times: Vec<u64> = SUBJECTS
        .iter()
        .map(|subject| calibrated(subject, peers))
        .collect();
    let mut samples = vec![Vec::with_capacity(ROUNDS); SUBJECTS.len()];
    for _ in 0..ROUNDS {
        for (at, subject) in SUBJECTS.iter().enumerate() {
            let value = || per_call(subject, peers, times[at]);
            samples[at].push(match subject.case {
                Subject::BESIDE => companion.beside(subject.run, value),
                _ => value(),
            });
        }
    }
    samples.iter_mut().map(|samples| median(samples)).collect()
}

/// How many calls fill a batch.
fn calibrated(subject: &Subject, peers: &Peers) -> u64 {
    let mut times = 64;
    loop {
        let began = Instant::now();
        (subject.run)(peers, times);
        if began.elapsed() >= BATCH {
            return times;
        }
        times += times / 4;
    }
}

fn per_call(subject: &Subject, peers: &Peers, times: u64) -> f64 {
    let began = Instant::now();
    (subject.run)(peers, times);
    began.elapsed().as_nanos() as f64 / times as f64
}

fn median(samples: &mut [f64]) -> f64 {
    samples.sort_unstable_by(f64::total_cmp);
    samples[samples.len() / 2]
}
