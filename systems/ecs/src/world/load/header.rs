//! The first bytes of a saved world.

use core_ecs::LoadError;

use super::{Reader, invalid};
use crate::world::format::{CHECKSUM, FORMAT, HEADER, MAGIC, PARTS};

/// What stands in front of the parts, and where these are.
pub(super) struct Header<'b> {
    pub(super) tick: u64,
    pub(super) parts: [Reader<'b>; PARTS.len()],
    /// How many zeros are behind the parts.
    pub(super) room: usize,
}

impl<'b> Header<'b> {
    /// Reads the header; refuses what is foreign, newer, cut off or damaged.
    pub(super) fn read(bytes: &'b [u8]) -> Result<Self, LoadError> {
        let magic = &bytes[..bytes.len().min(MAGIC.len())];
        if !MAGIC.starts_with(magic) || magic.is_empty() {
            return Err(LoadError::Foreign);
        }
        let truncated = |part: &str| LoadError::Truncated {
            length: bytes.len() as u64,
            part: part.to_owned(),
        };
        let word = |place: usize| {
            bytes
                .get(place..place + 4)
                .and_then(|word| word.try_into().ok())
        };
        let format = word(MAGIC.len())
            .map(u32::from_le_bytes)
            .ok_or_else(|| truncated("the header"))?;
        if format > FORMAT {
            return Err(LoadError::Newer {
                format,
                known: FORMAT,
            });
        }
        if format < FORMAT {
            return Err(invalid(format!("there is no format {format}")));
        }
        let head = bytes
            .get(CHECKSUM.end..HEADER)
            .ok_or_else(|| truncated("the header"))?;
        let mut head = Reader::new(head, "the header");
        let tick = head.long()?;
        let mut rest = &bytes[HEADER..];
        let mut parts = PARTS.map(|part| Reader::new(&[], part));
        for (part, name) in parts.iter_mut().zip(PARTS) {
            let length = usize::try_from(head.long()?).ok();
            let (taken, behind) = length
                .and_then(|length| rest.split_at_checked(length))
                .ok_or_else(|| truncated(name))?;
            (*part, rest) = (Reader::new(taken, name), behind);
        }
        let checksum = word(CHECKSUM.start).map(u32::from_le_bytes);
        if checksum != Some(crc32fast::hash(&bytes[CHECKSUM.end..])) {
            return Err(LoadError::Checksum);
        }
        if rest.iter().any(|byte| *byte != 0) {
            return Err(invalid("something is behind its last part"));
        }
        Ok(Self {
            tick,
            parts,
            room: rest.len(),
        })
    }
}
