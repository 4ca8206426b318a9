//! What a lane has of an arena.

use crate::Arena;

/// What a lane has of the texts and lists of one component.
#[derive(Debug)]
pub(crate) enum LentArena<'w> {
    /// They may be read, also by other lanes.
    Shared(&'w Arena),
    /// They may be read and written, by this lane alone.
    Unique(&'w mut Arena),
}

impl LentArena<'_> {
    /// The arena, to be read.
    #[inline]
    pub(crate) fn arena(&self) -> &Arena {
        match self {
            Self::Shared(arena) => arena,
            Self::Unique(arena) => arena,
        }
    }

    /// The arena, to be written, if it was lent so.
    #[inline]
    pub(crate) fn arena_mut(&mut self) -> Option<&mut Arena> {
        match self {
            Self::Shared(_) => None,
            Self::Unique(arena) => Some(arena),
        }
    }
}
