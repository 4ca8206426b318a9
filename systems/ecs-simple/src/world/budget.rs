//! How much memory a saved world may ask for that its bytes do not hold.

use core_ecs::LoadError;

use super::reader::invalid;

/// Bytes that are left for masks, places and matches.
pub(super) struct Budget(usize);

impl Budget {
    /// For a saved world of so many bytes.
    pub(super) fn of(length: usize) -> Self {
        Self((16 << 20) + 64 * length)
    }

    /// Takes `bytes` from the budget; refuses the world if fewer are left.
    pub(super) fn take(&mut self, bytes: usize) -> Result<(), LoadError> {
        let reason = "its tables and queries take more memory than such a world can need";
        self.0 = self.0.checked_sub(bytes).ok_or_else(|| invalid(reason))?;
        Ok(())
    }
}
