//! `Column`.

use std::ops::Range;

use bytemuck::Pod;
use keyway::model;

use super::Block;
use crate::model::identity::ComponentId;

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
    /// Rows per entry of [`Column::chunks`]. Fewer would visit fewer rows beside a changed one, but the ticks would take more
    /// memory and time than the small columns that they are for: at 32 they are a sixteenth of a column of four bytes a row.
    pub const CHUNK: usize = 32;

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

    /// The next run of rows, from `next` on, in which one of these columns of a table was written at `since` or later.
    #[inline]
    pub(crate) fn changed_rows<'c>(
        columns: impl Iterator<Item = &'c Self> + Clone,
        rows: usize,
        since: u64,
        next: usize,
    ) -> Option<Range<usize>> {
        let columns = columns.filter(|column| column.changed >= since);
        let (next, runs) = (next.div_ceil(Self::CHUNK), rows.div_ceil(Self::CHUNK));
        // Column by column along its ticks: where it begins in one column, it begins no later in all.
        let mut first = runs;
        for column in columns.clone() {
            let ticks = column.chunks.get(next..first).unwrap_or_default();
            let ahead = ticks.iter().position(|tick| *tick >= since);
            first = ahead.map_or(first, |ahead| next + ahead);
        }
        if first >= runs {
            return None;
        }
        let mut end = first;
        loop {
            let before = end;
            for column in columns.clone() {
                let ticks = column.chunks.get(end..runs).unwrap_or_default();
                end += ticks.iter().take_while(|tick| **tick >= since).count();
            }
            if end == before {
                return Some(first * Self::CHUNK..rows.min(end * Self::CHUNK));
            }
        }
    }

    /// The first `rows` values, and the ticks of their runs; the column counts as written.
    ///
    /// # Panics
    /// As [`Column::rows`].
    #[inline]
    pub(crate) fn rows_and_ticks<T: Pod>(
        &mut self,
        rows: usize,
        tick: u64,
    ) -> (&mut [T], &mut [u64]) {
        self.fits::<T>();
        self.changed = tick;
        let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut self.blocks);
        let values = bytemuck::cast_slice_mut(&mut bytes[..rows * size_of::<T>()]);
        (values, &mut self.chunks)
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

    /// The values of these rows.
    ///
    /// # Panics
    /// When `T` has another size than the component (a key of another world), or the column holds fewer rows.
    #[inline]
    pub fn rows<T: Pod>(&self, rows: Range<usize>) -> &[T] {
        self.fits::<T>();
        let count = rows.len();
        let bytes = &self.bytes()[rows.start * size_of::<T>()..rows.end * size_of::<T>()];
        &bytemuck::cast_slice(bytes)[..count]
    }

    /// The values of these rows, to be written in this tick.
    ///
    /// # Panics
    /// As [`Column::rows`].
    #[inline]
    pub fn rows_mut<T: Pod>(&mut self, rows: Range<usize>, tick: u64) -> &mut [T] {
        self.fits::<T>();
        self.stamp_rows(rows.clone(), tick);
        let count = rows.len();
        let bytes = &mut self.bytes_mut()[rows.start * size_of::<T>()..rows.end * size_of::<T>()];
        &mut bytemuck::cast_slice_mut(bytes)[..count]
    }

    /// The value of a row, to be written in this tick.
    ///
    /// # Panics
    /// As [`Column::rows`].
    #[inline]
    pub fn row_mut<T: Pod>(&mut self, row: usize, tick: u64) -> &mut T {
        self.fits::<T>();
        self.stamp(row, tick);
        bytemuck::from_bytes_mut(&mut self.bytes_mut()[row * size_of::<T>()..][..size_of::<T>()])
    }

    #[inline]
    fn fits<T>(&self) {
        assert_eq!(
            self.size as usize,
            size_of::<T>(),
            "this key belongs to another world"
        );
    }
}
