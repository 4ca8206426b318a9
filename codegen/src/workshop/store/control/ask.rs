//! One request and its answer.

use std::fs;
use std::process;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use keyway::store::{ControlCommand, ControlRequest, LiveReport, Store};

use super::ControlError;
use crate::workshop::store::live::is_alive;

/// How often the answer is looked for.
const STEP: Duration = Duration::from_millis(5);

/// Asks a running App for `command`, waits at most `limit`, and gives what the App said.
///
/// # Errors
/// If it refuses, ends, or does not answer in time; the request is withdrawn then.
pub fn ask(
    store: &Store,
    app: &LiveReport,
    command: ControlCommand,
    limit: Duration,
) -> Result<String, ControlError> {
    let name = name();
    store.write_request(&name, &ControlRequest::new(app.pid, command))?;
    let answered = wait(store, app, &name, limit);
    // Both are there to be found by the other side only; an App that has gone has removed neither.
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

/// A name that no other asker takes.
fn name() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let nanos = now.map_or(0, |since| since.as_nanos());
    format!("{}-{nanos}", process::id())
}
