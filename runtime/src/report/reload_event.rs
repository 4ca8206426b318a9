//! `ReloadEvent`, one numbered step of a reload.
use std::fmt;

use serde::{Deserialize, Serialize};

use super::ReloadStep;
use crate::identity::Digest;
use crate::text::size;

/// One step of a reload of one module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReloadEvent {
    /// Sequence number, counted from 1 in each process.
    pub number: u64,
    /// Time in milliseconds since 1970.
    pub at: u64,
    /// Which step it is.
    pub step: ReloadStep,
    /// Package name of the module; that of the App if the whole set is concerned.
    pub module: String,
    /// Generation of the module; 0 if it has none yet.
    pub generation: u32,
    /// Digest of the build concerned, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
    /// Duration of the safe point for the whole set, in microseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pause: Option<f64>,
    /// Bytes of libraries that stay mapped although no slot leads to them any more.
    pub kept: u64,
    /// Reason, or the state taken over, in one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Frames of the panic that is the reason, if the environment asks for them by `RUST_BACKTRACE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backtrace: Option<String>,
    /// Whether a logger of the App was given these frames, in the record of the panic.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_log: bool,
}

impl fmt::Display for ReloadEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.module, self.step)?;
        if self.generation > 0 {
            write!(f, ", generation {}", self.generation)?;
        }
        if let Some(digest) = &self.digest {
            write!(f, ", build {}", digest.short())?;
        }
        if let Some(pause) = self.pause {
            write!(f, ", pause {pause:.1} µs, {} kept", size(self.kept))?;
        }
        self.reason
            .as_ref()
            .map_or(Ok(()), |reason| write!(f, ": {reason}"))
    }
}
