//! `Run`.

use std::ops::Range;

/// Neighbours that stand side by side in memory, and how far they are moved to be beside a cell at the other edge.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) residents: Range<usize>,
    pub(crate) shift: [f32; 2],
}
