//! `compile`, which runs the compiler for a replay.

use std::fs;
use std::io::{IsTerminal, Read, Write, stderr};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::command_line::{arguments, library};
use super::{ReplayError, ReplayPlan};

/// Variables by which cargo passes its job server on; outside of cargo their file descriptors are invalid.
const OF_JOBS: [&str; 3] = ["CARGO_MAKEFLAGS", "MAKEFLAGS", "MFLAGS"];

/// Interval at which cancellation is checked.
const STEP: Duration = Duration::from_millis(5);

/// Compiles a module as cargo would and returns its library. The compiler's output goes to the standard error stream
/// when it has ended. Whether there are newer sources is checked repeatedly; if so, the compiler is killed and its
/// output dropped.
///
/// # Errors
/// If the module does not compile, if there are newer sources (cancelled), or if the compiler does not start.
pub(crate) fn compile(
    plan: &ReplayPlan,
    mut is_cancelled: impl FnMut() -> bool,
) -> Result<PathBuf, ReplayError> {
    fs::create_dir_all(&plan.folder).map_err(|source| ReplayError::Folder {
        path: plan.folder.clone(),
        source,
    })?;
    let unable = |source| ReplayError::Start {
        program: plan.capture.program.clone(),
        source,
    };
    let mut child = command(plan).spawn().map_err(unable)?;
    let output = read_output(&mut child);
    let mut cancelled = false;
    let text = loop {
        match output.recv_timeout(STEP) {
            Ok(text) => break text,
            Err(RecvTimeoutError::Disconnected) => break Vec::new(),
            // A linker that the compiler started ends by itself, and only then does its output: so no two linkers ever
            // write to one library.
            Err(RecvTimeoutError::Timeout) if !cancelled && is_cancelled() => {
                cancelled = true;
                child.kill().map_err(unable)?;
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
    };
    let status = child.wait().map_err(unable)?;
    if cancelled {
        return Err(ReplayError::Cancelled);
    }
    // There is nowhere left to report that the error stream itself fails.
    let _ = stderr().write_all(&text);
    if status.success() {
        Ok(library(plan))
    } else {
        Err(ReplayError::Failed {
            package: plan.package.clone(),
        })
    }
}

fn command(plan: &ReplayPlan) -> Command {
    let capture = &plan.capture;
    let color = if stderr().is_terminal() {
        "always"
    } else {
        "never"
    };
    let mut command = Command::new(&capture.program);
    command
        .current_dir(&capture.directory)
        .env_clear()
        .envs(&capture.environment)
        .args(arguments(plan))
        .arg(format!("--color={color}"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    for name in OF_JOBS {
        command.env_remove(name);
    }
    command
}

/// Reads all output of the compiler on a thread, and sends it when the stream ends.
fn read_output(child: &mut Child) -> Receiver<Vec<u8>> {
    let stream = child.stderr.take();
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut text = Vec::new();
        if let Some(mut stream) = stream {
            // The bytes that were read before an error are shown all the same.
            let _ = stream.read_to_end(&mut text);
        }
        let _ = sender.send(text);
    });
    receiver
}
