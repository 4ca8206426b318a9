//! The texts of an arena, checked together.

use crate::{Arena, Span, Text};

/// The texts of one arena, for many reads in a row: [`Arena::texts`] makes it.
///
/// A `str` in safe code begins with a check that its bytes are UTF-8. Here one check goes along the whole arena, at many bytes
/// a step, and a text takes a look at its two ends; [`Arena::text`] checks each text by itself.
///
/// ```
/// use core_ecs::{Arena, ComponentId, Text};
///
/// let mut arena = Arena::new(ComponentId(0));
/// let mut names = [Text::default(); 2];
/// arena.set_text(&mut names[0], "Sun");
/// arena.set_text(&mut names[1], "Earth");
/// let texts = arena.texts();
/// assert_eq!(names.map(|name| texts.get(name)), ["Sun", "Earth"]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    arena: &'a Arena,
    /// What is UTF-8 from the beginning on: all, unless lists or foreign bytes are in between.
    checked: &'a str,
}

impl<'a> Texts<'a> {
    /// A text; as [`Arena::text`].
    #[inline]
    pub fn get(&self, text: Text) -> &'a str {
        let start = text.0.start as usize * Span::UNIT;
        match self.checked.get(start..start + text.0.length as usize) {
            Some(text) => text,
            None => self.arena.text(text),
        }
    }
}

impl Arena {
    /// The texts, checked together: for so many reads that they go through much of the arena. Lists of the same component
    /// may end what can be checked so; texts behind are checked one by one.
    pub fn texts(&self) -> Texts<'_> {
        let bytes: &[u8] = bytemuck::cast_slice(&self.blocks);
        let used = bytes.len().min(self.used as usize * Span::UNIT);
        let bytes = &bytes[..used];
        let checked = str::from_utf8(bytes).or_else(|error| {
            // The bytes in front of the first that are not UTF-8 are known to be.
            str::from_utf8(&bytes[..error.valid_up_to()])
        });
        Texts {
            arena: self,
            checked: checked.unwrap_or_default(),
        }
    }
}
