//! `SetSignature`.
use serde::{Deserialize, Serialize};

/// The signature of a set of modules for one App, a part of the current set's file: both are replaced at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetSignature {
    /// The bytes that are signed, see [`SignedSet`](super::SignedSet).
    pub text: String,
    /// Content of the signature's file, as minisign writes it.
    pub signature: String,
}
