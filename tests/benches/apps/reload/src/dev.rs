//! `Dev`.
use std::io::{BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::load::MODULE;
use crate::memory;
use crate::way::Way;
use crate::workspace::{change, set_up};

/// A running `dev`, ended with this value.
pub(crate) struct Dev {
    child: Child,
    events: Lines<BufReader<ChildStdout>>,
    /// Process id of the App.
    pid: u64,
}

impl Dev {
    /// Starts it and its App.
    ///
    /// # Errors
    /// If that fails.
    pub(crate) fn start(root: &Path, xtask: &Path) -> Result<Self, String> {
        let mut command = Command::new(xtask);
        command
            .args(["dev", "reload", "--json", "--", "--wait"])
            .current_dir(root);
        set_up(&mut command, root);
        // Its compiler says what it has to say only if something fails.
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit());
        let mut child = command
            .spawn()
            .map_err(|error| format!("cannot start dev: {error}"))?;
        let events = child.stdout.take().ok_or("dev has no output")?;
        let mut dev = Self {
            child,
            events: BufReader::new(events).lines(),
            pid: 0,
        };
        let started = dev.wait(|event| event["event"] == "started")?;
        dev.pid = started["pid"].as_u64().unwrap_or(0);
        // The App reads its store for the first time only after it has started.
        sleep(Duration::from_millis(500));
        Ok(dev)
    }

    /// Edits the line and gives the way of the change until the App has it.
    ///
    /// # Errors
    /// If it does not get there.
    pub(crate) fn edit(&mut self, root: &Path, round: usize) -> Result<Way, String> {
        let began = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_err(|error| error.to_string())?;
        change(root, round)?;
        let began = began.as_secs_f64() * 1e3;
        let mut way = Way::default();
        self.wait(|event| {
            let after = event["at"].as_f64().unwrap_or(0.0) - began;
            let of_app = |step: &str| event["step"] == step && event["module"] == MODULE;
            let is_live = of_app("live");
            // What has gone live before may be told late.
            if after >= -1.0 {
                match event["event"].as_str() {
                    Some("changed") => way.noticed = after,
                    Some("built") => way.built = after,
                    Some("reload") if of_app("preparing") => way.seen = after,
                    Some("reload") if is_live => way.live = after,
                    _ => {}
                }
            }
            way.live > 0.0
        })?;
        Ok(way)
    }

    /// Bytes of private memory of the App.
    pub(crate) fn private(&self) -> Option<f64> {
        memory::private(&self.pid.to_string())
    }

    fn wait(&mut self, mut is_it: impl FnMut(&Value) -> bool) -> Result<Value, String> {
        for line in self.events.by_ref() {
            let line = line.map_err(|error| error.to_string())?;
            let event: Value = serde_json::from_str(&line).map_err(|error| error.to_string())?;
            if event["event"] == "refused" {
                return Err(format!("dev refused: {}", event["reason"]));
            }
            if is_it(&event) {
                return Ok(event);
            }
        }
        Err("dev has ended".to_owned())
    }
}

impl Drop for Dev {
    fn drop(&mut self) {
        if let Some(mut keys) = self.child.stdin.take() {
            let _ = std::io::Write::write_all(&mut keys, b"q\n");
        }
        let _ = self.child.wait();
    }
}
