//! The whole course of the program.
use std::env::{args, current_exe};
use std::io::{Write, stderr, stdout};
use std::process::{Command, ExitCode, Stdio};

use ecs_report::{Curve, Figure, Library, Machine, Measurement, Report, Row, draw};

use crate::arguments::Arguments;
use crate::generated::Modules;
use crate::growths::GROWTHS;
use crate::part::Part;
use crate::scenarios::{GROUPS, scenarios};
use crate::versions::version;

/// How many processes the figures are the medians of.
const PROCESSES: usize = 5;

/// The same of the curves.
const CURVE_PROCESSES: usize = 3;

/// Turns of each library in a scenario.
const ROUNDS: usize = 31;

/// Turns of each library in a point of a curve, at most.
const CURVE_ROUNDS: usize = 15;

/// The same where only a look is asked for.
const QUICK_ROUNDS: usize = 5;

/// Where curves end then.
const QUICK_SIZE: u64 = 100_000;

/// Keeps freed memory in the process, for all libraries alike: otherwise the rows that make worlds measure how the kernel
/// takes pages back and clears them again, which depends on what else the machine does.
const ALLOCATOR: (&str, &str) = (
    "GLIBC_TUNABLES",
    "glibc.malloc.trim_threshold=17179869184:glibc.malloc.mmap_threshold=4294967296",
);

/// Measures and reports; the program's whole work.
#[must_use]
pub fn main() -> ExitCode {
    match Arguments::read(args().skip(1)).and_then(|arguments| run(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing sensible is left to do where the error stream itself fails.
            let _ = writeln!(stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    if let Some(part) = arguments.once {
        let figures = measure(arguments, part)?;
        return say(&serde_json::to_string(&figures).map_err(|error| error.to_string())?);
    }
    let measurement = measured(arguments)?;
    if let Some(svg) = &arguments.svg {
        let pages = draw(&measurement, svg)?;
        pages.write()?;
        for (path, _) in &pages.files {
            let _ = writeln!(stderr(), "wrote {}", path.display());
        }
    }
    let report = Report::new(&measurement);
    say(&if arguments.json {
        report.json()?
    } else {
        report.table()
    })
}

/// All runs, each a process of its own.
fn measured(arguments: &Arguments) -> Result<Measurement, String> {
    let mut runs = Vec::new();
    for (part, processes) in [
        (Part::Scenarios, PROCESSES),
        (Part::Curves, CURVE_PROCESSES),
    ] {
        if !wants(arguments, part) {
            continue;
        }
        for number in 1..=if arguments.quick { 1 } else { processes } {
            let _ = writeln!(stderr(), "{}, run {number}", part.name());
            runs.push(run_of_a_process(arguments, part)?);
        }
    }
    let rows = GROUPS.iter().flat_map(|group| {
        group.scenarios.iter().map(|scenario| Row {
            group: group.name.to_owned(),
            name: scenario.name.to_owned(),
            bars: scenario.bars.to_vec(),
        })
    });
    let curves = GROWTHS.iter().map(|growth| Curve {
        name: growth.name.to_owned(),
        axis: growth.axis.to_owned(),
        unit: growth.unit.to_owned(),
    });
    let versions = Library::PEERS.into_iter();
    Ok(Measurement {
        machine: Machine::here(),
        versions: versions
            .filter_map(|library| Some((library, version(library)?.to_owned())))
            .collect(),
        rows: rows.collect(),
        curves: curves.collect(),
        runs,
    })
}

fn wants(arguments: &Arguments, part: Part) -> bool {
    match part {
        Part::Scenarios => scenarios().any(|scenario| arguments.wants(scenario.name)),
        Part::Curves => GROWTHS.iter().any(|growth| arguments.wants(growth.name)),
    }
}

fn say(text: &str) -> Result<(), String> {
    writeln!(stdout(), "{text}").map_err(|error| error.to_string())
}

/// Where the system places libraries and worlds differs from process to process, so each run has a process of its own.
fn run_of_a_process(arguments: &Arguments, part: Part) -> Result<Vec<Figure>, String> {
    let program = current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command
        .args(["--once", part.name()])
        .stderr(Stdio::inherit());
    command.env(ALLOCATOR.0, ALLOCATOR.1);
    if arguments.quick {
        command.arg("--quick");
    }
    if let Some(only) = &arguments.only {
        command.args(["--only", only]);
    }
    let output = command.output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("a measuring process ended with {}", output.status));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("a process did not report: {error}"))
}

/// All figures of this process.
fn measure(arguments: &Arguments, part: Part) -> Result<Vec<Figure>, String> {
    let _modules = Modules::load().map_err(|error| error.to_string())?;
    let mut figures = Vec::new();
    match part {
        Part::Scenarios => {
            for scenario in scenarios().filter(|it| arguments.wants(it.name)) {
                let rounds = if arguments.quick {
                    QUICK_ROUNDS
                } else {
                    ROUNDS
                };
                figures.extend(scenario.case(rounds).measure()?);
            }
        }
        Part::Curves => {
            for growth in GROWTHS.iter().filter(|it| arguments.wants(it.name)) {
                let points = growth.points.iter().copied();
                for at in points.filter(|at| !arguments.quick || *at <= QUICK_SIZE) {
                    let most = if arguments.quick {
                        QUICK_ROUNDS
                    } else {
                        CURVE_ROUNDS
                    };
                    figures.extend(growth.measure(at, most)?);
                }
            }
        }
    }
    Ok(figures)
}
