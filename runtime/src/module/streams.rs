//! `flush_streams`, by which an image writes out the lines that its copy of std keeps back.
use std::io::{Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crate::host::{attached, note};

/// Time that a flush has: the lock of a stream is held while a line is written, and longer only by a thread that keeps it.
const LIMIT: Duration = Duration::from_millis(500);

/// Stack of the thread that flushes, in bytes.
const STACK: usize = 64 << 10;

/// Whether a flush of this image has not ended in time. None is tried any more: each would only wait again.
static IS_STUCK: AtomicBool = AtomicBool::new(false);

/// Writes out what this image has printed without a line end: a loaded module has its own copy of std, which nobody
/// flushes when the process ends. Does nothing in a program, whose copy of std flushes itself.
///
/// A thread of the module may keep the stream's lock, for good or until a call returns that waits for this very safe point,
/// and std has no way to try a lock. So another thread flushes, and is waited for half a second at most; what a kept stream
/// holds back is lost, and a warning says so. The error stream keeps nothing back.
pub fn flush_streams() {
    if attached().is_none() || IS_STUCK.load(Ordering::Relaxed) {
        return;
    }
    let (sender, receiver) = channel();
    let thread = thread::Builder::new().name("keyway-flush".to_owned());
    let started = thread.stack_size(STACK).spawn(move || {
        // A stream that cannot be written has no reader who would miss it.
        let _ = stdout().flush();
        let _ = sender.send(());
    });
    if started.is_ok() && receiver.recv_timeout(LIMIT).is_err() {
        IS_STUCK.store(true, Ordering::Relaxed);
        note!(
            Warn,
            "what this generation has printed without a line end is lost: one of its threads keeps the lock of the standard \
             output"
        );
    }
}
