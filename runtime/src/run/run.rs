//! The run of an App, step by step, and the loop around one that is the program itself.

use std::fmt::Display;
use std::io::{Write, stderr};
use std::process::ExitCode;

use crate::app::{Flow, Turn, Views};
use crate::fault::{Fault, Outcome, attempt_as, unwrap_or_raise};
use crate::host::attached;
use crate::module::{Declined, Module, StepError, end_flusher};
use crate::registry::{
    Start, StartError, host, is_outdated, reload_changed, replaces_another, save_at_the_end,
    shutdown,
};
use crate::report::{Reload, ReloadStep};

/// Runs an App: its modules are started by `start`, then the App is initialized, called for frames and shut down; the
/// modules are shut down last, also where a frame panics. Errors are written to the standard error stream.
pub fn run(
    start: fn(Start) -> Result<(), StartError>,
    app: &'static Module,
    views: &'static Views,
) -> ExitCode {
    if let Err(error) = begin(|| start(Start::Here), app) {
        return ExitCode::from(match &error {
            BeginError::Faulted(fault) => write_fault(fault),
            _ => write_reason(error.exit_code(), &error),
        });
    }
    let code = loop {
        if let Turn::Exit(code) = turn(app, views) {
            break code;
        }
    };
    ExitCode::from(if end(app) { code } else { PANICKED })
}

/// Starts modules and App, from the state that another process or generation left, if any. If that fails, everything is
/// shut down again.
pub(super) fn begin(
    start: impl FnOnce() -> Result<(), StartError>,
    app: &'static Module,
) -> Result<(), BeginError> {
    let refused = |source| BeginError::Start {
        app: app.name,
        source,
    };
    start().map_err(refused)?;
    let made = attempted(app, "initialize", app.lifecycle.initialize);
    let begun = begun(app, made).and_then(|()| {
        let ready = host(app).map_err(refused).and_then(|()| {
            // A generation that replaces another starts when that has ended.
            if replaces_another() {
                return Ok(());
            }
            begun(app, attempted(app, "start", app.lifecycle.start))
        });
        if ready.is_err() {
            // The error that is returned matters more than a failed shutdown.
            let _ = attempted(app, "shutdown", app.lifecycle.shutdown);
        }
        ready
    });
    match begun {
        Ok(()) => (app.lifecycle.activate)(),
        Err(_) => {
            shutdown();
            flush(app);
        }
    }
    begun
}

fn begun(app: &Module, outcome: Outcome<Result<(), Declined>>) -> Result<(), BeginError> {
    match StepError::check_begun(outcome) {
        Ok(()) => Ok(()),
        Err(StepError::Faulted(fault)) => Err(BeginError::Faulted(fault)),
        Err(StepError::Refused(reason) | StepError::NotNow(reason)) => Err(BeginError::Refused {
            app: app.name,
            reason,
        }),
    }
}

/// Runs one frame and one safe point. The cause of an end that the App did not ask for is written to the standard error
/// stream.
pub(super) fn turn(app: &'static Module, views: &'static Views) -> Turn {
    match attempted(app, "AppView.frame", views.app.frame) {
        Ok(Flow::Continue) => after(app, reload_changed()),
        Ok(Flow::Exit(code)) => match save_at_the_end() {
            Ok(()) => Turn::Exit(code),
            Err(error) => Turn::Exit(write_reason(
                REFUSED,
                &format_args!("{}: {error}", app.name),
            )),
        },
        Err(fault) => Turn::Exit(write_fault(&fault)),
    }
}

fn after(app: &Module, reload: Option<Reload>) -> Turn {
    match reload {
        Some(reload) if reload.step == ReloadStep::Stopped => {
            let reason = reload.reason.unwrap_or_default();
            let message = format!("a module has faulted: {reason}");
            let fault = Fault::new(app.name, 0, "", message);
            Turn::Exit(write_reason(PANICKED, &fault))
        }
        Some(reload) if reload.step == ReloadStep::Leaving => Turn::Exit(0),
        _ if is_outdated() => Turn::Outdated,
        _ => Turn::Continue,
    }
}

/// Shuts the App and then its modules down; `true` if the App's `shutdown` succeeded. After a save the modules are
/// suspended, and a Fault that `shutdown` got for that reason is shown and is no failure.
pub(super) fn end(app: &'static Module) -> bool {
    let ended = attempted(app, "shutdown", app.lifecycle.shutdown);
    if let Err(fault) = &ended {
        write_fault(fault);
    }
    shutdown();
    flush(app);
    ended.map_or_else(|fault| fault.is_of_leaving(), |()| true)
}

/// Writes out what a loaded App has printed; a program does so by itself when it ends.
fn flush(app: &'static Module) {
    if attached().is_some() {
        app.flush();
        end_flusher();
    }
}

/// Calls a function of the App. In a static build a panic is not caught by the module itself and becomes a Fault here.
fn attempted<T>(app: &'static Module, function: &str, call: fn() -> Outcome<T>) -> Outcome<T> {
    let origin = || Fault::new(app.name, 0, function, String::new());
    attempt_as(origin, || unwrap_or_raise(call()))
}

/// Writes the Fault that ends the program to the error stream, and returns the exit code of a panic. The frames of a panic in
/// the program itself were shown by its hook.
fn write_fault(fault: &Fault) -> u8 {
    match fault.generation {
        0 => write_reason(PANICKED, &fault),
        _ => write_reason(PANICKED, &format_args!("{fault:#}")),
    }
}

/// Writes why the program ends to the error stream and returns the exit code.
pub(super) fn write_reason<M: Display>(code: u8, message: &M) -> u8 {
    // There is nowhere left to report that the error stream itself fails.
    let _ = writeln!(stderr(), "{message}");
    code
}

/// Exit code if the App or its modules refuse to start.
pub(super) const REFUSED: u8 = 1;

/// Exit code of a panic, the one that the standard library uses.
pub(super) const PANICKED: u8 = 101;

/// Why an App cannot begin.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(super) enum BeginError {
    /// Its modules do not start, or the saved state does not fit.
    #[error("{app} cannot start: {source}")]
    Start {
        /// Package name of the App.
        app: &'static str,
        source: StartError,
    },
    /// The App's own `initialize` or `start` refuses.
    #[error("{app}: {reason}")]
    Refused {
        /// Package name of the App.
        app: &'static str,
        /// Message of the App's author.
        reason: String,
    },
    /// The App's own `initialize` or `start` panicked.
    #[error(transparent)]
    Faulted(Box<Fault>),
}

impl BeginError {
    /// Exit code of the program.
    const fn exit_code(&self) -> u8 {
        match self {
            Self::Start { .. } | Self::Refused { .. } => REFUSED,
            Self::Faulted(_) => PANICKED,
        }
    }
}
