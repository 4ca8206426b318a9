//! `Running`: a program whose lines are read while it runs.

use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};

/// A program while it runs; it ends with the test.
pub(crate) struct Running {
    /// The process.
    pub(crate) process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Running {
    /// Starts it.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        Self { process, lines }
    }

    /// Waits until it has said this.
    #[track_caller]
    pub(crate) fn said(&mut self, wanted: &str) {
        self.line(|line| line == wanted, wanted);
    }

    /// Waits for a line that begins with this, and returns it.
    #[track_caller]
    pub(crate) fn began(&mut self, wanted: &str) -> String {
        self.line(|line| line.starts_with(wanted), wanted)
    }

    /// Waits for a line that has this in it, and returns it.
    #[track_caller]
    pub(crate) fn having(&mut self, wanted: &str) -> String {
        self.line(|line| line.contains(wanted), wanted)
    }

    #[track_caller]
    fn line(&mut self, is_it: impl Fn(&str) -> bool, wanted: &str) -> String {
        let mut before = Vec::new();
        for line in self.lines.by_ref() {
            let line = line.unwrap();
            if is_it(&line) {
                return line;
            }
            before.push(line);
        }
        panic!("it never said {wanted:?}, but {before:?}");
    }
}
