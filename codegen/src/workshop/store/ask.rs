//! `ask`, which sends a request to a running App and waits for the answer.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{fs, process, thread};

use keyway::store::{ControlCommand, ControlRequest, LiveReport, Store};

use super::ControlError;
use super::alive::is_alive;
use super::reports::read_all;

/// Finds the App that runs with modules from `store`: the process `pid`, or the only one.
///
/// # Errors
/// If there is none, or several and none is named.
pub(crate) fn subject(store: &Store, pid: Option<u32>) -> Result<LiveReport, ControlError> {
    let mut running = read_all(store)?;
    let root = || store.root().to_owned();
    let names: Vec<_> = running
        .iter()
        .map(|report| format!("{} ({})", report.app, report.pid))
        .collect();
    if let Some(pid) = pid {
        let found = running.into_iter().find(|report| report.pid == pid);
        return found.ok_or_else(|| ControlError::NotThatOne {
            pid,
            store: root(),
            running: names,
        });
    }
    match (running.pop(), running.is_empty()) {
        (None, _) => Err(ControlError::NothingRuns { store: root() }),
        (Some(only), true) => Ok(only),
        (Some(_), false) => Err(ControlError::Several {
            store: root(),
            running: names,
        }),
    }
}

/// Interval at which the answer is polled.
const STEP: Duration = Duration::from_millis(5);

/// Sends `command` to a running App, waits at most `limit`, and returns the App's message.
///
/// # Errors
/// If the App refuses, ends, or does not answer in time; the request is withdrawn then.
pub(crate) fn ask(
    store: &Store,
    app: &LiveReport,
    command: ControlCommand,
    limit: Duration,
) -> Result<String, ControlError> {
    let name = name();
    store.write_request(&name, &ControlRequest::new(app.pid, command))?;
    let answered = wait(store, app, &name, limit);
    // Either file may be gone already; an App that has ended has removed neither.
    let _ = fs::remove_file(store.request_path(&name));
    let _ = fs::remove_file(store.answer_path(&name));
    answered
}

fn wait(
    store: &Store,
    app: &LiveReport,
    name: &str,
    limit: Duration,
) -> Result<String, ControlError> {
    let began = Instant::now();
    loop {
        let was_alive = is_alive(app.pid);
        if store.answer_path(name).exists() {
            let answer = store.answer(name)?;
            return if answer.done {
                Ok(answer.message)
            } else {
                Err(ControlError::Refused {
                    message: answer.message,
                })
            };
        }
        if !was_alive {
            return Err(ControlError::Ended {
                app: app.app.clone(),
            });
        }
        if began.elapsed() >= limit {
            return Err(ControlError::Silent {
                app: app.app.clone(),
                seconds: limit.as_secs(),
            });
        }
        thread::sleep(STEP);
    }
}

/// A request name that no other process uses.
fn name() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let nanos = now.map_or(0, |since| since.as_nanos());
    format!("{}-{nanos}", process::id())
}
