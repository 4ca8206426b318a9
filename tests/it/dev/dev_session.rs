//! A session of `dev` with the App of the fixture `greeter`.
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ExitStatus};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use tempfile::TempDir;

use crate::harness::{Program, Workspace};

/// How long anything may take before the test gives up: it is not about time. The first build of the fixture is within, on a machine
/// that may have other work.
const LIMIT: Duration = Duration::from_secs(600);

/// One session at a time: all use one copy of the fixture.
static TURN: Mutex<()> = Mutex::new(());

/// `dev greeter --json` with a store of its own. Its messages, and what App and compilers write, are lines.
#[derive(Debug)]
pub(super) struct DevSession {
    workspace: Workspace,
    child: Child,
    input: Option<ChildStdin>,
    receiver: Receiver<String>,
    lines: Vec<String>,
    /// Number of lines before the last change.
    mark: usize,
    store: TempDir,
    _turn: MutexGuard<'static, ()>,
}

impl DevSession {
    /// Starts it and waits for the App's first words.
    #[track_caller]
    pub(super) fn start() -> Self {
        Self::start_as(|program| program)
    }

    /// Likewise, in an environment that `adapt` makes.
    #[track_caller]
    pub(super) fn start_as(adapt: impl FnOnce(Program) -> Program) -> Self {
        Self::start_with(&[], adapt)
    }

    /// Likewise, with more arguments.
    #[track_caller]
    pub(super) fn start_with(arguments: &[&str], adapt: impl FnOnce(Program) -> Program) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let workspace = Workspace::shared("greeter");
        let store = TempDir::new().unwrap();
        let program = Program::keyway().at(workspace.root());
        let program = program.with("KEYWAY_STORE", store.path());
        let mut child = adapt(program).watch(&[&["dev", "greeter", "--json"], arguments].concat());
        let (sender, receiver) = channel();
        send_lines(child.stdout.take().unwrap(), sender.clone());
        send_lines(child.stderr.take().unwrap(), sender);
        let mut session = Self {
            workspace,
            input: child.stdin.take(),
            child,
            receiver,
            lines: Vec::new(),
            mark: 0,
            store,
            _turn: turn,
        };
        session.until("heard: WELCOME-1 LETTERS-1 ASSET-1 BUILT-1 PARTING-1");
        session
    }

    pub(super) fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Path of a file of the workspace.
    pub(super) fn path(&self, file: &str) -> PathBuf {
        self.workspace.root().join(file)
    }

    /// Folder of the store.
    pub(super) fn store(&self) -> PathBuf {
        self.store.path().to_owned()
    }

    /// Process id of `dev`.
    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Replaces `from` by `to` in a file, at once: what came before is not waited for any more.
    #[track_caller]
    pub(super) fn edit(&mut self, file: &str, from: &str, to: &str) {
        let text = self.workspace.read(file);
        assert!(text.contains(from), "{file} has no {from}");
        self.write(file, &text.replace(from, to));
    }

    /// Writes a file, at once.
    #[track_caller]
    pub(super) fn write(&mut self, file: &str, text: &str) {
        self.mark();
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Puts a file in the place of another, with a time long ago.
    #[track_caller]
    pub(super) fn put_back(&mut self, file: &str, from: &str, to: &str) {
        let text = self.workspace.read(file).replace(from, to);
        let backup = self.store.path().join("backup");
        fs::write(&backup, text).unwrap();
        let long_ago = SystemTime::now() - Duration::from_secs(86_400);
        fs::File::open(&backup)
            .and_then(|file| file.set_modified(long_ago))
            .unwrap();
        self.mark();
        // By another name in its folder, as the store may lie on another disk.
        let beside = self.path(file).with_extension("tmp");
        fs::copy(&backup, &beside).unwrap();
        fs::File::open(&beside)
            .and_then(|file| file.set_modified(long_ago))
            .unwrap();
        fs::rename(beside, self.path(file)).unwrap();
    }

    /// From here on only what comes is waited for.
    pub(super) fn mark(&mut self) {
        self.lines.extend(self.receiver.try_iter());
        self.mark = self.lines.len();
    }

    /// Waits for a line with this text.
    #[track_caller]
    pub(super) fn until(&mut self, text: &str) -> String {
        let began = Instant::now();
        loop {
            let new = self.lines[self.mark..].iter();
            if let Some(found) = new.rev().find(|line| line.contains(text)) {
                return found.clone();
            }
            let rest = LIMIT.saturating_sub(began.elapsed());
            match self.receiver.recv_timeout(rest) {
                Ok(line) => self.lines.push(line),
                Err(_) => panic!("no line with {text:?}:\n{}", self.lines.join("\n")),
            }
        }
    }

    /// Whether a line with this text has come, since the session has begun.
    pub(super) fn has_said(&mut self, text: &str) -> bool {
        self.lines.extend(self.receiver.try_iter());
        self.lines.iter().any(|line| line.contains(text))
    }

    #[track_caller]
    pub(super) fn type_in(&mut self, command: &str) {
        self.mark();
        let input = self.input.as_mut().unwrap();
        writeln!(input, "{command}").unwrap();
    }

    /// Kills `dev` without a warning.
    pub(super) fn kill(&mut self) {
        self.mark();
        self.child.kill().unwrap();
    }

    /// Waits until `dev` and everything that writes to its streams have ended.
    #[track_caller]
    pub(super) fn wait(&mut self) -> ExitStatus {
        let status = self.child.wait().unwrap();
        let began = Instant::now();
        loop {
            let rest = LIMIT.saturating_sub(began.elapsed());
            match self.receiver.recv_timeout(rest) {
                Ok(line) => self.lines.push(line),
                Err(_) if began.elapsed() < LIMIT => return status,
                Err(_) => panic!("something still runs:\n{}", self.lines.join("\n")),
            }
        }
    }
}

impl Drop for DevSession {
    fn drop(&mut self) {
        // The App ends with its session.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn send_lines(stream: impl Read + Send + 'static, sender: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
}
