//! `trace`: arguments and function.

use std::fs;
use std::io::{IsTerminal, stdout};
use std::path::{PathBuf, absolute};
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, Instant};

use clap::Args;
use keyway::store::TraceReport;
use serde_json::{Value, json};

use super::guest_layer::{GuestLayer, core_named, folder_beside, layer_crate, running_app, stem};
use super::new::file_error;
use super::trace_table::TraceTable;
use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::{ControlOptions, Interrupt, read, refuse_errors};
use crate::generator::recording::{TraceOrder, callables, trace_layer};
use crate::workshop::store::ControlError;

const EXAMPLES: &str = "\
Examples:
  {keyway} trace core-physics                        until Ctrl-C
  {keyway} trace core-physics --seconds 10 --json

A layer that counts is written, built, and put in front of the Core of the running App; it is taken
out at the end, and what was written is removed. Times are those inside the function with all that it
calls; a quantile is at most a sixteenth above the time of its call.";

/// Interval at which the end is looked for.
const STEP: Duration = Duration::from_millis(50);

/// Interval at which the table is drawn.
const REDRAW: Duration = Duration::from_millis(500);

/// What to trace.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct TraceArguments {
    /// Package name of the Core
    core: String,
    /// Package name of the App, where several run
    #[arg(long)]
    app: Option<String>,
    /// Time after which it ends; without it, Ctrl-C does
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=31_536_000))]
    seconds: Option<u64>,
    /// Folder of the layer, which is kept then
    #[arg(long, value_name = "DIR")]
    layer: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) options: ControlOptions,
}

/// Counts the calls of a Core of a running App, and shows them.
pub(in crate::cli) fn trace(arguments: &TraceArguments) -> Result<ExitCode, CommandError> {
    let interrupt = Interrupt::catch()?;
    let resolved = read()?;
    refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    let workspace = &resolved.parsed;
    let core = core_named(&arguments.core, workspace)?;
    let options = &arguments.options;
    let (store, app) = running_app(&arguments.core, arguments.app.as_deref(), options)?;
    let name = format!("trace-{}", stem(&arguments.core));
    let order = TraceOrder {
        package: format!("layer-{name}"),
        core,
        app: app.app.clone(),
        store: absolute(store.root())
            .map_err(|source| file_error(store.root().to_owned(), source))?,
    };
    let mut entries = resolved.resolutions.iter();
    let entry = entries.find(|entry| workspace.package(entry.app) == app.app);
    let system = entry.and_then(|entry| entry.core(core)?.binding.system());
    let root = &resolved.workspace.root;
    let folder = match &arguments.layer {
        Some(folder) => absolute(folder).map_err(|source| file_error(folder.clone(), source))?,
        None => folder_beside(system, &name, root, workspace),
    };
    let text = trace_layer(&order, workspace);
    let created = layer_crate(&text, folder, &arguments.core, workspace);
    for own in callables(&workspace[core], workspace) {
        if !own.is_traced() {
            let name = own.name();
            note(format_args!(
                "{name} is not counted: it is there only under a `cfg`"
            ));
        }
    }
    let path = store.trace_path(app.pid, &arguments.core);
    let pid = app.pid;
    let keeps = arguments.layer.is_some();
    let read = {
        let (store, core) = (store.clone(), arguments.core.clone());
        move || store.trace_report(pid, &core).map_err(ControlError::from)
    };
    let guest = GuestLayer::insert(
        (created, root),
        &arguments.core,
        (store, app),
        options,
        (keeps, None),
    )?;
    watch(&guest, arguments, &interrupt, &read);
    // One that was taken out by another command, or by a Fault, has written its last report.
    if !read()?.is_over {
        guest.remove()?;
    }
    let report = read()?;
    // A file that stays is untidy at worst.
    let _ = fs::remove_file(path);
    if options.json {
        print_json(&as_json(&report));
    } else {
        print(TraceTable::new(&report, None));
    }
    Ok(ExitCode::SUCCESS)
}

/// Waits for the end, and shows the counts until then if somebody sees them.
fn watch(
    guest: &GuestLayer,
    arguments: &TraceArguments,
    interrupt: &Interrupt,
    read: &impl Fn() -> Result<TraceReport, ControlError>,
) {
    let (began, mut drawn) = (Instant::now(), Instant::now());
    let limit = arguments.seconds.map(Duration::from_secs);
    let is_seen = stdout().is_terminal() && !arguments.options.json;
    if !arguments.options.json {
        note(format_args!(
            "counting the calls of {}; Ctrl-C ends it",
            arguments.core
        ));
    }
    let mut before: Option<TraceReport> = None;
    while !interrupt.is_raised()
        && limit.is_none_or(|limit| began.elapsed() < limit)
        && guest.has_app()
    {
        sleep(STEP);
        if drawn.elapsed() < REDRAW {
            continue;
        }
        drawn = Instant::now();
        let Ok(now) = read() else {
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
fn as_json(report: &TraceReport) -> Value {
    let seconds = report.lasted as f64 / 1e9;
    let functions = report.functions.iter().map(|own| {
        json!({
            "function": own.name,
            "calls": own.calls,
            "per_second": own.calls as f64 / seconds.max(1e-9),
            "faults": own.faults,
            "p50": own.quantile(0.5),
            "p90": own.quantile(0.9),
            "p99": own.quantile(0.99),
            "max": own.longest,
            "total": own.total,
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
