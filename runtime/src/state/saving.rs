//! `Saving`, the persisted fields of a state while they are saved.
use serde::Serialize;

use super::fields::{copy_field, save_field};
use super::{FieldError, SavedState};
use crate::codec::Room;

/// Bytes up to which fields that are handed over as they are get copied as well, all of a state together.
const MOST_COPIED: usize = 4 << 10;

/// Saves the fields of a state one by one, but for those that will be handed over as they are.
///
/// Of these a copy is kept as long as it is small: a rollback after a Fault then restores all fields as they were at the
/// handover. All or none: fields of two moments would not fit each other.
#[derive(Debug)]
pub struct Saving<'s> {
    saved: SavedState,
    movable: &'s [&'static str],
    /// Bytes that may still be copied; `None` once they were too many.
    left: Option<usize>,
    room: Room,
}

impl<'s> Saving<'s> {
    /// Begins; the fields called `movable` will be handed over as they are.
    #[must_use]
    pub fn new(movable: &'s [&'static str]) -> Self {
        Self {
            saved: SavedState::default(),
            movable,
            left: Some(MOST_COPIED),
            room: Room::AT_HAND,
        }
    }

    /// The same with so much room on the stack.
    pub(crate) const fn within(mut self, room: Room) -> Self {
        self.room = room;
        self
    }

    /// Saves a field, unless that is left to the handover.
    ///
    /// # Errors
    /// The field's name and why its value cannot be encoded.
    pub fn field<T: Serialize + 'static>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), FieldError> {
        if !self.movable.contains(&name) {
            return save_field(&mut self.saved, name, value, self.room);
        }
        let Some(left) = self.left else {
            return Ok(());
        };
        self.left = match copy_field(name, value, left, self.room)? {
            Some(copy) => {
                let left = left.saturating_sub(copy.len());
                self.saved.fields.insert(name.to_owned(), copy);
                Some(left)
            }
            None => None,
        };
        Ok(())
    }

    /// The fields that were saved, with the names of those that were not.
    #[must_use]
    pub fn finish(mut self) -> SavedState {
        if self.left.is_none() {
            let moved = self.movable.iter().map(|name| (*name).to_owned());
            self.saved.leave_out(moved.collect());
        }
        self.saved
    }
}

#[cfg(all(test, not(keyway_model)))]
mod tests {
    use super::Saving;

    fn saved(movable: &[&'static str], length: usize) -> (Vec<String>, Vec<String>) {
        let mut saving = Saving::new(movable);
        saving.field("small", &1_u8).expect("it is saved");
        saving
            .field("large", &vec![7_u32; length])
            .expect("it is saved");
        saving
            .field("text", &"z".repeat(length))
            .expect("it is saved");
        let saved = saving.finish();
        let fields = saved.fields.into_keys();
        (fields.collect(), saved.moved.into_iter().collect())
    }

    #[test]
    fn what_moves_is_copied_while_all_of_it_is_small() {
        let all = ["large", "small", "text"];
        for (movable, length, copied, moved) in [
            (vec!["small", "large", "text"], 9, &all[..], &[][..]),
            (
                vec!["small", "large"],
                99_999,
                &["text"],
                &["large", "small"],
            ),
            (vec!["text"], 99_999, &["large", "small"], &["text"]),
            (vec![], 99_999, &all, &[]),
        ] {
            let (fields, left) = saved(&movable, length);
            let copied: Vec<String> = copied.iter().map(ToString::to_string).collect();
            let moved: Vec<String> = moved.iter().map(ToString::to_string).collect();
            assert_eq!((fields, left), (copied, moved));
        }
    }
}
