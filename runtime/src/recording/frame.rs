//! `Frame`, a piece of a recording with its checksums.

use super::{Checksum, Kind};

/// First bytes of a file.
pub(super) const MARK: &[u8; 8] = b"keywayrc";

/// Number of the format, behind the mark.
pub(super) const VERSION: u32 = 4;

/// The oldest format that is read. It has no imports.
pub(super) const OLDEST: u32 = 2;

/// Bytes in front of the content: kind, length, and a checksum of both and one of the content.
const HEAD: usize = 13;

/// A frame in the bytes of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'b> {
    pub(super) kind: Kind,
    pub(super) content: &'b [u8],
    /// Bytes of head and content.
    pub(super) length: usize,
}

impl<'b> Frame<'b> {
    /// Appends a frame to `bytes`; `false` and nothing if the content is longer than a frame can be.
    pub(super) fn append(bytes: &mut Vec<u8>, kind: Kind, content: &[u8]) -> bool {
        let Some(head) = Self::head(kind, content) else {
            return false;
        };
        bytes.extend_from_slice(&head);
        bytes.extend_from_slice(content);
        true
    }

    /// What stands in front of the content; `None` if that is longer than a frame can be.
    pub(super) fn head(kind: Kind, content: &[u8]) -> Option<[u8; HEAD]> {
        let [a, b, c, d] = u32::try_from(content.len()).ok()?.to_le_bytes();
        let begin = [kind as u8, a, b, c, d];
        let written = Checksum::of_version(VERSION);
        let [e, f, g, h] = written.of(&begin);
        let [w, x, y, z] = written.of(content);
        Some([kind as u8, a, b, c, d, e, f, g, h, w, x, y, z])
    }

    /// Reads the frame that `bytes` begin with, and that is checked by `checksum`; `Ok(None)` if the file ends in it.
    ///
    /// # Errors
    /// The number of bytes in front of what is damaged, and what was expected there.
    pub(super) fn read(
        bytes: &'b [u8],
        checksum: Checksum,
    ) -> Result<Option<Self>, (usize, &'static str)> {
        let Some((head, rest)) = bytes.split_first_chunk::<HEAD>() else {
            return Ok(None);
        };
        let [number, a, b, c, d, of_head @ .., w, x, y, z] = *head;
        if of_head != checksum.of(&[number, a, b, c, d]) {
            return Err((0, "kind and length of a frame, and their checksum"));
        }
        let kinds = [Kind::Header, Kind::Call, Kind::End, Kind::State];
        let kind = kinds.into_iter().find(|kind| *kind as u8 == number);
        let kind = kind.ok_or((0, "a frame of kind 1, 2, 3 or 4"))?;
        let length = u32::from_le_bytes([a, b, c, d]) as usize;
        let Some(content) = rest.get(..length) else {
            return Ok(None);
        };
        if [w, x, y, z] != checksum.of(content) {
            return Err((HEAD - 4, "the checksum of the content behind it"));
        }
        Ok(Some(Self {
            kind,
            content,
            length: HEAD + length,
        }))
    }
}
