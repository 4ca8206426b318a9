//! A child that waits to be told what to probe.

use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A child that was started ahead, while something was compiled, so that a probe need not wait for a process. Ended with this
/// value if nothing is probed.
#[derive(Debug)]
pub struct ReadyProbe {
    child: Option<Child>,
}

impl ReadyProbe {
    /// Starts `program`, which has the hidden command `probe`.
    ///
    /// # Errors
    /// If it does not start.
    pub fn start(program: &Path) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.arg("probe").stdin(Stdio::piped());
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        Ok(Self {
            child: Some(child.spawn()?),
        })
    }

    /// The child, told to probe `library`; `None` if it cannot be told, as it has ended or the path is not text of one line.
    pub(super) fn told(mut self, package: &str, library: &Path) -> Option<Child> {
        let path = library.to_str().filter(|path| !path.contains('\n'))?;
        let mut input = self.child.as_mut()?.stdin.take()?;
        input
            .write_all(format!("{package}\n{path}\n").as_bytes())
            .ok()?;
        self.child.take()
    }
}

impl Drop for ReadyProbe {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            // Both fail only if it has ended.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
