//! `CallWriter`, a call that is being recorded.
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use serde::Serialize;

use crate::codec::{CodecError, Writer};
use crate::fault::Outcome;

static THREADS: AtomicU32 = AtomicU32::new(0);

thread_local! {
    static THREAD: u32 = THREADS.fetch_add(1, Ordering::Relaxed);
}

/// A call from its first argument to its outcome. One that is not recorded takes everything and keeps nothing.
#[derive(Debug)]
pub struct CallWriter {
    /// Content of its frame so far; `None` for a call that is not recorded, or cannot be.
    pub(super) content: Option<Vec<u8>>,
    /// Why it cannot be.
    pub(super) failure: Option<CodecError>,
    begun: Instant,
}

/// Bytes in front of the arguments: function, thread, time and duration.
const TIMES: usize = 8;

impl CallWriter {
    pub(super) fn new(function: u32, begun: Instant) -> Self {
        let mut content = Vec::with_capacity(64);
        content.extend_from_slice(&function.to_le_bytes());
        content.extend_from_slice(&THREAD.with(|thread| *thread).to_le_bytes());
        content.extend_from_slice(&[0; 16]);
        Self {
            content: Some(content),
            failure: None,
            begun,
        }
    }

    pub(super) const fn none(begun: Instant) -> Self {
        Self {
            content: None,
            failure: None,
            begun,
        }
    }

    /// Appends an argument as it is before the call, or as the call has left it.
    pub fn argument<T: Serialize + ?Sized>(&mut self, value: &T) {
        let Some(content) = self.content.take() else {
            return;
        };
        match Writer::append(content, value) {
            Ok(content) => self.content = Some(content),
            Err(error) => self.failure = Some(error),
        }
    }

    /// Like [`argument`](Self::argument), for bytes: serde would hand them over one by one.
    pub fn bytes(&mut self, value: &[u8]) {
        if let Some(content) = self.content.take() {
            self.content = Some(Writer::append_bytes(content, value));
        }
    }

    /// The call begins now.
    #[must_use]
    pub fn start(&self) -> Instant {
        Instant::now()
    }

    /// The call that began at `start` has ended so.
    pub fn outcome<T: Serialize>(&mut self, start: Instant, outcome: &Outcome<T>) {
        let took = nanoseconds(start, Instant::now());
        let at = nanoseconds(self.begun, start);
        let Some(content) = &mut self.content else {
            return;
        };
        if let Some(times) = content.get_mut(TIMES..TIMES + 16) {
            times[..8].copy_from_slice(&at.to_le_bytes());
            times[8..].copy_from_slice(&took.to_le_bytes());
        }
        content.push(outcome.is_ok().into());
        match outcome {
            Ok(value) => self.argument(value),
            Err(fault) => {
                for text in [&fault.module, &fault.function, &fault.message] {
                    self.argument(text);
                }
            }
        }
    }

    /// Appends an argument that the call may have changed, unless it ended in a Fault.
    pub fn changed<T: Serialize + ?Sized, R>(&mut self, outcome: &Outcome<R>, value: &T) {
        if outcome.is_ok() {
            self.argument(value);
        }
    }
}

fn nanoseconds(from: Instant, to: Instant) -> u64 {
    u64::try_from(to.saturating_duration_since(from).as_nanos()).unwrap_or(u64::MAX)
}
