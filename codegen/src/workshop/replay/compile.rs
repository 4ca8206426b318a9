//! Runs the compiler.

use std::fs;
use std::io::{IsTerminal, Read, Write, stderr};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::command_line::{arguments, library};
use super::{ReplayError, ReplayPlan};

/// Variables by which cargo hands its jobs on; outside of cargo their file descriptors mean nothing.
const OF_JOBS: [&str; 3] = ["CARGO_MAKEFLAGS", "MAKEFLAGS", "MFLAGS"];

/// How often it is asked whether the compilation is still wanted.
const STEP: Duration = Duration::from_millis(5);

/// Compiles a module as cargo would and gives its library. What the compiler says goes to the standard error stream when it has
/// ended. It is asked again and again whether there are newer sources; then the compiler is ended, and what it has said so far is
/// nobody's concern.
///
/// # Errors
/// If it does not compile, if there are newer sources, or if the compiler does not start.
pub fn compile(
    plan: &ReplayPlan,
    mut is_outrun: impl FnMut() -> bool,
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
    let said = said(&mut child);
    let mut outrun = false;
    let text = loop {
        match said.recv_timeout(STEP) {
            Ok(text) => break text,
            Err(RecvTimeoutError::Disconnected) => break Vec::new(),
            // A linker that it has started ends by itself, and only then the text does: no two ever write to one library.
            Err(RecvTimeoutError::Timeout) if !outrun && is_outrun() => {
                outrun = true;
                child.kill().map_err(unable)?;
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
    };
    let status = child.wait().map_err(unable)?;
    if outrun {
        return Err(ReplayError::Outrun);
    }
    // Nothing sensible is left to do where the error stream itself fails.
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

/// All that the compiler says, when it has ended.
fn said(child: &mut Child) -> Receiver<Vec<u8>> {
    let stream = child.stderr.take();
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut text = Vec::new();
        if let Some(mut stream) = stream {
            // What was read until then is shown all the same.
            let _ = stream.read_to_end(&mut text);
        }
        let _ = sender.send(text);
    });
    receiver
}
