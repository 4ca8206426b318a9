//! The steps of an App's run, whoever owns the loop.
use std::fmt::Display;
use std::io::{Write, stderr, stdout};

use super::{Flow, Turn, Views};
use crate::descriptor::Module;
use crate::fault::{Fault, Outcome, attempt_as, unwrap_or_raise};
use crate::registry::{
    Reload, ReloadStep, StartError, host, is_outdated, reload_changed, save_at_the_end, shutdown,
};

/// Exit code where the App or its modules refuse to start.
pub(super) const REFUSED: u8 = 1;

/// Exit code of a panic, as the standard library has it.
pub(super) const PANICKED: u8 = 101;

/// Starts modules and App, with what another process or generation has left for them if there is something. If that fails,
/// everything is shut down again, and the exit code and why are given.
pub(super) fn begin(
    start: fn() -> Result<(), StartError>,
    app: &'static Module,
) -> Result<(), (u8, String)> {
    let refused = |error: StartError| (REFUSED, format!("{} cannot start: {error}", app.name));
    start().map_err(refused)?;
    let begun = match attempted(app, "initialize", app.lifecycle.initialize) {
        Ok(Ok(())) => host(app).map_err(|error| {
            // What it would say of its end is less than what is said here.
            let _ = attempted(app, "shutdown", app.lifecycle.shutdown);
            refused(error)
        }),
        Ok(Err(refusal)) => Err((REFUSED, format!("{}: {refusal}", app.name))),
        Err(fault) => Err((PANICKED, fault.to_string())),
    };
    match begun {
        Ok(()) => (app.lifecycle.activate)(),
        Err(_) => shutdown(),
    }
    begun
}

/// One frame and a safe point. What ends the App is written to the standard error stream, unless the App wants it.
pub(super) fn turn(app: &'static Module, views: &'static Views) -> Turn {
    match attempted(app, "AppView.frame", views.app.frame) {
        Ok(Flow::Continue) => after(app, reload_changed()),
        Ok(Flow::Exit(code)) => match save_at_the_end() {
            Ok(()) => Turn::Exit(code),
            Err(reason) => Turn::Exit(said(REFUSED, &format_args!("{}: {reason}", app.name))),
        },
        Err(fault) => Turn::Exit(said(PANICKED, &fault)),
    }
}

fn after(app: &Module, reload: Option<Reload>) -> Turn {
    match reload {
        Some(reload) if reload.step == ReloadStep::Stopped => {
            let reason = reload.reason.unwrap_or_default();
            let message = format!("a module has faulted: {reason}");
            let fault = Fault::new(app.name, 0, "", message);
            Turn::Exit(said(PANICKED, &fault))
        }
        Some(reload) if reload.step == ReloadStep::Leaving => Turn::Exit(0),
        _ if is_outdated() => Turn::Outdated,
        _ => Turn::Continue,
    }
}

/// Shuts the App and then its modules down; gives whether the App has ended well.
pub(super) fn end(app: &'static Module) -> bool {
    let ended = attempted(app, "shutdown", app.lifecycle.shutdown);
    if let Err(fault) = &ended {
        said(PANICKED, fault);
    }
    shutdown();
    // Nobody flushes the streams of a loaded App when the process ends.
    let _ = stdout().flush();
    ended.is_ok()
}

/// Calls a function of the App. In a static build its panic is an ordinary one and becomes a Fault here.
fn attempted<T>(app: &'static Module, function: &str, call: fn() -> Outcome<T>) -> Outcome<T> {
    let origin = || Fault::new(app.name, 0, function, String::new());
    attempt_as(origin, || unwrap_or_raise(call()))
}

/// Writes why the program ends to the error stream, and gives the exit code.
pub(super) fn said<M: Display>(code: u8, message: &M) -> u8 {
    // Nothing sensible is left to do where the error stream itself fails.
    let _ = writeln!(stderr(), "{message}");
    code
}
