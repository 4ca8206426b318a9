//! `public_key`, the key in a file.

use std::fs;
use std::path::Path;

use minisign::PublicKeyBox;

use super::KeyError;

/// The public key in the file at `path`, as its second line.
///
/// # Errors
/// If the file cannot be read, or is no public key.
pub(crate) fn public_key(path: &Path) -> Result<String, KeyError> {
    let text = fs::read_to_string(path).map_err(KeyError::file(path))?;
    let key = PublicKeyBox::from_string(&text).and_then(PublicKeyBox::into_public_key);
    let key = key.map_err(|error| KeyError::NoPublicKey {
        path: path.to_owned(),
        reason: error.to_string(),
    })?;
    Ok(key.to_base64())
}
