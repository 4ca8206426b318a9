//! `Accepted`, the file in which an App keeps the highest number of its signed sets.
use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::store::read;
use super::{Store, StoreError};
use crate::file::write_whole;

/// The file `accepted/<app>.toml` of a store. A set with a lower number is an old one that somebody has put back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accepted {
    /// Format of this file, [`Accepted::FORMAT`].
    pub format: u32,
    /// The highest number of a set that the App has run.
    pub number: u64,
}

impl Accepted {
    /// Format number that this version writes and reads.
    pub const FORMAT: u32 = 1;
}

impl Store {
    /// Path of the file that keeps the highest number of the signed sets of `app`.
    #[must_use]
    pub fn accepted_path(&self, app: &str) -> PathBuf {
        self.root().join("accepted").join(format!("{app}.toml"))
    }

    /// The highest number of the signed sets that `app` has run from this store; 0 if there is none.
    ///
    /// # Errors
    /// If the file is not one that this version reads.
    pub fn accepted(&self, app: &str) -> Result<u64, StoreError> {
        match read::<Accepted>(&self.accepted_path(app), Accepted::FORMAT) {
            Ok(accepted) => Ok(accepted.number),
            Err(StoreError::Unreadable { source, .. })
                if source.kind() == io::ErrorKind::NotFound =>
            {
                Ok(0)
            }
            Err(error) => Err(error),
        }
    }

    /// Keeps `number` as the highest of the signed sets of `app`.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub(crate) fn accept(&self, app: &str, number: u64) -> Result<(), StoreError> {
        let path = self.accepted_path(app);
        let accepted = Accepted {
            format: Accepted::FORMAT,
            number,
        };
        let text = Self::text_of(&path, &accepted)?;
        write_whole(&path, text.as_bytes())
            .map_err(|source| StoreError::Unwritable { path, source })
    }
}
