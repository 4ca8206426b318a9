//! `Notice`, the event of a watcher.

/// An event in a watched folder, which tells whether more is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// A file is being written, moved away or removed: usually another notice follows.
    Begun,
    /// A file was written and closed, or renamed: it is complete.
    Done,
    /// The system has lost notices: folders may have come that are not watched.
    Lost,
}
