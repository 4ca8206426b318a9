//! `RecordedCall`, one call in a recording.
use serde::de::DeserializeOwned;

use super::parts::Parts;
use super::{RecordedFunction, RecordedOutcome, RecordingError};
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
}

impl<'r> RecordedCall<'r> {
    /// Reads the content of a frame.
    ///
    /// # Errors
    /// The number of bytes in front of what is damaged, and what was expected there.
    pub(super) fn read(
        number: usize,
        content: &'r [u8],
        functions: &[RecordedFunction],
    ) -> Result<Self, (usize, String)> {
        let mut parts = Parts::new(content);
        let function = parts.number::<4>("the index of a function")?;
        let function = u32::from_le_bytes(function) as usize;
        let known = functions.get(function);
        let known = known.ok_or_else(|| (0, format!("one of {} functions", functions.len())))?;
        let thread = u32::from_le_bytes(parts.number("the number of a thread")?);
        let at = u64::from_le_bytes(parts.number("a time")?);
        let took = u64::from_le_bytes(parts.number("a duration")?);
        let mut before = Vec::new();
        for argument in &known.arguments {
            before.push(parts.value(|| format!("argument `{}`", argument.name))?);
        }
        let is_value = parts.number::<1>("whether the call ended in a Fault")?;
        let mut after = Vec::new();
        let outcome = match is_value {
            [1] => {
                let value = parts.value(|| "the result".to_owned())?;
                for name in known.changed() {
                    after.push(parts.value(|| format!("argument `{name}` after the call"))?);
                }
                RecordedOutcome::Value(value)
            }
            [0] => RecordedOutcome::Fault {
                module: parts.text("the module of a Fault")?,
                function: parts.text("the function of a Fault")?,
                message: parts.text("the message of a Fault")?,
            },
            _ => return Err((parts.at() - 1, "0 for a Fault or 1 for a value".to_owned())),
        };
        if !parts.is_empty() {
            return Err((parts.at(), "the end of the call".to_owned()));
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
