//! Neighbouring elements that go together.

use super::Number;

/// So many elements, one behind the other, of an old and of a new value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Where they begin in an old value.
    pub(super) from: usize,
    /// Where they begin in a new one.
    pub(super) to: usize,
    /// Number of elements.
    pub(super) count: usize,
    /// Bytes of each, before and after.
    pub(super) sizes: [usize; 2],
    /// What each was and will be, if that differs.
    pub(super) numbers: Option<[Number; 2]>,
}

impl Run {
    /// Writes the elements of an old value into a new one.
    pub(super) fn copy(&self, old: &[u8], new: &mut [u8]) {
        let [before, after] = self.sizes;
        let old = &old[self.from..][..self.count * before];
        let new = &mut new[self.to..][..self.count * after];
        let Some([from, into]) = self.numbers else {
            return new.copy_from_slice(old);
        };
        for (old, new) in old.chunks_exact(before).zip(new.chunks_exact_mut(after)) {
            from.convert(old, into, new);
        }
    }

    /// Whether the bytes stay what and where they are.
    pub(super) fn stays(&self) -> bool {
        self.from == self.to && self.numbers.is_none()
    }
}
