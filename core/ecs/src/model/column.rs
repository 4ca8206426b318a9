//! The values of one component for the rows of one table.

use std::ops::Range;

use bytemuck::Pod;
use keyway::model;

use super::{Block, ComponentId};

/// The values of one component, row after row without gaps, in blocks.
///
/// Rows past the end of the table are zero.
#[model]
#[derive(PartialEq, Eq)]
pub struct Column {
    /// The component whose values these are.
    pub component: ComponentId,
    /// Bytes per row, never 0: a component without data (a tag) has no column.
    pub size: u32,
    /// The tick of the last write to any row.
    pub changed: u64,
    /// The tick of the last write to any of each [`Column::CHUNK`] rows; as many as the capacity needs.
    pub chunks: Vec<u64>,
    /// Room for the capacity of the table, in whole blocks.
    pub blocks: Vec<Block>,
}

impl Column {
    /// Rows per entry of [`Column::chunks`].
    pub const CHUNK: usize = 1024;

    /// Notes that a row is written in this tick.
    ///
    /// # Panics
    /// When the row is beyond the capacity of the table.
    #[inline]
    pub fn stamp(&mut self, row: usize, tick: u64) {
        self.changed = tick;
        self.chunks[row / Self::CHUNK] = tick;
    }

    /// Notes that rows are written in this tick.
    ///
    /// # Panics
    /// When a row is beyond the capacity of the table.
    #[inline]
    pub fn stamp_rows(&mut self, rows: Range<usize>, tick: u64) {
        if !rows.is_empty() {
            self.changed = tick;
            self.chunks[rows.start / Self::CHUNK..rows.end.div_ceil(Self::CHUNK)].fill(tick);
        }
    }

    /// All bytes, also those past the last row.
    #[inline]
    pub fn bytes(&self) -> &[u8] {
        bytemuck::cast_slice(&self.blocks)
    }

    /// All bytes, also those past the last row, which must stay zero.
    #[inline]
    pub fn bytes_mut(&mut self) -> &mut [u8] {
        bytemuck::cast_slice_mut(&mut self.blocks)
    }

    /// The first `rows` values.
    ///
    /// # Panics
    /// When `T` has another size than the component (a key of another world), or the column holds fewer rows.
    #[inline]
    pub fn slice<T: Pod>(&self, rows: usize) -> &[T] {
        assert_eq!(
            self.size as usize,
            size_of::<T>(),
            "this key belongs to another world"
        );
        bytemuck::cast_slice(&self.bytes()[..rows * size_of::<T>()])
    }

    /// The first `rows` values, to be written.
    ///
    /// # Panics
    /// As [`Column::slice`].
    #[inline]
    pub fn slice_mut<T: Pod>(&mut self, rows: usize) -> &mut [T] {
        assert_eq!(
            self.size as usize,
            size_of::<T>(),
            "this key belongs to another world"
        );
        bytemuck::cast_slice_mut(&mut self.bytes_mut()[..rows * size_of::<T>()])
    }
}
