//! `FileId`, the index of a text in the source map.

/// Index of a file in a [`SourceMap`](crate::ground::source::SourceMap).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(pub(crate) u32);
