//! What two builds must agree on before one may read the memory of the other, and the names of contents.
mod build_identity;
mod digest;
mod fingerprint;
mod run_id;

pub use build_identity::BuildIdentity;
pub use digest::Digest;
pub use fingerprint::Fingerprint;
pub use run_id::RunId;
