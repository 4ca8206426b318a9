//! `TrustedKey`.

use crate::ground::source::Located;

/// A public key that an App trusts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustedKey {
    /// Path of its file, as it stands in the manifest.
    pub path: Located<String>,
    /// The second line of the file.
    pub key: String,
}
