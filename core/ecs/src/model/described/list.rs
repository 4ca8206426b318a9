//! A list of any length, as a field of a component.

use bytemuck::{Pod, Zeroable};
use keyway::model;

use super::Span;

/// The handle of a list of plain items that lies in the arena of its component; the default is the empty list.
///
/// Which items it holds is said where it is read and written; their alignment is at most [`Span::UNIT`].
#[repr(transparent)]
#[model]
#[derive(Copy, Default, PartialEq, Eq, Pod, Zeroable)]
pub struct List(
    /// Start, length and room of the items in the arena.
    pub Span,
);
