//! `ask`, which sends a request to a running App and waits for the answer.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{fs, process, thread};

use keyway::store::{ControlCommand, ControlRequest, LiveReport, Store};

use super::ControlError;
use super::reports::{is_running, read_all};

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

/// The time that an App has for a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Time until the App begins to carry it out, between two frames; it is withdrawn after that.
    pub begin: Duration,
    /// Time from then until the answer.
    pub finish: Duration,
}

/// A name for a request, which no other request has.
pub(crate) fn request_name() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let nanos = now.map_or(0, |since| since.as_nanos());
    format!("{}-{nanos}", process::id())
}

/// Sends `command` under `name` to a running App and returns the App's message.
///
/// # Errors
/// If the App refuses or ends. If it does not begin in time, the request is withdrawn, and nothing has happened; if it has
/// begun and does not finish in time, nobody knows yet.
pub(crate) fn ask(
    store: &Store,
    app: &LiveReport,
    name: &str,
    command: ControlCommand,
    limits: Limits,
) -> Result<String, ControlError> {
    let request = ControlRequest::new(app.pid, app.run.clone(), command);
    store.write_request(name, &request)?;
    let answered = wait(store, app, name, limits);
    // Both are gone already, unless the App has ended.
    let _ = fs::remove_file(store.request_path(name));
    let _ = fs::remove_file(store.answer_path(name));
    answered
}

fn wait(
    store: &Store,
    app: &LiveReport,
    name: &str,
    limits: Limits,
) -> Result<String, ControlError> {
    let began = Instant::now();
    let mut claimed = None;
    loop {
        // Before the look at the answer, which may be the last thing that an App writes.
        let was_running = is_running(store, app.pid, &app.run);
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
        let app = || app.app.clone();
        if !was_running {
            return Err(ControlError::Ended {
                app: app(),
                // One that cannot be withdrawn may have been claimed.
                has_begun: !store.withdraw_request(name).unwrap_or(false),
            });
        }
        match claimed {
            None if began.elapsed() >= limits.begin => {
                if store.withdraw_request(name)? {
                    return Err(ControlError::Silent {
                        app: app(),
                        seconds: limits.begin.as_secs(),
                    });
                }
                claimed = Some(Instant::now());
            }
            Some(claimed) if claimed.elapsed() >= limits.finish => {
                return Err(ControlError::Unfinished {
                    app: app(),
                    seconds: limits.finish.as_secs(),
                });
            }
            _ => thread::sleep(STEP),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::thread;
    use std::time::Duration;

    use keyway::store::{ControlAnswer, ControlCommand, LiveReport, RunId, Store};
    use tempfile::TempDir;

    use super::{Limits, ask};
    use crate::workshop::store::ControlError;

    /// A store with the mark of an App that runs as long as the file is open.
    fn app() -> (TempDir, Store, LiveReport, File) {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let report = LiveReport {
            format: LiveReport::FORMAT,
            pid: 7,
            run: RunId::random(),
            app: "app".to_owned(),
            program: "app".into(),
            started: 0,
            kept: 0,
            budget: 0,
            modules: Vec::new(),
            events: Vec::new(),
        };
        store
            .write_live_report(&report)
            .expect("the folder is writable");
        let mark = File::create(store.presence_path(7, &report.run)).expect("a file");
        mark.lock().expect("nobody else has it");
        (folder, store, report, mark)
    }

    fn command() -> ControlCommand {
        ControlCommand::Rollback {
            module: "module".to_owned(),
        }
    }

    const LIMITS: Limits = Limits {
        begin: Duration::from_millis(50),
        finish: Duration::from_millis(50),
    };

    #[test]
    fn a_request_that_nobody_has_claimed_is_withdrawn() {
        let (_folder, store, report, _mark) = app();
        let error = ask(&store, &report, "one", command(), LIMITS);
        assert!(
            matches!(error, Err(ControlError::Silent { .. })),
            "{error:?}"
        );
        assert!(
            !store.request_path("one").exists(),
            "nobody can obey it later"
        );
    }

    #[test]
    fn one_that_was_claimed_in_time_is_waited_for() {
        let (_folder, store, report, _mark) = app();
        let limits = Limits {
            finish: Duration::from_secs(60),
            ..LIMITS
        };
        let answered = thread::scope(|scope| {
            let asked = scope.spawn(|| ask(&store, &report, "one", command(), limits));
            while !store.request_path("one").exists() {
                thread::yield_now();
            }
            if store.withdraw_request("one").expect("it is removed") {
                // The App takes longer than the first limit.
                thread::sleep(LIMITS.begin * 2);
                let answer = ControlAnswer {
                    format: ControlAnswer::FORMAT,
                    pid: 7,
                    done: true,
                    message: "done".to_owned(),
                };
                store
                    .write_answer("one", &answer)
                    .expect("the folder is writable");
            }
            asked.join().expect("it does not panic")
        });
        // On a machine that stood still the tool was first; then it says so.
        match answered {
            Ok(message) => assert_eq!(message, "done"),
            Err(error) => assert!(matches!(error, ControlError::Silent { .. }), "{error}"),
        }
        assert!(!store.answer_path("one").exists());
    }

    #[test]
    fn one_that_was_claimed_and_is_not_answered_is_told_as_open() {
        let (_folder, store, report, mark) = app();
        let result = |release: Option<File>| {
            thread::scope(|scope| {
                let asked = scope.spawn(|| ask(&store, &report, "one", command(), LIMITS));
                while !store.request_path("one").exists() && !asked.is_finished() {
                    thread::yield_now();
                }
                let is_claimed = store.withdraw_request("one").expect("it is removed");
                drop(release);
                (is_claimed, asked.join().expect("it does not panic"))
            })
        };
        let (is_claimed, error) = result(None);
        assert!(
            !is_claimed || matches!(error, Err(ControlError::Unfinished { .. })),
            "{error:?}"
        );
        let (is_claimed, error) = result(Some(mark));
        assert!(
            !is_claimed
                || matches!(
                    error,
                    Err(ControlError::Ended {
                        has_begun: true,
                        ..
                    })
                ),
            "{error:?}"
        );
    }

    #[test]
    fn an_app_that_ends_before_it_claims_has_done_nothing() {
        let (_folder, store, report, mark) = app();
        let limits = Limits {
            begin: Duration::from_secs(60),
            ..LIMITS
        };
        let error = thread::scope(|scope| {
            let asked = scope.spawn(|| ask(&store, &report, "one", command(), limits));
            while !store.request_path("one").exists() {
                thread::yield_now();
            }
            drop(mark);
            asked.join().expect("it does not panic")
        });
        let error = error.expect_err("nobody has answered");
        assert!(
            matches!(
                error,
                ControlError::Ended {
                    has_begun: false,
                    ..
                }
            ),
            "{error}"
        );
        assert!(!store.request_path("one").exists());
    }
}
