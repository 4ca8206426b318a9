//! Texts and lists are read and written in their arena.

use bytemuck::Pod;

use crate::{Arena, Block, ComponentId, List, Span, Text};

/// Values are written in place while their room suffices, else at the end. A text or list belongs to one row: writing
/// through a copy of its handle changes both.
///
/// ```
/// use core_ecs::{Arena, List, Text};
///
/// # let mut arena = Arena::new(core_ecs::ComponentId(0));
/// let (mut title, mut readings) = (Text::default(), List::default());
/// arena.set_text(&mut title, "Weather");
/// arena.push(&mut readings, 20.5_f64);
/// arena.push(&mut readings, 21.0_f64);
/// assert_eq!(arena.text(title), "Weather");
/// assert_eq!(arena.items::<f64>(readings), [20.5, 21.0]);
/// ```
///
/// A unit has 8 bytes, and so has the greatest alignment of an item:
///
/// ```compile_fail,E0080
/// # let arena = core_ecs::Arena::new(core_ecs::ComponentId(0));
/// arena.items::<u128>(core_ecs::List::default());
/// ```
impl Arena {
    /// An arena without bytes.
    pub const fn new(component: ComponentId) -> Self {
        Self {
            component,
            used: 0,
            garbage: 0,
            blocks: Vec::new(),
        }
    }

    /// The bytes of a span; none if it lies outside of the arena.
    #[inline]
    pub fn bytes(&self, span: Span) -> &[u8] {
        let bytes: &[u8] = bytemuck::cast_slice(&self.blocks);
        let start = span.start as usize * Span::UNIT;
        bytes
            .get(start..start + span.length as usize)
            .unwrap_or_default()
    }

    /// The bytes of a span, to be written; none if it lies outside of the arena.
    #[inline]
    pub fn bytes_mut(&mut self, span: Span) -> &mut [u8] {
        let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut self.blocks);
        let start = span.start as usize * Span::UNIT;
        bytes
            .get_mut(start..start + span.length as usize)
            .unwrap_or_default()
    }

    /// A text; empty if the bytes are none, which only foreign writers can bring about.
    ///
    /// Costs a check that the bytes are UTF-8, some nanoseconds for a short text: for many texts there is [`Arena::texts`], and
    /// [`Arena::bytes`] of `text.0` does without.
    #[inline]
    pub fn text(&self, text: Text) -> &str {
        str::from_utf8(self.bytes(text.0)).unwrap_or_default()
    }

    /// The items of a list; none if its bytes are not a whole number of them.
    #[inline]
    pub fn items<T: Pod>(&self, list: List) -> &[T] {
        const { check_alignment::<T>() };
        bytemuck::try_cast_slice(self.bytes(list.0)).unwrap_or_default()
    }

    /// The items of a list, to be written in place.
    #[inline]
    pub fn items_mut<T: Pod>(&mut self, list: List) -> &mut [T] {
        const { check_alignment::<T>() };
        bytemuck::try_cast_slice_mut(self.bytes_mut(list.0)).unwrap_or_default()
    }

    /// Writes a text.
    ///
    /// # Panics
    /// When the arena would have more than 32 GiB, or the text 4.
    #[inline]
    pub fn set_text(&mut self, text: &mut Text, value: &str) {
        self.make_room(&mut text.0, value.len(), 0)
            .copy_from_slice(value.as_bytes());
        self.clear_rest(text.0);
    }

    /// Writes all items of a list.
    ///
    /// # Panics
    /// When the arena would have more than 32 GiB, or the list 4.
    #[inline]
    pub fn set_items<T: Pod>(&mut self, list: &mut List, items: &[T]) {
        const { check_alignment::<T>() };
        let bytes: &[u8] = bytemuck::cast_slice(items);
        self.make_room(&mut list.0, bytes.len(), 0)
            .copy_from_slice(bytes);
    }

    /// Writes an item behind the last one of a list. Room doubles when it must grow.
    ///
    /// # Panics
    /// When the arena would have more than 32 GiB, or the list 4.
    #[inline]
    pub fn push<T: Pod>(&mut self, list: &mut List, item: T) {
        const { check_alignment::<T>() };
        let kept = list.0.length as usize;
        let bytes = self.make_room(&mut list.0, kept + size_of::<T>(), kept);
        bytes[kept..].copy_from_slice(bytemuck::bytes_of(&item));
    }
}

const fn check_alignment<T>() {
    assert!(
        align_of::<T>() <= Span::UNIT,
        "the items of a list begin at multiples of 8 bytes, and this type needs more: use one of smaller alignment, such as an array of u64"
    );
}

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

    /// Writes zeros behind a text, as far as its room goes: half a letter of the text before would end what
    /// [`Arena::texts`] checks together.
    #[inline]
    fn clear_rest(&mut self, span: Span) {
        let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut self.blocks);
        let start = span.start as usize * Span::UNIT;
        let room = bytes.get_mut(start..start + span.room as usize * Span::UNIT);
        if let Some(rest) = room.and_then(|room| room.get_mut(span.length as usize..)) {
            rest.fill(0);
        }
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
