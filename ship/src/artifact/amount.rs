//! `Amount`, a number of blobs with their bytes.

use std::fmt;

use keyway::private::size;
use serde::Serialize;

/// So many blobs of so many bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Amount {
    /// Number of blobs; one that several files share counts once.
    pub(crate) blobs: usize,
    /// Their size in bytes.
    pub(crate) bytes: u64,
}

impl Amount {
    /// Adds a blob.
    pub(crate) fn add(&mut self, bytes: u64) {
        self.blobs += 1;
        self.bytes += bytes;
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.blobs == 1 { "blob" } else { "blobs" };
        match self.bytes {
            bytes @ ..10_000 => write!(f, "{} {word} of {bytes} bytes", self.blobs),
            bytes => write!(f, "{} {word} of {}", self.blobs, size(bytes)),
        }
    }
}
