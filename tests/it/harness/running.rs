//! An App that runs and is told what to do.
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout};
use std::rc::Rc;
use std::thread::sleep;
use std::time::{Duration, Instant};

use keyway::store::{CurrentSet, RunId, Store};
use tempfile::TempDir;

use super::Program;
use super::relay::{put, stored, switch};

/// The App `relay` in a process of its own, which does what each line says.
#[derive(Debug)]
pub(crate) struct Running {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    store: Rc<TempDir>,
}

impl Running {
    /// Starts a program on a store of its own with `set`.
    pub(crate) fn on(program: Program, set: &CurrentSet) -> Self {
        let store = stored(set);
        Self::new(program.with("KEYWAY_STORE", store.path()).start(), store)
    }

    pub(crate) fn new(mut child: Child, store: Rc<TempDir>) -> Self {
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self {
            child,
            input,
            output,
            store,
        }
    }

    pub(crate) fn store(&self) -> &Path {
        self.store.path()
    }

    /// Its store, for another App beside it.
    pub(crate) fn shared_store(&self) -> Rc<TempDir> {
        Rc::clone(&self.store)
    }

    /// Its process id.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The name of its run, once it has written its live report.
    #[track_caller]
    pub(crate) fn run(&self) -> RunId {
        let store = Store::new(self.store());
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(20) {
            let mut runs = store.runs().into_iter();
            if let Some((_, run)) = runs.find(|(pid, _)| *pid == self.pid()) {
                return run;
            }
            sleep(Duration::from_millis(2));
        }
        panic!("the App has no live report");
    }

    /// What it answers to a line.
    #[track_caller]
    pub(crate) fn ask(&mut self, line: &str) -> String {
        let input = self.input.as_mut().unwrap();
        writeln!(input, "{line}")
            .and_then(|()| input.flush())
            .unwrap();
        let mut answer = String::new();
        self.output.read_line(&mut answer).unwrap();
        assert!(answer.ends_with('\n'), "the App has ended at {line:?}");
        answer.trim_end().to_owned()
    }

    /// Makes `set` current.
    pub(crate) fn publish(&self, set: &CurrentSet) {
        put(self.store(), set);
        switch(self.store(), set);
    }

    /// Makes `set` current and waits until it is live, or else what `step` says.
    #[track_caller]
    pub(crate) fn take(&mut self, set: &CurrentSet, step: &str) -> String {
        self.publish(set);
        self.ask(&format!("event {step}"))
    }

    /// Ends it, and gives what it writes until then.
    #[track_caller]
    pub(crate) fn rest(mut self) -> String {
        drop(self.input.take());
        let mut rest = String::new();
        self.output.read_to_string(&mut rest).unwrap();
        self.end();
        rest
    }

    /// Ends it, and stops the test unless it ends well.
    #[track_caller]
    pub(crate) fn end(mut self) {
        drop(self.input.take());
        let status = self.child.wait().unwrap();
        assert!(status.success(), "{status}");
        let store = Store::new(self.store());
        let is_own = |(pid, _): &(u32, RunId)| *pid == self.pid();
        assert!(!store.runs().iter().any(is_own), "a live report is left");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A test that has failed leaves it running.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
