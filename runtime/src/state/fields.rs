//! Encoding and decoding of one persisted field.
//!
//! A field is the name of its type, as a length and a text, and the value. The name is what tells an old value from a new
//! one where a field is converted.
use std::any::{Any, type_name};
use std::fmt::Display;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{FieldError, SavedState};
use crate::codec::{CodecError, Reader, Writer};

/// Encodes a field and adds it to `saved`.
///
/// # Errors
/// The field's name and why its value cannot be encoded.
pub fn save_field<T: Serialize + 'static>(
    saved: &mut SavedState,
    name: &str,
    value: &T,
) -> Result<(), FieldError> {
    let start = Writer::begin(type_name::<T>());
    let encoded = match (value as &dyn Any).downcast_ref::<Vec<u8>>() {
        // Serde would take the bytes one by one.
        Some(bytes) => Ok(Writer::append_bytes(start, bytes)),
        None => Writer::append(start, value),
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
) -> Result<Option<Vec<u8>>, FieldError> {
    let start = Writer::begin(type_name::<T>());
    let copied = match (value as &dyn Any).downcast_ref::<Vec<u8>>() {
        Some(bytes) if bytes.len() > most => Ok(None),
        Some(bytes) => Ok(Some(Writer::append_bytes(start, bytes))),
        None => Writer::append_short(start, value, most),
    };
    copied.map_err(|source| FieldError::Save {
        name: name.to_owned(),
        source,
    })
}

/// Replaces `value` by the saved one; a field that was not saved keeps what `initialize` gave it.
///
/// # Errors
/// The field's name and why the saved value does not fit its type.
pub fn restore_field<T: DeserializeOwned + 'static>(
    saved: &SavedState,
    name: &str,
    value: &mut T,
) -> Result<(), FieldError> {
    let Some(bytes) = saved.fields.get(name) else {
        return Ok(());
    };
    let restored = Reader::begin(bytes).and_then(|(_, bytes)| restore(bytes, value));
    restored.map_err(|source| refusal::<T>(name, bytes, source))
}

/// Like [`restore_field`], for a field whose type was `Old` before: a value that was saved as another type than `T` is
/// restored as an `Old` and converted.
///
/// # Errors
/// The field's name and why the saved value fits neither type, or what `convert` says.
pub fn restore_field_from<T, Old, E>(
    saved: &SavedState,
    name: &str,
    value: &mut T,
    convert: impl FnOnce(Old) -> Result<T, E>,
) -> Result<(), FieldError>
where
    T: DeserializeOwned + 'static,
    Old: DeserializeOwned,
    E: Display,
{
    let Some(bytes) = saved.fields.get(name) else {
        return Ok(());
    };
    let refused = |source| refusal::<T>(name, bytes, source);
    let (saved_as, encoded) = Reader::begin(bytes).map_err(refused)?;
    if saved_as == type_name::<T>() {
        return restore(encoded, value).map_err(refused);
    }
    match Reader::read::<Old>(encoded) {
        Ok(old) => {
            *value = convert(old).map_err(|reason| FieldError::Convert {
                name: name.to_owned(),
                reason: reason.to_string(),
            })?;
            Ok(())
        }
        // Another name may be that of the same type: it was moved, or another compiler writes it otherwise.
        Err(source) if saved_as != type_name::<Old>() && !source.is_short_of_stack() => {
            restore(encoded, value).map_err(refused)
        }
        Err(source) => Err(refusal::<Old>(name, bytes, source)),
    }
}

fn restore<T: DeserializeOwned + 'static>(bytes: &[u8], value: &mut T) -> Result<(), CodecError> {
    if let Some(place) = (value as &mut dyn Any).downcast_mut::<Vec<u8>>()
        && let Some(bytes) = Reader::bytes(bytes)
    {
        *place = bytes.to_vec();
        return Ok(());
    }
    *value = Reader::read(bytes)?;
    Ok(())
}

fn refusal<T>(name: &str, bytes: &[u8], source: CodecError) -> FieldError {
    let now = type_name::<T>();
    let saved_as = Reader::begin(bytes).map_or(now, |(saved_as, _)| saved_as);
    FieldError::Restore {
        name: name.to_owned(),
        types: (saved_as != now).then(|| (saved_as.to_owned(), now)),
        source,
    }
}
