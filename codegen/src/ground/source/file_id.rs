//! The number of a text in the source map.

/// Names one file of a [`SourceMap`](crate::ground::source::SourceMap).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(pub(crate) u32);
