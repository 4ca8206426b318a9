//! `Arrived`.

use keyway::store::CurrentSet;
use keyway_codegen::workshop::publish::Arrival;

use super::received::Received;
use crate::ship_error::ShipError;

/// A set whose files are all in a store, verified, and which is not current yet.
pub(crate) struct Arrived {
    /// Keeps `gc` away.
    pub(super) arrival: Arrival,
    /// What `current.toml` will hold.
    pub(crate) text: String,
    /// The same, read.
    pub(crate) set: CurrentSet,
    /// What was downloaded.
    pub(crate) received: Received,
}

impl Arrived {
    /// Makes the set the current one.
    ///
    /// # Errors
    /// If a file cannot be written. The set of before is current then.
    pub(crate) fn finish(mut self) -> Result<Received, ShipError> {
        self.received.changed = self.arrival.finish(&self.text)?;
        Ok(self.received)
    }
}
