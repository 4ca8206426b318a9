//! `Content`, an encoded field in a file.
use serde::{Deserialize, Serialize, Serializer};

/// An encoded field as one block of bytes, where serde takes a `Vec<u8>` for a list of numbers.
#[derive(Deserialize)]
pub(super) struct Content<'s>(pub(super) &'s [u8]);

impl Serialize for Content<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}
