//! Whose sets of modules an App takes: the check of a signature, before anything that it covers is opened.
//!
//! # Floors
//!
//! ```text
//! 2 gate
//! 1 admitted signature_check
//! 0 key_id trust_error
//! ```
mod admitted;
mod gate;
mod key_id;
mod signature_check;
mod trust_error;

pub(crate) use admitted::Admitted;
pub(crate) use gate::Gate;
pub use key_id::key_id;
pub use signature_check::SignatureCheck;
pub use trust_error::TrustError;
