//! The whole course of the program.
use std::env::{args, current_exe};
use std::io::{Write, stderr, stdout};
use std::process::{Command, ExitCode, Stdio};

use crate::arguments::Arguments;
use crate::generated::Modules;
use crate::measure::{Case, Figure};
use crate::report::{Machine, Report, read, written};
use crate::scenarios::SCENARIOS;

/// How many processes the figures are the medians of.
const PROCESSES: usize = 5;

/// Turns of each library in a scenario.
const ROUNDS: usize = 31;

/// The same where only a look is asked for.
const QUICK_ROUNDS: usize = 5;

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
    if arguments.once {
        return say(&written(&measure(arguments)?));
    }
    let mut runs = Vec::new();
    for number in 1..=if arguments.quick { 1 } else { PROCESSES } {
        let _ = writeln!(stderr(), "run {number}");
        runs.push(run_of_a_process(arguments)?);
    }
    let report = Report::new(Machine::here(), runs);
    say(&if arguments.json {
        report.json()
    } else {
        report.table()
    })
}

fn say(text: &str) -> Result<(), String> {
    writeln!(stdout(), "{text}").map_err(|error| error.to_string())
}

/// Where the system places libraries and worlds differs from process to process, so each run has a process of its own.
fn run_of_a_process(arguments: &Arguments) -> Result<Vec<Figure>, String> {
    let program = current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command.arg("--once").stderr(Stdio::inherit());
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
    read(&String::from_utf8_lossy(&output.stdout))
}

/// All figures of this process.
fn measure(arguments: &Arguments) -> Result<Vec<Figure>, String> {
    let _modules = Modules::load().map_err(|error| error.to_string())?;
    let rounds = if arguments.quick {
        QUICK_ROUNDS
    } else {
        ROUNDS
    };
    let mut figures = Vec::new();
    for scenario in SCENARIOS.iter().filter(|it| arguments.wants(it.name)) {
        let case = Case {
            name: scenario.name.to_owned(),
            at: None,
            repeats: scenario.repeats,
            rounds,
            subjects: (scenario.subjects)(),
        };
        figures.extend(case.measure()?);
    }
    Ok(figures)
}
