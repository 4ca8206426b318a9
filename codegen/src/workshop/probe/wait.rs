//! `wait`, which reads a child's output under a time limit.

use std::io::{self, Read};
use std::process::{Child, ExitStatus};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Limit of the bytes that are kept, more than any manifest has; a module that prints without end must not fill the
/// memory.
const LARGEST: usize = 32 << 20;

/// Interval at which a child is polled that has closed its streams and still runs.
const PAUSE: Duration = Duration::from_millis(1);

/// Output and exit status of a child.
pub(super) struct ChildOutput {
    /// Text of the standard output.
    pub(super) output: String,
    /// Text of the standard error stream.
    pub(super) errors: String,
    /// Exit status; `None` if the child was killed at its time limit.
    pub(super) status: Option<ExitStatus>,
}

/// Waits for the end of `child`, whose output and error streams are pipes, and kills it after `limit`.
pub(super) fn wait(mut child: Child, limit: Duration) -> io::Result<ChildOutput> {
    let deadline = Instant::now() + limit;
    let output = reader(child.stdout.take());
    let errors = reader(child.stderr.take());
    let output = collect(&output, deadline);
    let status = end(&mut child, deadline)?;
    if status.is_none() {
        child.kill()?;
        child.wait()?;
    }
    // The child has ended, but a process that it started may still hold the pipe open.
    let errors = collect(&errors, Instant::now() + Duration::from_millis(100));
    Ok(ChildOutput {
        output,
        errors,
        status,
    })
}

fn reader(stream: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let Some(mut stream) = stream else { return };
        let mut buffer = vec![0; 1 << 16];
        while let Ok(count @ 1..) = stream.read(&mut buffer) {
            if sender.send(buffer[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    receiver
}

/// Collects the bytes that come until the stream is closed or the deadline has passed.
fn collect(chunks: &Receiver<Vec<u8>>, deadline: Instant) -> String {
    let mut bytes = Vec::new();
    while let Ok(chunk) = chunks.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
        if bytes.len() < LARGEST {
            bytes.extend(chunk);
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn end(child: &mut Child, deadline: Instant) -> io::Result<Option<ExitStatus>> {
    loop {
        let status = child.try_wait()?;
        if status.is_some() || Instant::now() >= deadline {
            return Ok(status);
        }
        thread::sleep(PAUSE);
    }
}
