//! The end of an App with the program that watches over it.
use std::env;
use std::fs::{self, File};
use std::io::{self, Write, stderr};
use std::path::{Path, PathBuf};
use std::process;
use std::thread;
use std::time::Duration;

use super::Process;
use crate::host::SUPERVISOR;
use crate::host::note;
use crate::registry::reload::Work;
use crate::registry::seats::Ending;

/// Time from the watching program's end in which the App has to end.
const LIMIT: Duration = Duration::from_secs(5);

/// Ends this process in its normal way, at a safe point, once the program has ended that `KEYWAY_SUPERVISOR` names a locked
/// file of. Starts a thread, once in each image; does nothing without the variable.
///
/// The system releases a lock whatever way its holder ends, so a session that is killed leaves no App behind.
pub(super) fn follow_supervisor() {
    let Some(file) = env::var_os(SUPERVISOR).map(PathBuf::from) else {
        return;
    };
    if !Process::begins_to_follow() {
        return;
    }
    let thread = thread::Builder::new().name("keyway-supervisor".to_owned());
    let started = thread.spawn(move || match wait_for_end(&file) {
        Ok(()) => end(&file),
        Err(error) => note!(
            Warn,
            "the end of the program that started this one is not seen: {}: {error}",
            file.display()
        ),
    });
    if let Err(error) = started {
        note!(
            Warn,
            "the end of the program that started this one is not seen: {error}"
        );
    }
}

/// Returns when nobody holds the lock any more.
fn wait_for_end(file: &Path) -> io::Result<()> {
    let file = match File::open(file) {
        // Whoever ends well removes it.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        opened => opened?,
    };
    loop {
        match file.lock_shared() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}

/// Lets the App end at its next safe point, and ends the process if the App does not come to one.
fn end(file: &Path) {
    // Whoever was killed has not removed it, and whoever ends well has.
    let _ = fs::remove_file(file);
    if let Some(registry) = Process::registry() {
        registry.agenda.enqueue(Work::End);
    }
    thread::sleep(LIMIT);
    let seconds = LIMIT.as_secs();
    let reason = unended();
    // There is nowhere left to report that the error stream itself fails.
    let _ = writeln!(
        stderr(),
        "this process was asked to end {seconds} s ago and is cut off: {reason}"
    );
    process::exit(1);
}

/// What has not ended in a process that was asked to end.
fn unended() -> String {
    let Some(registry) = Process::registry() else {
        return "it runs no App yet, or none any more".to_owned();
    };
    if let Some(reason) = registry.agenda.keeps_from_ending() {
        return reason.to_owned();
    }
    let occupancy = registry.seats.lock();
    match (occupancy.ending, occupancy.app) {
        (Ending::At(module), _) | (Ending::Ahead, Some(module)) => {
            format!("the `shutdown` of {} has not ended", module.name)
        }
        (Ending::Ahead, None) => "its loop goes on, though it was told to leave".to_owned(),
        (Ending::Over, _) => "its modules are shut down, and the program goes on".to_owned(),
    }
}
