//! Texts and lists are read and written in their arena.

use bytemuck::Pod;

use crate::{Arena, ComponentId, List, Span, Text};

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
    /// Costs a check that the bytes are UTF-8, a fraction of a nanosecond each; [`Arena::bytes`] of `text.0` does without.
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
