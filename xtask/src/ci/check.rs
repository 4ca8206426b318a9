//! `Check`, one command line of `ci`.

use std::collections::VecDeque;
use std::env::current_exe;
use std::io::{self, BufRead, BufReader, IsTerminal, Write, stderr};
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use keyway_codegen::workshop::cargo;

use super::ended::Ended;
use crate::task_error::TaskError;

/// Lines of a failed check that are told again: the message of a test that has failed, with a backtrace.
const LAST: usize = 120;

/// Time for the lines that are on their way when a check has ended.
const REST: Duration = Duration::from_secs(1);

/// A command line with additions to its environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    program: &'static str,
    words: Vec<String>,
    environment: Vec<(&'static str, String)>,
}

impl Check {
    /// Cargo with these arguments; `cargo xtask …` is this program with the rest of them.
    pub(crate) fn cargo(arguments: &str) -> Self {
        Self::program("cargo", arguments)
    }

    /// Another program with these arguments.
    pub(crate) fn program(program: &'static str, arguments: &str) -> Self {
        Self {
            program,
            words: arguments.split(' ').map(str::to_owned).collect(),
            environment: Vec::new(),
        }
    }

    /// The same check with `folder` as cargo's target folder.
    pub(crate) fn into_folder(mut self, folder: &Path) -> Self {
        let folder = folder.display().to_string();
        self.words.extend(["--target-dir".to_owned(), folder]);
        self
    }

    /// The same check with a variable in its environment.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    /// The command line as a user would type it.
    pub(crate) fn title(&self) -> String {
        let variables = self.environment.iter().map(|(name, value)| {
            let quote = if value.contains(' ') { "\"" } else { "" };
            format!("{name}={quote}{value}{quote} ")
        });
        let variables: String = variables.collect();
        format!("{variables}{} {}", self.program, self.words.join(" "))
    }

    /// Runs the check in the workspace at `root`.
    pub(crate) fn run(&self, root: &Path) -> Result<Ended, TaskError> {
        let start = TaskError::start(self.program);
        let mut command = match self.words.split_first() {
            _ if self.program != "cargo" => {
                let mut command = Command::new(self.program);
                command.current_dir(root).args(&self.words);
                command
            }
            Some((first, rest)) if first == "xtask" => {
                let mut command = Command::new(current_exe().map_err(&start)?);
                command.current_dir(root).args(rest);
                command
            }
            _ => {
                let mut command = cargo(root);
                command.args(&self.words);
                command
            }
        };
        let environment = self.environment.iter().map(|(name, value)| (name, value));
        command.envs(environment);
        // Who looks on sees the end where it is, and cargo's colours and progress.
        let (status, last) = match stderr().is_terminal() {
            true => command.status().map(|status| (status, Vec::new())),
            false => told(command, stderr()),
        }
        .map_err(start)?;
        Ok(match status.success() {
            true => Ended::Passed,
            false => Ended::Failed { last },
        })
    }
}

/// Runs a command whose output goes to `out` line by line; gives the last lines as well.
fn told(
    mut command: Command,
    mut out: impl Write + Send + 'static,
) -> io::Result<(ExitStatus, Vec<String>)> {
    let (reader, writer) = io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn()?;
    // Its ends of the pipe: without them the output ends with the child.
    drop(command);
    let last = Arc::new(Mutex::new(VecDeque::with_capacity(LAST)));
    let (kept, (sender, ended)) = (Arc::clone(&last), channel::<()>());
    thread::spawn(move || {
        // Dropped with the last line.
        let _sender = sender;
        let read = BufReader::new(reader).split(b'\n').map_while(Result::ok);
        for line in read.map(|line| String::from_utf8_lossy(&line).into_owned()) {
            // Who does not read any more does not end a check.
            let _ = writeln!(out, "{line}");
            let mut last = kept.lock().unwrap_or_else(PoisonError::into_inner);
            if last.len() == LAST {
                last.pop_front();
            }
            last.push_back(line);
        }
    });
    let status = child.wait()?;
    // A process that the check has left behind may keep the pipe open.
    let _ = ended.recv_timeout(REST);
    let last = std::mem::take(&mut *last.lock().unwrap_or_else(PoisonError::into_inner));
    Ok((status, last.into()))
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::Path;
    use std::process::Command;

    use super::{Check, LAST, told};

    #[test]
    fn the_end_of_the_output_is_kept() {
        let mut command = Command::new("cargo");
        command.args(["metadata", "--no-such-option"]);
        let (status, last) = told(command, io::sink()).expect("there is a cargo");
        assert!(!status.success());
        let says = |line: &String| line.contains("--no-such-option");
        assert!(last.iter().any(says), "{last:?}");

        let mut command = Command::new("rustc");
        command.args(["-W", "help"]);
        let (status, last) = told(command, io::sink()).expect("there is a rustc");
        assert!(status.success());
        let mut command = Command::new("rustc");
        let all = command.args(["-W", "help"]).output().expect("as before");
        let all = String::from_utf8(all.stdout).expect("text");
        let all: Vec<_> = all.lines().collect();
        assert_eq!(last, all[all.len().saturating_sub(LAST)..]);
    }

    #[test]
    fn a_title_can_be_typed() {
        let check = Check::cargo("test --package a").with("RUSTFLAGS", "-D warnings");
        let check = check.with("N", "1").into_folder(Path::new("t"));
        assert_eq!(
            check.title(),
            "RUSTFLAGS=\"-D warnings\" N=1 cargo test --package a --target-dir t"
        );
    }
}
