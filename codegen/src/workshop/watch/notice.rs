//! What a watcher says.

/// That something has happened in a watched folder, and whether there is more to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A file is being written, moved away or removed: as a rule something follows.
    Begun,
    /// A file was written and closed, or has got its name: it is whole.
    Done,
}
