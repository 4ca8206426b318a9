//! Encoding of one persisted field; [`Restoring`](super::Restoring) decodes.
//!
//! A field is the name of its type, as a length and a text, and the value. The name is what tells an old value from a new
//! one where a field is converted.
use std::any::{Any, type_name};

use serde::Serialize;

use super::{FieldError, SavedState};
use crate::codec::{Room, Writer};

/// Encodes a field and adds it to `saved`.
///
/// # Errors
/// The field's name and why its value cannot be encoded.
pub(super) fn save_field<T: Serialize + 'static>(
    saved: &mut SavedState,
    name: &str,
    value: &T,
    room: Room,
) -> Result<(), FieldError> {
    let start = Writer::begin(type_name::<T>());
    let encoded = match (value as &dyn Any).downcast_ref::<Vec<u8>>() {
        // Serde would take the bytes one by one.
        Some(bytes) => Ok(Writer::append_bytes(start, bytes)),
        None => Writer::append_in(room, start, value),
    };
    let encoded = encoded.map_err(|source| FieldError::Save {
        name: name.to_owned(),
        source,
    })?;
    saved.fields.insert(name.to_owned(), encoded);
    Ok(())
}

/// Encodes a field if that takes at most `most` bytes; `None` if it takes more.
///
/// # Errors
/// The field's name and why its value cannot be encoded.
pub(super) fn copy_field<T: Serialize + 'static>(
    name: &str,
    value: &T,
    most: usize,
    room: Room,
) -> Result<Option<Vec<u8>>, FieldError> {
    let start = Writer::begin(type_name::<T>());
    let copied = match (value as &dyn Any).downcast_ref::<Vec<u8>>() {
        Some(bytes) if bytes.len() > most => Ok(None),
        Some(bytes) => Ok(Some(Writer::append_bytes(start, bytes))),
        None => Writer::append_short(room, start, value, most),
    };
    copied.map_err(|source| FieldError::Save {
        name: name.to_owned(),
        source,
    })
}
