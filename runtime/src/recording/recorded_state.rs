//! `RecordedState`, with which a recorded module began.
use std::collections::BTreeMap;

use super::parts::Parts;
use super::{Frame, Kind};
use crate::codec::{Reader, Writer};

/// What a module persists, at the moment in front of the first call of a recording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordedState {
    /// Its persisted fields by name, each encoded with the name of its type; none of a module that persists nothing.
    pub fields: BTreeMap<String, Vec<u8>>,
}

impl RecordedState {
    /// The frame of it: a text and bytes for each field. `None` if that is longer than a frame can be.
    pub(super) fn frame(&self) -> Option<Vec<u8>> {
        let mut content = Vec::new();
        for (name, value) in &self.fields {
            content = Writer::append(content, name).ok()?;
            content = Writer::append_bytes(content, value);
        }
        let mut bytes = Vec::new();
        Frame::append(&mut bytes, Kind::State, &content).then_some(bytes)
    }

    /// Reads the content of a frame.
    ///
    /// # Errors
    /// The number of bytes in front of what is damaged, and what was expected there.
    pub(super) fn read(content: &[u8]) -> Result<Self, (usize, String)> {
        let mut fields = BTreeMap::new();
        let mut parts = Parts::new(content);
        while !parts.is_empty() {
            let name = parts.text("the name of a field")?;
            let at = parts.at();
            let bytes = Reader::bytes(parts.value(|| "the bytes of a field".to_owned())?);
            let bytes = bytes.ok_or_else(|| (at, format!("the bytes of field `{name}`")))?;
            if fields.insert(name.to_owned(), bytes.to_vec()).is_some() {
                return Err((at, "a field that is not there twice".to_owned()));
            }
        }
        Ok(Self { fields })
    }
}
