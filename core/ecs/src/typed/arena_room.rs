//! Room for texts and lists.

use crate::{Arena, Block, Span};

/// Units per block.
const UNITS: usize = size_of::<Block>() / Span::UNIT;

impl Arena {
    /// Makes room for so many more bytes, so that writing them moves nothing. A text or list takes whole units of 8.
    pub fn reserve(&mut self, bytes: usize) {
        let units = self.used as usize + Span::units(bytes);
        if units.div_ceil(UNITS) > self.blocks.len() {
            self.blocks.resize(units.div_ceil(UNITS), Block([0; 8]));
        }
    }

    /// Makes a span have so many bytes and returns them. The first `kept` are what they were, the others anything.
    #[inline]
    pub(super) fn make_room(&mut self, span: &mut Span, length: usize, kept: usize) -> &mut [u8] {
        let units = Span::units(length);
        if *span == Span::default() {
            self.append(span, units);
        } else if units > span.room as usize
            || span.start as usize + span.room as usize > self.used as usize
        {
            self.widen(span, units, kept);
        }
        span.length = u32::try_from(length).expect("a text or list has at most 4 GiB");
        self.bytes_mut(*span)
    }

    /// Makes a span of units at the end.
    #[inline]
    fn append(&mut self, span: &mut Span, units: usize) {
        if units == 0 {
            return;
        }
        (span.start, span.room) = (self.used, units as u32);
        let used = self.used as usize + units;
        self.used = u32::try_from(used).expect("an arena has at most 32 GiB");
        let blocks = used.div_ceil(UNITS);
        if blocks > self.blocks.len() {
            self.extend(blocks);
        }
    }

    /// Gives a span more room: where it is, if it is the last, else at the end.
    #[inline(never)]
    fn widen(&mut self, span: &mut Span, units: usize, kept: usize) {
        let old = *span;
        *span = Span::default();
        if u64::from(old.start) + u64::from(old.room) > u64::from(self.used) {
            // It lies outside: whoever wrote it made it up.
            return self.append(span, units);
        }
        let units = match kept {
            0 => units,
            _ => units.max(old.room as usize * 2),
        };
        if old.start + old.room == self.used {
            self.used = old.start;
            return self.append(span, units);
        }
        self.append(span, units);
        self.garbage += old.room;
        let kept = kept.min(old.length as usize);
        let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut self.blocks);
        let from = old.start as usize * Span::UNIT;
        bytes.copy_within(from..from + kept, span.start as usize * Span::UNIT);
    }

    /// Makes so many blocks, or twice as many as there are.
    #[cold]
    fn extend(&mut self, blocks: usize) {
        let blocks = blocks.max(self.blocks.len() * 2);
        self.blocks.resize(blocks, Block([0; 8]));
    }
}
