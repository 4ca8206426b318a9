//! Keys of minisign, and signing sets of modules with them.
//!
//! # Floors
//!
//! ```text
//! 3 signing
//! 2 key_pair public_key signing_key
//! 1 key_error
//! 0 password
//! ```

mod key_error;
mod key_pair;
mod password;
mod public_key;
mod signing;
mod signing_key;

pub use key_error::KeyError;
pub(crate) use key_pair::KeyPairFiles;
pub(crate) use public_key::public_key;
pub use signing::Signing;
pub(crate) use signing::without_broken;
pub use signing_key::SigningKey;
