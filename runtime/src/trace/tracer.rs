//! `Tracer`, with which a layer counts calls.
use std::io;
use std::process;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::counters::Counters;
use super::traced_call::TracedCall;
use crate::counting::Timing;
use crate::host::{note, thread_slot};
use crate::store_files::{Store, StoreError, TraceReport};

/// Interval at which the report is written.
const INTERVAL: Duration = Duration::from_millis(500);

/// Counts the calls of a Core's functions, and tells tools of them by a [`TraceReport`] in the store.
#[derive(Debug)]
pub struct Tracer {
    shared: Arc<Shared>,
    writer: Mutex<Option<Writer>>,
}

/// The thread that writes, which ends when the sender is dropped.
#[derive(Debug)]
struct Writer {
    stop: Sender<()>,
    thread: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    store: Store,
    app: String,
    core: String,
    begun: Instant,
    counters: Counters,
}

impl Tracer {
    /// Counters for the functions of these names, `View.function`; the calls of the modules `callers` are also told by module, as
    /// the [`CallerMark`](super::CallerMark)s of this trace say, whose number is in front.
    #[must_use]
    pub fn new(
        store: &Store,
        (app, core): (&str, &str),
        functions: &[&str],
        callers: (u32, &[&str]),
        timing: Timing,
    ) -> Self {
        Self {
            shared: Arc::new(Shared {
                store: store.clone(),
                app: app.to_owned(),
                core: core.to_owned(),
                begun: Instant::now(),
                counters: Counters::new(functions, callers, timing),
            }),
            writer: Mutex::new(None),
        }
    }

    /// Writes the report, and begins to write it twice a second.
    ///
    /// # Errors
    /// If the store's folder cannot be written, or there can be no more threads.
    pub fn start(&self) -> io::Result<()> {
        self.shared.write(false).map_err(io::Error::other)?;
        let (stop, stopped) = channel();
        let shared = Arc::clone(&self.shared);
        let thread = thread::Builder::new().name("keyway trace".to_owned());
        let thread = thread.spawn(move || {
            while stopped.recv_timeout(INTERVAL) == Err(RecvTimeoutError::Timeout) {
                shared.write_or_note(false);
            }
        })?;
        let writer = Writer { stop, thread };
        *self.writer.lock().unwrap_or_else(PoisonError::into_inner) = Some(writer);
        Ok(())
    }

    /// Counts a call that begins, of the function with this index.
    #[must_use]
    #[inline]
    pub fn begin(&self, function: usize) -> TracedCall<'_> {
        self.shared.counters.begin(thread_slot(), function)
    }

    /// Ends the thread and writes the last report.
    pub fn finish(&self) {
        let writer = self.writer.lock();
        let writer = writer.unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Writer { stop, thread }) = writer {
            drop(stop);
            // Nothing in the thread panics; the last report is written here in any case.
            let _ = thread.join();
            self.shared.write_or_note(true);
        }
    }
}

impl Drop for Tracer {
    fn drop(&mut self) {
        self.finish();
    }
}

impl Shared {
    fn write(&self, is_over: bool) -> Result<(), StoreError> {
        let report = TraceReport {
            format: TraceReport::FORMAT,
            pid: process::id(),
            app: self.app.clone(),
            core: self.core.clone(),
            lasted: u64::try_from(self.begun.elapsed().as_nanos()).unwrap_or(u64::MAX),
            is_over,
            functions: self.counters.functions(),
        };
        self.store.write_trace_report(&report)
    }

    fn write_or_note(&self, is_over: bool) {
        if let Err(error) = self.write(is_over) {
            note!(Error, "the counts of {} cannot be told: {error}", self.core);
        }
    }
}
