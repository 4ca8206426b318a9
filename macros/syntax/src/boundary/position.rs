//! Where in an item a type is written.

/// Where in an item a type is written, which decides whether it may borrow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// In a field of a Model.
    Field,
    /// In an argument of a View function.
    Argument,
    /// In what a View function returns.
    Output,
}
