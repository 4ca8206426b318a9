//! An element that a new value takes over.

/// An element that a new value takes over from an old one.
#[derive(Clone, Debug)]
pub(super) struct Element {
    /// Where it begins in the old value.
    pub(super) from: usize,
    /// Where it begins in the new one.
    pub(super) to: usize,
    /// Its bytes in both.
    pub(super) sizes: [usize; 2],
    /// Its types in both, if these are numbers that differ.
    pub(super) numbers: Option<[String; 2]>,
}
