//! `Restoring`, a saved state while its fields are restored.
use std::any::{Any, type_name};
use std::fmt::Display;

use serde::de::DeserializeOwned;

use super::{FieldError, SavedState};
use crate::codec::{CodecError, Reader, Room};

/// Restores the fields of a state one by one.
#[derive(Clone, Copy, Debug)]
pub struct Restoring<'s> {
    saved: &'s SavedState,
    room: Room,
}

impl<'s> Restoring<'s> {
    /// Begins.
    #[must_use]
    pub const fn new(saved: &'s SavedState) -> Self {
        Self {
            saved,
            room: Room::AT_HAND,
        }
    }

    /// The same with so much room on the stack.
    pub(crate) const fn within(mut self, room: Room) -> Self {
        self.room = room;
        self
    }

    /// Replaces `value` by the saved one; a field that was not saved keeps what `initialize` gave it.
    ///
    /// # Errors
    /// The field's name and why the saved value does not fit its type.
    pub fn field<T: DeserializeOwned + 'static>(
        self,
        name: &str,
        value: &mut T,
    ) -> Result<(), FieldError> {
        let Some(bytes) = self.saved.fields.get(name) else {
            return Ok(());
        };
        let restored = Reader::begin(bytes).and_then(|(_, bytes)| self.restore(bytes, value));
        restored.map_err(|source| refusal::<T>(name, bytes, source))
    }

    /// Like [`field`](Self::field), for a field whose type was `Old` before: a value that was saved as another type than `T` is
    /// restored as an `Old` and converted.
    ///
    /// # Errors
    /// The field's name and why the saved value fits neither type, or what `convert` says.
    pub fn field_from<T, Old, E>(
        self,
        name: &str,
        value: &mut T,
        convert: impl FnOnce(Old) -> Result<T, E>,
    ) -> Result<(), FieldError>
    where
        T: DeserializeOwned + 'static,
        Old: DeserializeOwned,
        E: Display,
    {
        let Some(bytes) = self.saved.fields.get(name) else {
            return Ok(());
        };
        let refused = |source| refusal::<T>(name, bytes, source);
        let (saved_as, encoded) = Reader::begin(bytes).map_err(refused)?;
        if saved_as == type_name::<T>() {
            return self.restore(encoded, value).map_err(refused);
        }
        match Reader::read_in::<Old>(self.room, encoded) {
            Ok(old) => {
                *value = convert(old).map_err(|reason| FieldError::Convert {
                    name: name.to_owned(),
                    reason: reason.to_string(),
                })?;
                Ok(())
            }
            // Another name may be that of the same type: it was moved, or another compiler writes it otherwise.
            Err(source) if saved_as != type_name::<Old>() && !source.is_short_of_stack() => {
                self.restore(encoded, value).map_err(refused)
            }
            Err(source) => Err(refusal::<Old>(name, bytes, source)),
        }
    }

    fn restore<T: DeserializeOwned + 'static>(
        self,
        bytes: &[u8],
        value: &mut T,
    ) -> Result<(), CodecError> {
        if let Some(place) = (value as &mut dyn Any).downcast_mut::<Vec<u8>>()
            && let Some(bytes) = Reader::bytes(bytes)
        {
            *place = bytes.to_vec();
            return Ok(());
        }
        *value = Reader::read_in(self.room, bytes)?;
        Ok(())
    }
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
