//! `ManifestContract`, a contract as a manifest states it.
use serde::{Deserialize, Serialize};

use crate::contract::Contract;

/// The contract of a Core as the module was compiled with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestContract {
    /// Package name of the Core.
    pub core: String,
    /// Package version of the Core.
    pub version: String,
    /// Fingerprint of the text.
    pub fingerprint: String,
    /// The canonical text, see [`DeclaredContract`](crate::private::DeclaredContract).
    pub text: String,
}

impl From<&Contract> for ManifestContract {
    fn from(contract: &Contract) -> Self {
        Self {
            core: contract.core().to_owned(),
            version: contract.declared.version.to_owned(),
            fingerprint: contract.fingerprint.to_string(),
            text: contract.text().to_owned(),
        }
    }
}
