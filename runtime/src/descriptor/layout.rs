//! `Layout`.

/// How much memory a type takes in this build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Size in bytes, as of `size_of`.
    pub size: usize,
    /// Alignment in bytes, as of `align_of`.
    pub align: usize,
}

impl Layout {
    /// The layout of `T`.
    #[must_use]
    pub const fn of<T>() -> Self {
        Self {
            size: size_of::<T>(),
            align: align_of::<T>(),
        }
    }
}
