//! `AskedCore`.

use crate::generator::discover::CrateId;

/// A Core that the recorded System calls, and who answers there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedCore {
    /// The Core.
    pub core: CrateId,
    /// Package name of the module that answers.
    pub module: String,
    /// Digest of its library.
    pub build: String,
}
