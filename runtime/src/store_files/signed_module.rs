//! `SignedModule`.
use crate::identity::Digest;

/// What a signature says of one module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedModule {
    /// Digest of the library.
    pub library: Digest,
    /// Digest of the bytes of its manifest's file.
    pub manifest: Digest,
}
