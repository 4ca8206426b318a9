//! One persisted field to bytes and back.
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::SavedState;

/// Adds a field to `saved`.
///
/// # Errors
/// The field's name and why its value cannot be encoded.
pub fn save_field<T: Serialize>(
    saved: &mut SavedState,
    name: &str,
    value: &T,
) -> Result<(), String> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes)
        .map_err(|error| format!("field `{name}` cannot be saved: {error}"))?;
    saved.fields.insert(name.to_owned(), bytes);
    Ok(())
}

/// Replaces `value` by the saved one; a field that was not saved keeps what `initialize` gave it.
///
/// # Errors
/// The field's name and why the saved value is none of its type.
pub fn restore_field<T: DeserializeOwned>(
    saved: &SavedState,
    name: &str,
    value: &mut T,
) -> Result<(), String> {
    let Some(bytes) = saved.fields.get(name) else {
        return Ok(());
    };
    *value = ciborium::from_reader(bytes.as_slice())
        .map_err(|error| format!("field `{name}` cannot be restored: {error}"))?;
    Ok(())
}
