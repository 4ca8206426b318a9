//! The loop around an App.
use std::fmt::Display;
use std::io::{Write, stderr};
use std::process::ExitCode;

use super::{Flow, Views};
use crate::descriptor::Module;
use crate::fault::{Fault, Outcome, attempt_as, unwrap_or_raise};
use crate::registry::{ReloadStep, StartError, host, reload_changed, save_at_the_end, shutdown};

/// Exit code where the App or its modules refuse to start.
const REFUSED: u8 = 1;

/// Exit code of a panic, as the standard library has it.
const PANICKED: u8 = 101;

/// Runs an App: its modules are started by `start`, then the App is initialized, called for frames, and shut down; at
/// last the modules are, also where a frame panics. What goes wrong is written to the standard error stream.
pub fn run(
    start: fn() -> Result<(), StartError>,
    app: &'static Module,
    views: &'static Views,
) -> ExitCode {
    let code = match begin(start, app) {
        Ok(()) => frames(app, views),
        Err(code) => code,
    };
    shutdown();
    code
}

/// Starts modules and App, with what another process has left for them if there is something; else gives the exit code.
fn begin(start: fn() -> Result<(), StartError>, app: &'static Module) -> Result<(), ExitCode> {
    let refused =
        |error: StartError| ended(REFUSED, &format_args!("{} cannot start: {error}", app.name));
    start().map_err(refused)?;
    match attempted(app, "initialize", app.lifecycle.initialize) {
        Ok(Ok(())) => {}
        Ok(Err(refusal)) => return Err(ended(REFUSED, &format_args!("{}: {refusal}", app.name))),
        Err(fault) => return Err(ended(PANICKED, &fault)),
    }
    if let Err(error) = host(app) {
        // What it would say of its end is less than what is said here.
        let _ = attempted(app, "shutdown", app.lifecycle.shutdown);
        return Err(refused(error));
    }
    (app.lifecycle.activate)();
    Ok(())
}

/// What ends the App where a module has faulted and its policy says so.
fn stopped(app: &'static Module, reason: Option<String>) -> Box<Fault> {
    let message = format!("a module has faulted: {}", reason.unwrap_or_default());
    Box::new(Fault::new(app.name, 0, "", message))
}

fn frames(app: &'static Module, views: &'static Views) -> ExitCode {
    let last = loop {
        match attempted(app, "AppView.frame", views.app.frame) {
            Ok(Flow::Continue) => match reload_changed() {
                Some(reload) if reload.step == ReloadStep::Stopped => {
                    break Err(stopped(app, reload.reason));
                }
                Some(reload) if reload.step == ReloadStep::Leaving => break Ok(ExitCode::SUCCESS),
                _ => {}
            },
            Ok(Flow::Exit(code)) => break Ok(saved(app, code)),
            Err(fault) => break Err(fault),
        }
    };
    let stopped = attempted(app, "shutdown", app.lifecycle.shutdown);
    match (last, stopped) {
        (Ok(code), Ok(())) => code,
        (Err(fault), Ok(())) | (Ok(_), Err(fault)) => ended(PANICKED, &fault),
        (Err(fault), Err(further)) => ended(PANICKED, &format_args!("{fault}\n{further}")),
    }
}

/// The exit code of an App that ends by itself, whose state is saved first if somebody wants it.
fn saved(app: &'static Module, code: u8) -> ExitCode {
    match save_at_the_end() {
        Ok(()) => ExitCode::from(code),
        Err(reason) => ended(REFUSED, &format_args!("{}: {reason}", app.name)),
    }
}

/// Calls a function of the App. In a static build its panic is an ordinary one and becomes a Fault here.
fn attempted<T>(app: &'static Module, function: &str, call: fn() -> Outcome<T>) -> Outcome<T> {
    let origin = || Fault::new(app.name, 0, function, String::new());
    attempt_as(origin, || unwrap_or_raise(call()))
}

fn ended<M: Display>(code: u8, message: &M) -> ExitCode {
    // Nothing sensible is left to do where the error stream itself fails.
    let _ = writeln!(stderr(), "{message}");
    ExitCode::from(code)
}
