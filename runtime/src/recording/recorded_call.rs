//! `RecordedCall`, one call in a recording.
use serde::de::DeserializeOwned;

use super::parts::Parts;
use super::{RecordedFunction, RecordedOutcome, RecordedQuestion, RecordingError, RecordingHeader};
use crate::codec::Reader;

/// A call of a recording that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedCall<'r> {
    /// Number of the call, counted from 1 in the order in which calls ended.
    pub number: usize,
    /// Index of the function in the header.
    pub function: usize,
    /// Number of the thread that called, in the order in which they first did.
    pub thread: u32,
    /// Nanoseconds from the beginning of the recording to that of the call.
    pub at: u64,
    /// Nanoseconds that it took.
    pub took: u64,
    /// The arguments before the call, encoded, in declared order.
    pub before: Vec<&'r [u8]>,
    /// How it ended.
    pub outcome: RecordedOutcome<'r>,
    /// The arguments that a call may change, as they were afterwards; none after a Fault.
    pub after: Vec<&'r [u8]>,
    /// What the module asked its imports during the call, in the order in which the answers came.
    pub asked: Vec<RecordedQuestion<'r>>,
}

impl<'r> RecordedCall<'r> {
    /// Reads the content of a frame.
    ///
    /// # Errors
    /// The number of bytes in front of what is damaged, and what was expected there.
    pub(super) fn read(
        number: usize,
        content: &'r [u8],
        header: &RecordingHeader,
    ) -> Result<Self, (usize, String)> {
        let mut parts = Parts::new(content);
        let function = parts.number::<4>("the index of a function")?;
        let function = u32::from_le_bytes(function) as usize;
        let functions = &header.functions;
        let known = functions.get(function);
        let known = known.ok_or_else(|| (0, format!("one of {} functions", functions.len())))?;
        let thread = u32::from_le_bytes(parts.number("the number of a thread")?);
        let at = u64::from_le_bytes(parts.number("a time")?);
        let took = u64::from_le_bytes(parts.number("a duration")?);
        let (before, outcome, after) = parts.exchange(known)?;
        let imports = header.imports.as_deref().unwrap_or_default();
        let mut asked = Vec::new();
        while !parts.is_empty() {
            let length = u32::from_le_bytes(parts.number("the length of a question")?) as usize;
            let at = parts.at();
            let question = parts.bytes(length, "a whole question")?;
            let question = RecordedQuestion::read(question, imports);
            asked.push(question.map_err(|(within, expected)| (at + within, expected))?);
        }
        Ok(Self {
            number,
            function,
            thread,
            at,
            took,
            before,
            outcome,
            after,
            asked,
        })
    }

    /// Decodes an argument as it was before the call.
    ///
    /// # Errors
    /// If it is no `T`.
    pub fn argument<T: DeserializeOwned>(
        &self,
        function: &RecordedFunction,
        index: usize,
    ) -> Result<T, RecordingError> {
        let name = function.arguments.get(index);
        let value = self.before.get(index).copied().unwrap_or_default();
        Reader::read(value).map_err(|error| RecordingError::Argument {
            call: self.number,
            name: name.map(|own| own.name.clone()).unwrap_or_default(),
            reason: error.to_string(),
        })
    }
}
