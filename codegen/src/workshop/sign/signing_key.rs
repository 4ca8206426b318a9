//! `SigningKey`.

use std::fmt;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use ct_codecs::{Base64, Decoder};
use keyway::store::key_id;
use minisign::{PublicKey, SecretKey, SecretKeyBox};

use super::KeyError;
use super::password::password;

/// How the second line of a secret key begins that a password protects: algorithm `Ed`, key derivation `Sc`, checksum `B2`.
const PROTECTED: &str = "RWRTY0Iy";

/// The same of a key that nothing protects: there is no key derivation.
const UNPROTECTED: &str = "RWQAAEIy";

/// A secret key of minisign that is open.
#[derive(Clone)]
pub struct SigningKey {
    secret: SecretKey,
    public: PublicKey,
}

impl SigningKey {
    /// Reads the key in the file at `path`. If a password protects it, that is taken from the environment or asked for.
    ///
    /// # Errors
    /// If the file is no secret key, or the password is not its.
    pub fn read(path: &Path) -> Result<Self, KeyError> {
        let text = fs::read_to_string(path).map_err(KeyError::file(path))?;
        let no_key = |reason: String| KeyError::NoSecretKey {
            path: path.to_owned(),
            reason,
        };
        let boxed = SecretKeyBox::from_string(&text).map_err(|error| no_key(error.to_string()))?;
        let second = text.lines().nth(1).unwrap_or_default();
        let secret = if second.starts_with(PROTECTED) {
            let prompt = format!("Password of {}: ", path.display());
            let password = password(&prompt).map_err(|source| KeyError::NoPassword { source })?;
            let opened = boxed.into_secret_key(Some(password));
            opened.map_err(|error| KeyError::Locked {
                path: path.to_owned(),
                reason: error.to_string(),
            })?
        } else {
            let opened = match without_checksum(second) {
                Some(secret) => Ok(secret),
                None => boxed.into_unencrypted_secret_key(),
            };
            opened.map_err(|error| no_key(error.to_string()))?
        };
        let public = PublicKey::from_secret_key(&secret).map_err(KeyError::minisign)?;
        Ok(Self { secret, public })
    }

    /// The public key, as the second line of its file.
    #[must_use]
    pub fn public(&self) -> String {
        self.public.to_base64()
    }

    /// The id of the key, as minisign shows it.
    #[must_use]
    pub fn id(&self) -> String {
        key_id(&self.public()).unwrap_or_default()
    }

    /// Signs `text`; `comment` is signed as well. The result is the content of a signature's file.
    pub(super) fn sign(&self, text: &str, comment: &str) -> Result<String, KeyError> {
        let data = Cursor::new(text.as_bytes());
        let open = format!("signature of a set of modules with the key {}", self.id());
        let public = Some(&self.public);
        let signed = minisign::sign(public, &self.secret, data, Some(comment), Some(&open));
        Ok(signed.map_err(KeyError::minisign)?.into_string())
    }
}

/// The key in the second line of a file of `minisign -G -W`, which leaves the checksum empty; `None` for any other line. A damaged
/// key is noticed when it signs, by its other half.
fn without_checksum(line: &str) -> Option<SecretKey> {
    let bytes = Base64::decode_to_vec(line, None).ok()?;
    let secret = SecretKey::from_bytes(&bytes).ok()?;
    let checksum = bytes.last_chunk::<32>()?;
    (line.starts_with(UNPROTECTED) && *checksum == [0; 32]).then_some(secret)
}

/// Without the secret.
impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SigningKey").field(&self.id()).finish()
    }
}
