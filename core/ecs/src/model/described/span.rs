//! A piece of an arena.

use bytemuck::{Pod, Zeroable};
use keyway::model;

/// Where the bytes of one value lie in the [`Arena`](crate::Arena) of its component. Zeros mean no bytes.
///
/// A span belongs to the row it was written for. A copy of it in another row names the same bytes until the next
/// compaction, which gives each row its own.
#[repr(C)]
#[model]
#[derive(Copy, Default, PartialEq, Eq, Pod, Zeroable)]
pub struct Span {
    /// The first byte, counted in units of [`Span::UNIT`] bytes.
    pub start: u32,
    /// Size of the content in bytes.
    pub length: u32,
    /// Units that belong to this span, used or not.
    pub room: u32,
}

impl Span {
    /// Bytes per unit: where a span may begin, and so the greatest alignment of a list's items.
    pub const UNIT: usize = 8;

    /// How many units hold so many bytes.
    #[inline]
    pub const fn units(bytes: usize) -> usize {
        bytes.div_ceil(Self::UNIT)
    }
}
