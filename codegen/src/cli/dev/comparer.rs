//! `Comparer`, the process that compares a module with the build that runs.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use serde::Deserialize;

use super::compare_order::CompareOrder;
use super::report::FirstDifference;
use super::state::Judgement;
use crate::cli::work::this_program;

/// A process of `shadow`. Dropping this ends it, once it has taken its layer out of the App.
#[derive(Debug)]
pub(super) struct Comparer {
    child: Child,
    /// Lines of its standard output.
    lines: Receiver<String>,
    errors: Option<thread::JoinHandle<String>>,
}

/// The last line of the process.
#[derive(Debug, Deserialize)]
struct Ended {
    verdict: String,
    calls: usize,
    first: Option<FirstDifference>,
}

impl Comparer {
    /// Starts it, and waits until calls are compared: until then it writes a layer into the workspace and builds it.
    ///
    /// # Errors
    /// Why nothing can be compared.
    pub(super) fn start(order: &CompareOrder) -> Result<Self, String> {
        let program = this_program().map_err(|error| error.to_string())?;
        let mut command = Command::new(program);
        let (calls, pid) = (order.calls.to_string(), order.pid.to_string());
        command.args(["shadow", &order.module, "--build", order.build.as_str()]);
        command.args(["--judge", &calls, "--pid", &pid]);
        command.args(order.is_release.then_some("--release"));
        command.env("KEYWAY_STORE", &order.store);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| error.to_string())?;
        let (sender, lines) = channel();
        if let Some(output) = child.stdout.take() {
            thread::spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    if sender.send(line).is_err() {
                        return;
                    }
                }
            });
        }
        let errors = child.stderr.take().map(|mut errors| {
            thread::spawn(move || {
                let mut text = String::new();
                // What is no text is left out.
                let _ = errors.read_to_string(&mut text);
                text
            })
        });
        let mut comparer = Self {
            child,
            lines,
            errors,
        };
        match comparer.lines.recv() {
            Ok(_) => Ok(comparer),
            Err(_) => Err(comparer.reason()),
        }
    }

    /// What has come of it; `None` while it goes on.
    pub(super) fn judgement(&mut self) -> Option<Judgement> {
        let line = match self.lines.try_recv() {
            Ok(line) => line,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => return Some(Judgement::Unknown(self.reason())),
        };
        let ended: Option<Ended> = serde_json::from_str(&line).ok();
        Some(match ended {
            Some(Ended {
                first: Some(first), ..
            }) => Judgement::Differs(first),
            Some(ended) if ended.verdict == "agreed" => Judgement::Agreed { calls: ended.calls },
            _ => Judgement::Unknown("the comparison was ended".to_owned()),
        })
    }

    /// What it has said last.
    fn reason(&mut self) -> String {
        let said = self.errors.take().and_then(|errors| errors.join().ok());
        let said = said.unwrap_or_default();
        let mut errors = said.lines().filter_map(|line| line.strip_prefix("error: "));
        let last = errors.next_back().or_else(|| said.lines().next_back());
        last.unwrap_or("it says nothing").to_owned()
    }
}

impl Drop for Comparer {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // It fails only if the process has ended.
        let _ = self.child.wait();
    }
}
