//! The loop around an App.
use std::fmt::Display;
use std::io::{Write, stderr};
use std::process::ExitCode;

use super::{Flow, Views};
use crate::descriptor::Module;
use crate::fault::{Fault, Outcome, attempt_as, unwrap_or_raise};
use crate::registry::{ReloadStep, StartError, reload_changed, shutdown};

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
    if let Err(error) = start() {
        return ended(REFUSED, &format_args!("{} cannot start: {error}", app.name));
    }
    let code = match attempted(app, "initialize", app.lifecycle.initialize) {
        Ok(Ok(())) => {
            (app.lifecycle.activate)();
            frames(app, views)
        }
        Ok(Err(refusal)) => ended(REFUSED, &format_args!("{}: {refusal}", app.name)),
        Err(fault) => ended(PANICKED, &fault),
    };
    shutdown();
    code
}

/// What ends the App where a module has faulted and its policy says so.
fn stopped(app: &'static Module, reason: Option<String>) -> Box<Fault> {
    let message = format!("a module has faulted: {}", reason.unwrap_or_default());
    Box::new(Fault::new(app.name, 0, "", message))
}

fn frames(app: &'static Module, views: &'static Views) -> ExitCode {
    let last = loop {
        match attempted(app, "AppView.frame", views.app.frame) {
            Ok(Flow::Continue) => {
                let reload = reload_changed();
                if let Some(stop) = reload.filter(|reload| reload.step == ReloadStep::Stopped) {
                    break Err(stopped(app, stop.reason));
                }
            }
            Ok(Flow::Exit(code)) => break Ok(code),
            Err(fault) => break Err(fault),
        }
    };
    let stopped = attempted(app, "shutdown", app.lifecycle.shutdown);
    match (last, stopped) {
        (Ok(code), Ok(())) => ExitCode::from(code),
        (Err(fault), Ok(())) | (Ok(_), Err(fault)) => ended(PANICKED, &fault),
        (Err(fault), Err(further)) => ended(PANICKED, &format_args!("{fault}\n{further}")),
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
