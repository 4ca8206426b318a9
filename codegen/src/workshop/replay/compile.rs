//! `compile`, which runs the compiler for a replay.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::{Read, Write, stderr};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::command_line::{arguments, library};
use super::link::linking;
use super::{ReplayError, ReplayPlan};
use crate::workshop::compile::{Finding, Trouble, is_coloured};

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
    let (trouble, files) = show(&text, &plan.capture.directory);
    if status.success() {
        return Ok(library(plan));
    }
    // Without a code the compiler was ended by a signal.
    let trouble = trouble.or_else(|| status.code().is_none().then_some(Trouble::Killed));
    let package = plan.package.clone();
    Err(match trouble {
        Some(trouble) => ReplayError::Trouble { package, trouble },
        None => ReplayError::Failed { package, files },
    })
}

/// Shows what the compiler has written. Returns the trouble of which an error tells, and the files that errors point to;
/// relative paths count from `folder`.
fn show(text: &[u8], folder: &Path) -> (Option<Trouble>, BTreeSet<PathBuf>) {
    let (mut trouble, mut files) = (None, BTreeSet::new());
    for line in String::from_utf8_lossy(text).lines() {
        let Ok(finding) = serde_json::from_str::<Finding>(line) else {
            // There is nowhere left to report that the error stream itself fails.
            let _ = writeln!(stderr(), "{line}");
            trouble = trouble.or_else(|| Trouble::in_text(line));
            continue;
        };
        finding.show();
        if finding.is_error() {
            trouble = trouble.or_else(|| Trouble::in_text(finding.text()));
            files.extend(finding.files(folder));
        }
    }
    (trouble, files)
}

fn command(plan: &ReplayPlan) -> Command {
    let capture = &plan.capture;
    let mut command = Command::new(&capture.program);
    command
        .current_dir(&capture.directory)
        .env_clear()
        .envs(&capture.environment)
        .args(arguments(plan))
        .arg("--error-format=json")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    if is_coloured() {
        command.arg("--json=diagnostic-rendered-ansi");
    }
    for name in OF_JOBS {
        command.env_remove(name);
    }
    // A program that was replaced while it runs can start no linker by its name.
    if let Ok(program) = env::current_exe()
        && program.exists()
        && let Ok((arguments, (name, folder))) = linking(plan, &program)
    {
        command.args(arguments).env(name, folder);
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
