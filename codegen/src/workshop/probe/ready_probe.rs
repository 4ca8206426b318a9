//! `ReadyProbe`, a child that waits for its library.

use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A child that was started ahead, during a compilation, so that the probe need not wait for a process to start.
/// Dropping the value ends the child.
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
        command.env(keyway::private::PROBE, "1");
        command.arg("probe").stdin(Stdio::piped());
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        Ok(Self {
            child: Some(child.spawn()?),
        })
    }

    /// Sends the library to the child; `None` if that fails, as the child has ended or the path is not text of one
    /// line.
    pub(super) fn assigned(mut self, package: &str, library: &Path) -> Option<Child> {
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
            // Both fail only if the child has ended.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
