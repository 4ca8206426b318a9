//! What may be rebuilt that the bytes do not hold.

use core_ecs::LoadError;

use super::invalid;

/// Bytes that a world of any size may take for masks, places and matches.
const ALWAYS: u64 = 16 << 20;

/// Bytes more for each byte that is loaded.
const PER_BYTE: u64 = 64;

/// The masks of tables and queries, the places of columns and the matches of queries are not saved, and few bytes can ask
/// for many of them. Texts that rows share are saved once, and get bytes of their own when they are gathered. This is how
/// much of all that is believed.
pub(super) struct Budget {
    left: u64,
}

impl Budget {
    /// For a saved world of so many bytes.
    pub(super) fn of(bytes: usize) -> Self {
        Self {
            left: ALWAYS.saturating_add((bytes as u64).saturating_mul(PER_BYTE)),
        }
    }

    /// Takes so many bytes from what is left.
    pub(super) fn spend(&mut self, bytes: usize) -> Result<(), LoadError> {
        match self.left.checked_sub(bytes as u64) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => Err(invalid(
                "what it makes would take more memory than such a world can need",
            )),
        }
    }
}
