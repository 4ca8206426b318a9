//! The swarm under `dev`.
use std::fs;
use std::process::Child;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use keyway::store::Store;
use serde_json::Value;

use super::frame::Frame;
use crate::harness::{Edit, Program, Workspace, target};
use crate::orrery_live::lines;

/// How long anything may take before the test gives up: it is not about time.
const LIMIT: Duration = Duration::from_secs(400);

/// `dev swarm` in a copy of this repository's modules, with what the swarm tells.
#[derive(Debug)]
pub(super) struct LiveSwarm {
    workspace: Workspace,
    child: Child,
    lines: Receiver<String>,
    errors: Receiver<String>,
}

impl LiveSwarm {
    /// How many animals there are.
    pub(super) const ENTITIES: &str = "400";

    /// Builds and starts it, to run until nobody reads any more.
    pub(super) fn start(workspace: Workspace) -> Self {
        // A build that an earlier run of a test has quarantined would stay out.
        let store = Store::new(target().join("keyway/debug"));
        let _ = fs::remove_file(store.quarantine_path());
        let arguments = ["dev", "swarm", "--", "--progress", "--ticks", "4000000000"];
        let pace = ["--pace", "60", "--entities", Self::ENTITIES];
        let program = Program::keyway().at(workspace.root());
        let mut child = program.watch(&[&arguments[..], &pace].concat());
        // Nobody is there to ask for another App when this one has ended.
        drop(child.stdin.take());
        Self {
            lines: lines(child.stdout.take().unwrap()),
            errors: lines(child.stderr.take().unwrap()),
            child,
            workspace,
        }
    }

    /// Passes frames until one is as it should be.
    #[track_caller]
    pub(super) fn until(&mut self, is_there: impl Fn(&Frame) -> bool) -> Frame {
        for _ in 0..100_000 {
            let Ok(line) = self.lines.recv_timeout(LIMIT) else {
                break;
            };
            let frame: Value = serde_json::from_str(&line).unwrap();
            let frame = Frame::read(&frame);
            if is_there(&frame) {
                return frame;
            }
        }
        let said: Vec<String> = self.errors.try_iter().collect();
        panic!("no such frame; {}", said.join("\n"));
    }

    /// Changes sources under the running session.
    #[track_caller]
    pub(super) fn edit(&self, edits: &[Edit]) {
        for edit in edits {
            let changed = edit.of(&self.workspace.read(edit.file));
            fs::write(self.workspace.root().join(edit.file), changed).unwrap();
        }
    }

    /// Asks for another ECS.
    #[track_caller]
    pub(super) fn swap(&self, system: &str) {
        let seat = format!("core-ecs={system}");
        self.workspace.keyway(&["swap", &seat]).succeeded();
    }
}

impl Drop for LiveSwarm {
    fn drop(&mut self) {
        // The App ends by itself when nobody reads it any more.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
