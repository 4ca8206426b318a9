//! `Checksum`, by which a changed byte of a recording is found.

/// How frames are checked, which the format says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Checksum {
    /// The first four bytes of the BLAKE3: until version 3.
    Blake3,
    /// CRC-32 (ISO-HDLC): finds every change of up to 32 bits in a row, and takes far less time than the call that is recorded.
    Crc32,
}

impl Checksum {
    /// That of a version of the format.
    pub(super) const fn of_version(version: u32) -> Self {
        match version {
            ..4 => Self::Blake3,
            _ => Self::Crc32,
        }
    }

    /// The checksum of `bytes`.
    pub(super) fn of(self, bytes: &[u8]) -> [u8; 4] {
        match self {
            Self::Blake3 => {
                let [a, b, c, d, ..] = *blake3::hash(bytes).as_bytes();
                [a, b, c, d]
            }
            Self::Crc32 => crc32fast::hash(bytes).to_le_bytes(),
        }
    }
}
