//! `LoadError`.

use keyway::model;

/// Why bytes cannot be loaded. No world was touched.
#[model]
#[derive(PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// They do not begin as a saved world does.
    #[error("this is not a saved world; pass the bytes that `WorldView::save` returned")]
    Foreign,
    /// A later version wrote them.
    #[error("this world was saved in format {format}, this library reads up to {known}; update it")]
    Newer {
        /// The format of the bytes.
        format: u32,
        /// The newest that is understood.
        known: u32,
    },
    /// The bytes end before the saved world does.
    #[error(
        "the saved world ends at byte {length}, within {part}; it was cut off, take another copy"
    )]
    Truncated {
        /// How many bytes there are.
        length: u64,
        /// The part of the format at which the bytes end.
        part: String,
    },
    /// The bytes are not those that were written.
    #[error("the saved world is damaged: its checksum does not fit; take another copy")]
    Checksum,
    /// The bytes are what was written, but no world.
    #[error("the saved world contradicts itself: {reason}; whoever wrote it is at fault")]
    Invalid {
        /// The inconsistency, as a clause.
        reason: String,
    },
}
