//! The child's side of a probe: loading a library, starting and stopping its module.

use std::fs;
use std::io::{Write, stdin, stdout};
use std::path::Path;
use std::process::ExitCode;

use keyway::store::{Digest, LoadError, Manifest};
use keyway::{BuildIdentity, Fault, Module, ModuleKind};

use super::transcript::Transcript;
use super::{Start, Step};

/// Loads a library, writes its manifest to the standard output, and starts and stops the module if it can run by itself. Only
/// for a process of its own, which ends with the code that is returned.
#[must_use]
pub(crate) fn run_child(package: &str, library: &Path) -> ExitCode {
    match attempt(package, library) {
        Ok(()) => {
            say(&Transcript::step_line(Step::Exit));
            ExitCode::SUCCESS
        }
        Err(reason) => {
            say(&Transcript::failure_line(&reason));
            ExitCode::FAILURE
        }
    }
}

/// Like [`run_child`] for a process that was started ahead: package and path come on two lines of the standard input,
/// or the input ends if there is nothing to probe.
#[must_use]
pub(crate) fn run_waiting_child() -> ExitCode {
    let mut lines = stdin().lines().map_while(Result::ok);
    match (lines.next(), lines.next()) {
        (Some(package), Some(library)) => run_child(&package, Path::new(&library)),
        _ => ExitCode::SUCCESS,
    }
}

fn attempt(package: &str, library: &Path) -> Result<(), String> {
    let bytes =
        fs::read(library).map_err(|error| format!("cannot read {}: {error}", library.display()))?;
    say(&Transcript::step_line(Step::Open));
    let module = keyway::private::probe(library, package).map_err(|error| refusal(&error))?;
    let manifest = Manifest::of(module, Digest::of(&bytes), bytes.len() as u64);
    let text = Transcript::manifest_lines(&manifest)
        .map_err(|error| format!("its manifest cannot be written: {error}"))?;
    say(&text);
    let start = start(module)?;
    say(&Transcript::start_line(&start));
    Ok(())
}

/// The runtime's message, except for a wrong header: there is no manifest yet that it could differ from.
fn refusal(error: &LoadError) -> String {
    match error {
        LoadError::Header { .. } => {
            let identity = BuildIdentity::current();
            format!(
                "the library was built otherwise than this program (rustc {}, panic {}, keyway {}); build both with the \
                 same compiler and options",
                identity.rustc, identity.panic, identity.keyway
            )
        }
        other => other.to_string(),
    }
}

fn start(module: &'static Module) -> Result<Start, String> {
    let is_dependent = module.requires.iter().any(|required| !required.optional);
    if is_dependent || module.kind == ModuleKind::App {
        return Ok(Start::Pending);
    }
    let lifecycle = &module.lifecycle;
    say(&Transcript::step_line(Step::Attach));
    (lifecycle.attach)(&keyway::private::host_services(1));
    say(&Transcript::step_line(Step::Initialize));
    let outcome = (lifecycle.initialize)().map_err(|fault| shown(&fault))?;
    if let Err(reason) = outcome {
        return Ok(Start::Refused(reason.message));
    }
    say(&Transcript::step_line(Step::Shutdown));
    (lifecycle.shutdown)().map_err(|fault| shown(&fault))?;
    Ok(Start::Passed)
}

/// The text of a Fault, whose frames are written beside.
fn shown(fault: &Fault) -> String {
    for line in fault.backtrace.iter().flat_map(|frames| frames.lines()) {
        say(&Transcript::frame_line(line));
    }
    fault.to_string()
}

fn say(text: &str) {
    let mut stdout = stdout().lock();
    // If the parent has stopped reading, it has given up the probe.
    let _ = stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush());
}
