//! How a type is held by the type around it.

/// How a type is held by the type around it, which decides whether it needs a size.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// By value.
    Direct,
    /// Behind a reference, a `Box` or an `Arc`.
    Behind,
}
