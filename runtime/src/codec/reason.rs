//! `Reason`, why a value cannot be encoded or decoded.

/// Number of levels that values may be nested, on both sides. An `Option` around a struct is two levels. Chosen so that
/// a chain that was saved on a stack for [`Saving`](super::LargeStack::Saving) can be restored on one for
/// [`Restoring`](super::LargeStack::Restoring), also by code without optimization.
pub(super) const MOST_NESTED: usize = 50_000;

/// The reason of a [`CodecError`](super::CodecError), without the place in the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// In words, of serde or of the type's own implementation.
    Said(String),
    /// Nested deeper than the format allows.
    TooDeep,
    /// The stack of this thread does not suffice; that of a larger one may.
    StackEnds,
    /// Longer than whoever asks for it wants it.
    TooLong,
}
