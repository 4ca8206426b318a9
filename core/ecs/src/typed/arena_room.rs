//! Room for texts and lists.

use crate::{Arena, Block, Span};

/// Units per block.
const UNITS: usize = size_of::<Block>() / Span::UNIT;

impl Arena {
    /// Makes a span have so many bytes and returns them. The first `kept` are what they were, the others anything.
    #[inline]
    pub(super) fn make_room(&mut self, span: &mut Span, length: usize, kept: usize) -> &mut [u8] {
        let end = span.start as usize + span.room as usize;
        if Span::units(length) > span.room as usize || end > self.used as usize {
            self.widen(span, length, kept);
        }
        span.length = length as u32;
        self.bytes_mut(*span)
    }

    /// Gives a span more room: where it is, if it is the last, else at the end.
    fn widen(&mut self, span: &mut Span, length: usize, kept: usize) {
        if u64::from(span.start) + u64::from(span.room) > u64::from(self.used) {
            // It lies outside: whoever wrote it made it up.
            *span = Span::default();
        }
        let (old, kept) = (*span, kept.min(span.length as usize));
        let mut units = Span::units(length);
        if kept > 0 {
            units = units.max(old.room as usize * 2);
        }
        let is_last = old.room > 0 && old.start + old.room == self.used;
        let start = if is_last { old.start } else { self.used };
        let used = u32::try_from(start as usize + units).expect("an arena has at most 32 GiB");
        assert!(
            u32::try_from(length).is_ok(),
            "a text or list has at most 4 GiB"
        );
        self.extend((used as usize).div_ceil(UNITS));
        self.used = used;
        *span = Span {
            start,
            length: length as u32,
            room: units as u32,
        };
        if !is_last {
            self.garbage += old.room;
            let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut self.blocks);
            let from = old.start as usize * Span::UNIT;
            bytes.copy_within(from..from + kept, start as usize * Span::UNIT);
        }
    }

    /// Makes so many blocks; at least doubles when it must grow.
    #[inline]
    fn extend(&mut self, blocks: usize) {
        if blocks > self.blocks.len() {
            let blocks = blocks.max(self.blocks.len() * 2);
            self.blocks.resize(blocks, Block([0; 8]));
        }
    }
}
