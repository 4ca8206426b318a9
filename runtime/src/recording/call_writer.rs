//! `CallWriter`, a call that is being recorded.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use serde::Serialize;

use crate::codec::{CodecError, Writer};
use crate::fault::Outcome;
use crate::host::CallNest;

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
    /// Which import and function, if the recorded module asks them.
    pub(super) asks: Option<[u32; 2]>,
    /// What stands behind it: the questions that were asked inside.
    pub(super) inside: Vec<Vec<u8>>,
    /// Where it is among the calls of its thread.
    pub(super) place: Option<(Arc<CallNest>, usize)>,
}

impl CallWriter {
    pub(super) fn new(function: u32, begun: Instant) -> Self {
        let mut content = Vec::with_capacity(64);
        content.extend_from_slice(&function.to_le_bytes());
        content.extend_from_slice(&THREAD.with(|thread| *thread).to_le_bytes());
        content.extend_from_slice(&[0; 16]);
        let mut call = Self::none(begun);
        call.content = Some(content);
        call
    }

    /// A call to an import by the recorded module.
    pub(super) fn asking(asks: [u32; 2], begun: Instant) -> Self {
        let mut call = Self::none(begun);
        call.content = Some(head(asks).to_vec());
        call.asks = Some(asks);
        call
    }

    pub(super) const fn none(begun: Instant) -> Self {
        Self {
            content: None,
            failure: None,
            begun,
            asks: None,
            inside: Vec::new(),
            place: None,
        }
    }

    /// What stands in the call around it: without arguments and outcome, if they are not recorded.
    pub(super) fn question(&self) -> Option<Vec<u8>> {
        let asks = self.asks?;
        Some(self.content.clone().unwrap_or_else(|| head(asks).to_vec()))
    }

    /// Takes it from the calls of its thread that have not ended.
    pub(super) fn leave(&mut self) {
        if let Some((nest, place)) = self.place.take() {
            self.inside.extend(nest.leave(place));
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
        let times = [at.to_le_bytes(), took.to_le_bytes()].concat();
        let times = match self.asks {
            None => times.as_slice(),
            Some(_) => times.get(8..).unwrap_or_default(),
        };
        if let Some(own) = content.get_mut(8..8 + times.len()) {
            own.copy_from_slice(times);
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

impl Drop for CallWriter {
    /// Of a call that a panic ends, in a static build.
    fn drop(&mut self) {
        self.leave();
    }
}

/// What stands in front of a question's arguments: import, function and duration.
fn head([import, function]: [u32; 2]) -> [u8; 16] {
    let [a, b, c, d] = import.to_le_bytes();
    let [e, f, g, h] = function.to_le_bytes();
    [a, b, c, d, e, f, g, h, 0, 0, 0, 0, 0, 0, 0, 0]
}

fn nanoseconds(from: Instant, to: Instant) -> u64 {
    u64::try_from(to.saturating_duration_since(from).as_nanos()).unwrap_or(u64::MAX)
}
