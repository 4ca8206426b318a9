//! A text of any length, as a field of a component.

use bytemuck::{Pod, Zeroable};
use keyway::model;

use super::Span;

/// The handle of a text in UTF-8 that lies in the arena of its component; the default is the empty text.
///
/// For at most 31 bytes [`Name`](crate::Name) is simpler and faster.
#[repr(transparent)]
#[model]
#[derive(Copy, Default, PartialEq, Eq, Pod, Zeroable)]
pub struct Text(
    /// Start, length and room of the bytes in the arena.
    pub Span,
);
