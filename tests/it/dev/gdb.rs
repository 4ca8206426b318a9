//! A debugger that is told what to do.
use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long anything may take before the test gives up: it is not about time.
const LIMIT: Duration = Duration::from_secs(120);

/// Gdb, attached to a process.
#[derive(Debug)]
pub(super) struct Gdb {
    child: Child,
    input: ChildStdin,
    output: Receiver<String>,
    /// What it has said and nobody has read.
    said: String,
    /// Number of the last mark that it was to say.
    marks: u32,
}

impl Gdb {
    /// Attaches it; what stands in the way, if there is no gdb or it may not.
    #[track_caller]
    pub(super) fn attach(pid: &str) -> Result<Self, String> {
        // Both streams in the order in which they are written.
        let mut command = Command::new("sh");
        command.args(["-c", "exec gdb -nx -q -p \"$0\" 2>&1", pid]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|error| error.to_string())?;
        let mut stdout = child.stdout.take().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = stdout.read(&mut bytes) {
                let text = String::from_utf8_lossy(&bytes[..count]).into_owned();
                if sender.send(text).is_err() {
                    return;
                }
            }
        });
        let input = child.stdin.take().unwrap();
        let mut gdb = Self {
            child,
            input,
            output,
            said: String::new(),
            marks: 0,
        };
        gdb.begin("set pagination off\nset width 0\ninfo inferiors");
        match gdb.until_mark() {
            Some(said) if said.contains(&format!("process {pid}")) => Ok(gdb),
            Some(said) => Err(said),
            None => Err(std::mem::take(&mut gdb.said)),
        }
    }

    /// Gives it commands, and what it says until it has carried out all.
    #[track_caller]
    pub(super) fn tell(&mut self, commands: &str) -> String {
        self.begin(commands);
        self.until_mark()
            .unwrap_or_else(|| panic!("gdb is silent after {commands:?}: {}", self.said))
    }

    /// Gives it commands of which the last waits for something.
    #[track_caller]
    pub(super) fn begin(&mut self, commands: &str) {
        self.marks += 1;
        // The line is not said as it stands, so that an echo of the input is no mark.
        let mark = format!("echo mark\\ {}\\n", self.marks);
        // A gdb that has ended says so by its silence.
        let _ = writeln!(self.input, "{commands}\n{mark}");
    }

    /// What it says until it has carried out all commands; `None` if it does not come to that.
    pub(super) fn until_mark(&mut self) -> Option<String> {
        let mark = format!("mark {}\n", self.marks);
        let began = Instant::now();
        loop {
            if let Some(at) = self.said.find(&mark) {
                let rest = self.said.split_off(at + mark.len());
                return Some(std::mem::replace(&mut self.said, rest));
            }
            let rest = LIMIT.saturating_sub(began.elapsed());
            self.said += &self.output.recv_timeout(rest).ok()?;
        }
    }
}

impl Drop for Gdb {
    fn drop(&mut self) {
        // The process goes on without it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
