//! Encoding and decoding of one persisted field.
use std::io;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::SavedState;

/// Why a persisted field cannot be encoded or decoded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FieldError {
    /// The value cannot be encoded.
    #[error("field `{name}` cannot be saved: {source}")]
    Save {
        /// Name of the field.
        name: String,
        /// Error of the CBOR encoder.
        source: ciborium::ser::Error<io::Error>,
    },
    /// The saved value does not fit the field's type.
    #[error("field `{name}` cannot be restored: {source}")]
    Restore {
        /// Name of the field.
        name: String,
        /// Error of the CBOR decoder.
        source: ciborium::de::Error<io::Error>,
    },
}

/// Encodes a field and adds it to `saved`.
///
/// # Errors
/// The field's name and why its value cannot be encoded.
pub fn save_field<T: Serialize>(
    saved: &mut SavedState,
    name: &str,
    value: &T,
) -> Result<(), FieldError> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|source| FieldError::Save {
        name: name.to_owned(),
        source,
    })?;
    saved.fields.insert(name.to_owned(), bytes);
    Ok(())
}

/// Replaces `value` by the saved one; a field that was not saved keeps what `initialize` gave it.
///
/// # Errors
/// The field's name and why the saved value does not fit its type.
pub fn restore_field<T: DeserializeOwned>(
    saved: &SavedState,
    name: &str,
    value: &mut T,
) -> Result<(), FieldError> {
    let Some(bytes) = saved.fields.get(name) else {
        return Ok(());
    };
    *value = ciborium::from_reader(bytes.as_slice()).map_err(|source| FieldError::Restore {
        name: name.to_owned(),
        source,
    })?;
    Ok(())
}
