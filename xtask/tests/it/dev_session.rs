//! A running `dev`.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use super::workspace::Workspace;

/// How long anything may take before a test gives up: no test is about time.
const LIMIT: Duration = Duration::from_secs(180);

/// A running `dev --json`; ended with this value, and the sources are as they were.
pub(crate) struct DevSession {
    child: Child,
    keys: Option<ChildStdin>,
    events: Receiver<String>,
    lines: Receiver<String>,
    saved: Vec<(PathBuf, String)>,
    /// What was said until the App's first answer.
    pub(crate) begun: String,
    pub(crate) workspace: Workspace,
}

impl DevSession {
    /// Starts `dev patient` on an empty store and waits until the App runs.
    pub(crate) fn start() -> Self {
        Self::of("patient", "the answer is 42")
    }

    /// The same with the App as a dylib.
    pub(crate) fn start_launched() -> Self {
        Self::with("patient", "the answer is 42", &["--launched"])
    }

    /// Starts it for `app`, and waits until the App has said `first`.
    #[track_caller]
    pub(crate) fn of(app: &str, first: &str) -> Self {
        Self::with(app, first, &[])
    }

    #[track_caller]
    fn with(app: &str, first: &str, options: &[&str]) -> Self {
        let workspace = Workspace::with_empty_store();
        workspace.xtask(&["gen", "--lock"]).ended_with(0);
        // So that cargo has nothing to compile in the session, whatever other tests have left.
        workspace.xtask(&["build-modules", app]).ended_with(0);
        fs::remove_dir_all(workspace.store()).unwrap();
        let mut command = workspace.command(&["dev", app, "--json", "--probe-limit", "2"]);
        command.args(options);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut session = Self {
            keys: child.stdin.take(),
            events: lines(child.stdout.take().unwrap()),
            lines: lines(child.stderr.take().unwrap()),
            child,
            saved: Vec::new(),
            begun: String::new(),
            workspace,
        };
        session.event("started");
        session.begun = session.said(first);
        session
    }

    /// Replaces text in a file of the workspace.
    pub(crate) fn edit(&mut self, file: &str, old: &str, new: &str) {
        let path = self.workspace.root().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{file} does not hold {old}:\n{text}");
        if !self.saved.iter().any(|(saved, _)| *saved == path) {
            self.saved.push((path.clone(), text.clone()));
        }
        fs::write(path, text.replacen(old, new, 1)).unwrap();
    }

    /// Writes a line to the session's standard input.
    pub(crate) fn press(&mut self, key: &str) {
        let keys = self.keys.as_mut().unwrap();
        keys.write_all(format!("{key}\n").as_bytes()).unwrap();
        keys.flush().unwrap();
    }

    /// The next event of this kind; those before it are passed over.
    #[track_caller]
    pub(crate) fn event(&mut self, kind: &str) -> Value {
        let mut passed = Vec::new();
        loop {
            let Ok(line) = self.events.recv_timeout(LIMIT) else {
                let said: Vec<_> = self.lines.try_iter().collect();
                panic!("no event {kind}, but {passed:#?} and {said:#?}");
            };
            let event: Value = serde_json::from_str(&line).unwrap();
            if event["event"] == kind {
                return event;
            }
            passed.push(line);
        }
    }

    /// Waits until a build is live, and gives the event.
    #[track_caller]
    pub(crate) fn live(&mut self) -> Value {
        loop {
            let event = self.event("reload");
            match event["step"].as_str().unwrap() {
                "preparing" | "prepared" => {}
                "live" => return event,
                _ => panic!("{event}"),
            }
        }
    }

    /// The next step of this kind that the App tells of.
    #[track_caller]
    pub(crate) fn event_of_reload(&mut self, step: &str) -> Value {
        loop {
            let event = self.event("reload");
            if event["step"] == step {
                return event;
            }
        }
    }

    /// Waits for a line on the error stream, which is the App's output, too; gives it and all before it.
    #[track_caller]
    pub(crate) fn said(&mut self, part: &str) -> String {
        let mut all = String::new();
        loop {
            let Ok(line) = self.lines.recv_timeout(LIMIT) else {
                panic!("nobody said {part}, but {all}");
            };
            all.push_str(&line);
            all.push('\n');
            if line.contains(part) {
                return all;
            }
        }
    }

    /// Types `q` and gives the exit code.
    pub(crate) fn quit(&mut self) -> Option<i32> {
        self.press("q");
        self.child.wait().unwrap().code()
    }
}

impl Drop for DevSession {
    fn drop(&mut self) {
        // With `q` it ends its App as well.
        if let Some(keys) = &mut self.keys {
            let _ = keys.write_all(b"q\n");
        }
        let _ = self.child.wait();
        for (path, text) in &self.saved {
            let _ = fs::write(path, text);
        }
        // The next one generates it from what the sources say now.
        let _ = fs::remove_file(self.workspace.root().join("core/tally/contract.lock"));
    }
}

fn lines(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}
