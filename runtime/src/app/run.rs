//! The loop around an App that is the program itself.
use std::process::ExitCode;

use super::running::{PANICKED, begin, end, said, turn};
use super::{Turn, Views};
use crate::descriptor::Module;
use crate::registry::StartError;

/// Runs an App: its modules are started by `start`, then the App is initialized, called for frames, and shut down; at
/// last the modules are, also where a frame panics. What goes wrong is written to the standard error stream.
pub fn run(
    start: fn() -> Result<(), StartError>,
    app: &'static Module,
    views: &'static Views,
) -> ExitCode {
    if let Err((code, message)) = begin(start, app) {
        return ExitCode::from(said(code, &message));
    }
    let code = loop {
        if let Turn::Exit(code) = turn(app, views) {
            break code;
        }
    };
    ExitCode::from(if end(app) { code } else { PANICKED })
}
