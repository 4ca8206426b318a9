//! `trace`: arguments and function.

use std::io::{IsTerminal, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, Instant};

use clap::Args;
use keyway::store::TraceReport;
use serde_json::{Value, json};

use super::counter::Counter;
use super::trace_subject::TraceSubject;
use super::trace_table::TraceTable;
use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::{ControlOptions, Interrupt, SignOptions};

const EXAMPLES: &str = "\
Examples:
  {keyway} trace core-physics                        until Ctrl-C
  {keyway} trace core-physics --seconds 10 --json
  {keyway} trace core-physics.MeasureView.energy     one function; the others pass through
  {keyway} trace core-physics --callers              for each function also by the module that calls

A layer that counts is written, built, and put in front of the Core of the running App; it is taken
out at the end, and what was written is removed. Times are those inside the function with all that it
calls, and `self` leaves out the traced calls among these; a quantile is at most a sixteenth above the
time of its call. Each call is counted; of short ones a sample is timed, and sums of times that have a
`~` are estimated from it.";

/// Interval at which the end is looked for.
const STEP: Duration = Duration::from_millis(50);

/// Interval at which the table is drawn.
const REDRAW: Duration = Duration::from_millis(500);

/// What to trace.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct TraceArguments {
    /// Package name of the Core, alone or with one of its Views and a function of that
    #[arg(value_name = "CORE[.VIEW[.FUNCTION]]")]
    subject: String,
    /// Package name of the App, where several run
    #[arg(long)]
    app: Option<String>,
    /// Time after which it ends; without it, Ctrl-C does
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=31_536_000))]
    seconds: Option<u64>,
    /// Time each call, however short: it takes two readings of the clock
    #[arg(long)]
    every_call: bool,
    /// Tell for each function which modules make its calls: for that a layer is put in front of each System that imports the Core
    #[arg(long, conflicts_with = "layer")]
    callers: bool,
    /// Folder of the layer, which is kept then
    #[arg(long, value_name = "DIR")]
    layer: Option<PathBuf>,
    #[command(flatten)]
    sign: SignOptions,
    #[command(flatten)]
    pub(in crate::cli) options: ControlOptions,
}

/// Counts the calls of a Core of a running App, and shows them.
pub(in crate::cli) fn trace(arguments: &TraceArguments) -> Result<ExitCode, CommandError> {
    let interrupt = Interrupt::catch()?;
    let (app, layer) = (arguments.app.as_deref(), arguments.layer.as_deref());
    let subject = TraceSubject {
        every_call: arguments.every_call,
        by_caller: arguments.callers,
        ..TraceSubject::new(&arguments.subject)
    };
    let counter = Counter::insert(&subject, app, layer, (&arguments.options, &arguments.sign))?;
    watch(&counter, arguments, &interrupt);
    let report = counter.end()?;
    if arguments.options.json {
        print_json(&as_json(&report));
    } else {
        print(TraceTable::new(&report, None));
    }
    Ok(ExitCode::SUCCESS)
}

/// Waits for the end, and shows the counts until then if somebody sees them.
fn watch(counter: &Counter, arguments: &TraceArguments, interrupt: &Interrupt) {
    let (began, mut drawn) = (Instant::now(), Instant::now());
    let limit = arguments.seconds.map(Duration::from_secs);
    let is_seen = stdout().is_terminal() && !arguments.options.json;
    if !arguments.options.json {
        note(format_args!(
            "counting the calls of {}; Ctrl-C ends it",
            arguments.subject
        ));
    }
    let mut before: Option<TraceReport> = None;
    while !interrupt.is_raised()
        && limit.is_none_or(|limit| began.elapsed() < limit)
        && counter.has_app()
    {
        sleep(STEP);
        if drawn.elapsed() < REDRAW {
            continue;
        }
        drawn = Instant::now();
        let Ok(now) = counter.report() else {
            continue;
        };
        if now.is_over {
            break;
        }
        if is_seen && before.as_ref() != Some(&now) {
            clear(before.as_ref());
            print(TraceTable::new(&now, before.as_ref()));
            before = Some(now);
        }
    }
    if is_seen {
        clear(before.as_ref());
    }
}

/// Removes the table from the terminal that was drawn for `before`.
fn clear(before: Option<&TraceReport>) {
    if let Some(before) = before {
        let lines = TraceTable::lines(before);
        print(format_args!("\x1b[{}A\x1b[J\x1b[1A", lines));
    }
}

/// Times are in nanoseconds.
pub(in crate::cli::commands) fn as_json(report: &TraceReport) -> Value {
    let seconds = report.lasted as f64 / 1e9;
    let functions = report.functions.iter().map(|own| {
        json!({
            "function": own.name,
            "calls": own.calls,
            "timed": own.timed,
            "is_estimated": own.is_estimated(),
            "per_second": own.calls as f64 / seconds.max(1e-9),
            "faults": own.faults,
            "p50": own.quantile(0.5),
            "p90": own.quantile(0.9),
            "p99": own.quantile(0.99),
            "max": own.longest,
            "self": own.own,
            "total": own.total,
            "callers": own.callers,
        })
    });
    json!({
        "app": report.app,
        "pid": report.pid,
        "core": report.core,
        "seconds": seconds,
        "functions": functions.collect::<Vec<_>>(),
    })
}
