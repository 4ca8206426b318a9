//! `RecordedQuestion`, a call to an import inside a recorded call.
use super::parts::Parts;
use super::{RecordedImport, RecordedOutcome};

/// A call that the recorded module made to one of its imports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedQuestion<'r> {
    /// Index of the import in the header.
    pub import: usize,
    /// Index of the function in the import.
    pub function: usize,
    /// Nanoseconds that it took.
    pub took: u64,
    /// The arguments before the call, encoded, in declared order; none if they are not recorded.
    pub before: Vec<&'r [u8]>,
    /// How it ended; `None` if that is not recorded.
    pub outcome: Option<RecordedOutcome<'r>>,
    /// The arguments that a call may change, as they were afterwards; none after a Fault.
    pub after: Vec<&'r [u8]>,
}

impl<'r> RecordedQuestion<'r> {
    /// Reads the content of a question.
    ///
    /// # Errors
    /// The number of bytes in front of what is damaged, and what was expected there.
    pub(super) fn read(
        content: &'r [u8],
        imports: &[RecordedImport],
    ) -> Result<Self, (usize, String)> {
        let mut parts = Parts::new(content);
        let import = u32::from_le_bytes(parts.number("the index of an import")?) as usize;
        let known = imports.get(import);
        let known = known.ok_or_else(|| (0, format!("one of {} imports", imports.len())))?;
        let function = u32::from_le_bytes(parts.number("the index of a function")?) as usize;
        let functions = &known.functions;
        let own = functions.get(function);
        let own = own.ok_or_else(|| (4, format!("one of {} functions", functions.len())))?;
        let took = u64::from_le_bytes(parts.number("a duration")?);
        let mut question = Self {
            import,
            function,
            took,
            before: Vec::new(),
            outcome: None,
            after: Vec::new(),
        };
        if !parts.is_empty() {
            let (before, outcome, after) = parts.exchange(own)?;
            question = Self {
                before,
                outcome: Some(outcome),
                after,
                ..question
            };
        }
        if !parts.is_empty() {
            return Err((parts.at(), "the end of a question".to_owned()));
        }
        Ok(question)
    }
}
