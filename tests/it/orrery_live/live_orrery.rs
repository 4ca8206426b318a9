//! The orrery under `dev`.
use std::fs;
use std::path::PathBuf;
use std::process::Child;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use keyway::store::Store;
use tempfile::TempDir;

use super::{Moment, lines};
use crate::harness::{Edit, Program, Ran, Workspace, target};

/// How long anything may take before the test gives up: it is not about time.
const LIMIT: Duration = Duration::from_secs(400);

/// `dev orrery` in a copy of this repository's modules, with what the orrery tells.
#[derive(Debug)]
pub(super) struct LiveOrrery {
    workspace: Workspace,
    child: Child,
    lines: Receiver<String>,
    errors: Receiver<String>,
    /// The last frame that was looked at.
    last: Option<Moment>,
    folder: TempDir,
}

impl LiveOrrery {
    /// Builds and starts it, to run until nobody reads any more.
    pub(super) fn start(workspace: Workspace) -> Self {
        // A build that an earlier run of the test has quarantined would stay out.
        let _ = fs::remove_file(store().root().join("quarantine.toml"));
        let folder = TempDir::new().unwrap();
        let picture = folder.path().join("sky.svg");
        let run = ["--days", "1e6", "--step", "0.25", "--pace", "30"];
        let told = ["--progress", "--output", picture.to_str().unwrap()];
        let arguments = [&["dev", "orrery", "--"], &run[..], &told].concat();
        let mut child = Program::keyway().at(workspace.root()).watch(&arguments);
        // Nobody is there to ask for another App when this one has ended.
        drop(child.stdin.take());
        Self {
            lines: lines(child.stdout.take().unwrap()),
            errors: lines(child.stderr.take().unwrap()),
            child,
            workspace,
            last: None,
            folder,
        }
    }

    /// The next frame, which follows the one before without a jump.
    #[track_caller]
    pub(super) fn next(&mut self) -> Moment {
        let Ok(line) = self.lines.recv_timeout(LIMIT) else {
            let said: Vec<String> = self.errors.try_iter().collect();
            panic!("no frame any more; {}", said.join("\n"));
        };
        let moment = Moment::read(&line);
        if let Some(last) = &self.last {
            moment.follows(last);
        }
        self.last = Some(moment.clone());
        moment
    }

    /// Passes frames until one is as it should be.
    #[track_caller]
    pub(super) fn until(&mut self, what: &str, is_there: impl Fn(&Moment) -> bool) -> Moment {
        for _ in 0..12_000 {
            let moment = self.next();
            if is_there(&moment) {
                return moment;
            }
        }
        let said: Vec<String> = self.errors.try_iter().collect();
        panic!("not {what}; {}", said.join("\n"));
    }

    /// The largest change of the energy's drift from one frame to the next, over some frames.
    #[track_caller]
    pub(super) fn unrest(&mut self) -> f64 {
        let mut drift = self.next().drift();
        let mut most = 0.0_f64;
        for _ in 0..40 {
            let next = self.next().drift();
            most = most.max((next - drift).abs());
            drift = next;
        }
        most
    }

    /// Changes sources under the running session.
    #[track_caller]
    pub(super) fn edit(&self, edits: &[Edit]) {
        for edit in edits {
            let changed = edit.of(&self.workspace.read(edit.file));
            fs::write(self.workspace.root().join(edit.file), changed).unwrap();
        }
    }

    /// Runs a command beside it.
    #[track_caller]
    pub(super) fn keyway(&self, arguments: &[&str]) -> Ran {
        self.workspace.keyway(arguments)
    }

    /// Why a build of a module is quarantined.
    pub(super) fn quarantine(&self, module: &str) -> Option<String> {
        let builds = store().quarantine().unwrap().builds;
        let found = builds.into_iter().find(|build| build.module == module);
        found.map(|build| build.reason)
    }

    /// Stops reading, and gives the picture that it leaves when it ends for that.
    #[track_caller]
    pub(super) fn end(mut self) -> String {
        drop(std::mem::replace(&mut self.lines, channel().1));
        let status = self.child.wait().unwrap();
        let said: Vec<String> = self.errors.iter().collect();
        assert_eq!(status.code(), Some(0), "{}", said.join("\n"));
        fs::read_to_string(self.folder.path().join("sky.svg")).unwrap()
    }
}

impl Drop for LiveOrrery {
    fn drop(&mut self) {
        // The App ends by itself when nobody reads it any more.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn store() -> Store {
    let folder: PathBuf = target().join("keyway/debug");
    Store::new(folder)
}
