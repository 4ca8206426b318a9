//! The entry of a launcher.
use std::io::{Write, stderr};
use std::process::ExitCode;

use super::launcher::Launcher;

/// Runs the App called `app`, which is loaded from the store of this program as any module is, and gives its exit code. When
/// another build of it becomes current, that takes over with its state, together with its modules, or nothing changes.
///
/// This program need know no Core, but has to be compiled as the App is: by the same compiler, with the same options and
/// version of this crate.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     keyway::launch("orrery")
/// }
/// ```
#[must_use]
pub fn launch(app: &str) -> ExitCode {
    match Launcher::start(app).and_then(Launcher::run) {
        Ok(code) => ExitCode::from(code),
        Err(reason) => {
            // Nothing sensible is left to do where the error stream itself fails.
            let _ = writeln!(stderr(), "{reason}");
            ExitCode::FAILURE
        }
    }
}
