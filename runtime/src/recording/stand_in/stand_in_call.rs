//! `StandInCall`, a question that a stand-in is asked.
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Asked;
use crate::codec::Reader;
use crate::fault::{Fault, Outcome};
use crate::recording::CallWriter;

/// A call to a stand-in, until it is answered.
#[derive(Debug)]
pub struct StandInCall<'s> {
    owner: &'s Mutex<Asked>,
    begun: Instant,
    written: CallWriter,
    /// Core, View and function.
    name: [&'static str; 3],
    /// The arguments that the call has changed.
    changed: Vec<Vec<u8>>,
}

impl<'s> StandInCall<'s> {
    pub(super) fn new(owner: &'s Mutex<Asked>, asks: [u32; 2], name: [&'static str; 3]) -> Self {
        let begun = Instant::now();
        Self {
            owner,
            begun,
            written: CallWriter::asking(asks, begun),
            name,
            changed: Vec::new(),
        }
    }

    /// Notes an argument.
    pub fn argument<T: Serialize + ?Sized>(&mut self, value: &T) {
        self.written.argument(value);
    }

    /// Like [`argument`](Self::argument), for bytes: serde would hand them over one by one.
    pub fn bytes(&mut self, value: &[u8]) {
        self.written.bytes(value);
    }

    /// What was answered then.
    ///
    /// # Errors
    /// The Fault of then, or one that says why there is no answer.
    pub fn answer<T: DeserializeOwned>(&mut self) -> Outcome<T> {
        let question = self.written.question().unwrap_or_default();
        let [core, view, function] = self.name;
        let name = format!("{view}.{function}");
        let answer = self
            .owner
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .answer(question, self.begun.elapsed());
        let value = answer.and_then(|answer| {
            self.changed = answer.after;
            let value = answer.outcome.map_err(Ok)?;
            Reader::read(&value).map_err(|error| {
                Err(format!(
                    "the recorded answer of {name} cannot be read: {error}; record again"
                ))
            })
        });
        value.map_err(|reason| {
            Box::new(match reason {
                Ok([module, function, message]) => Fault::new(&module, 0, &function, message),
                Err(reason) => Fault::new(core, 0, &name, reason),
            })
        })
    }

    /// Why a call is not answered that no stand-in can answer.
    pub fn refusal(&mut self) -> Box<Fault> {
        let unanswered = self.answer::<()>().err();
        unanswered.unwrap_or_else(|| {
            let [core, view, function] = self.name;
            let reason = "it returns a reference inside another type, which no stand-in can make; --live-imports has modules answer";
            Box::new(Fault::new(core, 0, &format!("{view}.{function}"), reason.to_owned()))
        })
    }

    /// Gives an argument what the call left in it then. After a Fault it stays as it is.
    pub fn changed<T: DeserializeOwned>(&mut self, into: &mut T) {
        if let Some(value) = self.next() {
            *into = value;
        }
    }

    /// Like [`changed`](Self::changed), for the values behind a reference to several.
    pub fn changed_items<T: DeserializeOwned>(&mut self, into: &mut [T]) {
        let values: Vec<T> = self.next().unwrap_or_default();
        for (into, value) in into.iter_mut().zip(values) {
            *into = value;
        }
    }

    fn next<T: DeserializeOwned>(&mut self) -> Option<T> {
        if self.changed.is_empty() {
            return None;
        }
        // What cannot be read is told by the outcome, or by what follows from it.
        Reader::read(&self.changed.remove(0)).ok()
    }
}
