//! Writing out the lines that the copies of std in loaded modules keep back.
use std::io::{Write, stdout};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::Module;
use crate::fault::is_linked;
use crate::host::{attached, note};

/// Time that a flush has: the lock of a stream is held while a line is written, and longer only by a thread that keeps it.
const LIMIT: Duration = Duration::from_millis(500);

/// Stack of the thread that flushes, in bytes.
const STACK: usize = 64 << 10;

/// `Lifecycle.flush` of a module: writes out what this image has printed without a line end. A loaded module has its own copy
/// of std, which nobody flushes when the process ends; a program's flushes itself. The error stream keeps nothing back.
pub fn flush_streams() {
    if attached().is_some() {
        // A stream that cannot be written has no reader who would miss it.
        let _ = stdout().flush();
    }
}

/// Modules that were left behind and have not been flushed yet.
static LEFT: Mutex<Vec<&'static Module>> = Mutex::new(Vec::new());

/// One order for the thread that flushes.
type Order = (fn(), Sender<()>);

/// The thread of this host that flushes. A module starts none of its own: each copy of std that starts a thread takes one of
/// the system's 1024 keys for thread-locals, for good.
struct Flusher {
    orders: Option<Sender<Order>>,
    /// Modules whose stream is kept by a thread: each further flush would only wait again.
    stuck: Vec<&'static Module>,
}

static FLUSHER: Mutex<Flusher> = Mutex::new(Flusher {
    orders: None,
    stuck: Vec::new(),
});

impl Module {
    /// Writes out soon what this module has printed without a line end: a safe point waits for no stream.
    pub(crate) fn flush_later(&'static self) {
        let mut left = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
        left.push(self);
    }

    /// Writes out what this loaded module has printed without a line end.
    ///
    /// A thread of the module may keep the stream's lock, for good or until a call returns that waits for this very safe point,
    /// and std has no way to try a lock. So another thread flushes, and is waited for half a second at most; what a kept stream
    /// holds back is lost, and a warning says so.
    pub(crate) fn flush(&'static self) {
        if is_linked(self.name) {
            return;
        }
        let mut flusher = FLUSHER.lock().unwrap_or_else(PoisonError::into_inner);
        if flusher.stuck.iter().any(|stuck| std::ptr::eq(*stuck, self)) {
            return;
        }
        if flusher.flush(self.lifecycle.flush) == Err(RecvTimeoutError::Timeout) {
            flusher.stuck.push(self);
            drop(flusher);
            note!(
                Warn,
                "what {} has printed without a line end is lost: one of its threads keeps the lock of the standard output",
                self.name
            );
        }
    }
}

/// Writes out what the modules that were left behind have printed until now.
pub(crate) fn flush_left() {
    let left = std::mem::take(&mut *LEFT.lock().unwrap_or_else(PoisonError::into_inner));
    for module in left {
        module.flush();
    }
}

impl Flusher {
    fn flush(&mut self, work: fn()) -> Result<(), RecvTimeoutError> {
        let (sender, done) = channel();
        let orders = self.orders.take().or_else(start);
        // Without a thread there is nobody to wait for: the system has none left.
        let orders = orders.ok_or(RecvTimeoutError::Disconnected)?;
        let _ = orders.send((work, sender));
        done.recv_timeout(LIMIT)?;
        // A thread that is late is left to itself.
        self.orders = Some(orders);
        Ok(())
    }
}

/// Starts a thread that ends with the sender of its orders.
fn start() -> Option<Sender<Order>> {
    let (sender, orders) = channel::<Order>();
    let thread = thread::Builder::new().name("keyway-flush".to_owned());
    let thread = thread.stack_size(STACK).spawn(move || {
        for (work, done) in orders {
            work();
            let _ = done.send(());
        }
    });
    thread.is_ok().then_some(sender)
}

/// Starts the thread that flushes, so that a host has as many threads before a reload as after it.
pub(crate) fn start_flusher() {
    let mut flusher = FLUSHER.lock().unwrap_or_else(PoisonError::into_inner);
    flusher.orders = flusher.orders.take().or_else(start);
}

/// Ends the thread that flushes; another flush starts one again.
pub(crate) fn end_flusher() {
    let mut flusher = FLUSHER.lock().unwrap_or_else(PoisonError::into_inner);
    flusher.orders = None;
}
