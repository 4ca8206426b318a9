//! `Memory`, the file `follow.toml` of a store.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use keyway::store::Store;
use keyway_codegen::workshop::publish::NewFile;
use serde::{Deserialize, Serialize};

use super::good_set::GoodSet;
use super::offered::Offered;
use super::refused_set::RefusedSet;
use super::seen::Seen;
use crate::ship_error::ShipError;

/// What a follower keeps. The file is replaced as a whole.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Memory {
    format: u32,
    /// Package name of the App.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) app: Option<String>,
    /// The set that the follower has made current, or is about to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) offered: Option<Offered>,
    /// The set to go back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) good: Option<GoodSet>,
    /// The set that waits for its turn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seen: Option<Seen>,
    /// What is not offered again, oldest first.
    #[serde(default)]
    refused: Vec<RefusedSet>,
}

impl Memory {
    const FORMAT: u32 = 1;

    /// How many refused sets are kept; a tag that names an older one is moved back by hand.
    const MOST: usize = 1000;

    /// Reads what was kept; nothing if there is no file.
    ///
    /// # Errors
    /// If the file cannot be read, or is of another version.
    pub(super) fn read(store: &Store) -> Result<Self, ShipError> {
        let path = path(store);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::empty()),
            Err(error) => return Err(ShipError::file(&path)(error)),
        };
        let read: Result<Self, _> = toml::from_str(&text);
        let reason = match read {
            Ok(memory) if memory.format == Self::FORMAT => return Ok(memory),
            Ok(memory) => format!(
                "it has format {}, this version reads {}",
                memory.format,
                Self::FORMAT
            ),
            Err(error) => error.message().replace('\n', ", "),
        };
        Err(ShipError::Memory { path, reason })
    }

    fn empty() -> Self {
        Self {
            format: Self::FORMAT,
            app: None,
            offered: None,
            good: None,
            seen: None,
            refused: Vec::new(),
        }
    }

    /// Writes the file.
    ///
    /// # Errors
    /// If that cannot be done; the file of before stays.
    pub(super) fn write(&self, store: &Store) -> Result<(), ShipError> {
        let path = path(store);
        let text = toml::to_string(self).map_err(|error| ShipError::Memory {
            path: path.clone(),
            reason: error.to_string(),
        })?;
        let mut file = NewFile::beside(&path)?;
        file.write(text.as_bytes())?;
        Ok(file.place()?)
    }

    /// Why the set is not offered again, if it is not.
    pub(super) fn refusal(&self, digest: &str) -> Option<&RefusedSet> {
        self.refused.iter().find(|one| one.digest == digest)
    }

    /// Keeps that a set is not offered again.
    pub(super) fn refuse(&mut self, refused: RefusedSet) {
        if self.refusal(&refused.digest).is_none() {
            self.refused.push(refused);
        }
        let surplus = self.refused.len().saturating_sub(Self::MOST);
        self.refused.drain(..surplus);
    }
}

fn path(store: &Store) -> PathBuf {
    store.root().join("follow.toml")
}
