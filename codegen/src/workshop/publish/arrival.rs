//! `Arrival`, a set of builds that comes into a store from elsewhere.

use keyway::store::Store;

use super::PublishError;
use super::current::exchange;
use super::lock::StoreLock;
use crate::workshop::Progress;

/// A set of builds on its way into a store: whoever has begun one puts the files of all builds to their final names, by
/// [`NewFile`](super::NewFile), and then makes the set current as a whole. An end before that leaves the set that was current, and files that no set
/// names. `gc` is kept away as long.
#[derive(Debug)]
pub struct Arrival {
    store: Store,
    _lock: StoreLock,
}

impl Arrival {
    /// Begins one; makes the folder of the store if it is not there. Waits while `gc` runs, and says so on `progress`.
    ///
    /// # Errors
    /// If the store cannot be locked.
    pub fn begin(store: &Store, progress: &Progress) -> Result<Self, PublishError> {
        Ok(Self {
            store: store.clone(),
            _lock: StoreLock::for_publisher(store, progress)?,
        })
    }

    /// Makes the set in `text` current, byte for byte, in place of the whole one before, with the signatures in it. Returns whether
    /// it was not.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn finish(self, text: &str) -> Result<bool, PublishError> {
        exchange(&self.store, text)
    }
}
