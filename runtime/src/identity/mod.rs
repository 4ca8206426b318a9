//! What two builds must agree on before one may read the memory of the other.
mod build_identity;
mod fingerprint;

pub use build_identity::BuildIdentity;
pub use fingerprint::Fingerprint;
