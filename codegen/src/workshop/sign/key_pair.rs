//! `KeyPairFiles`.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use keyway::store::key_id;
use minisign::KeyPair;

use super::KeyError;
use super::password::{VARIABLE, password};

/// The two files of a new pair of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyPairFiles {
    /// Path of the public key, which an App trusts.
    pub(crate) public: PathBuf,
    /// Path of the secret key, which signs.
    pub(crate) secret: PathBuf,
    /// The id of both.
    pub(crate) id: String,
}

impl KeyPairFiles {
    /// Makes a pair of keys and writes it to `<name>.pub` and `<name>.key` in `folder`. The secret key is readable by its owner
    /// only, and git leaves it alone: a folder without `.gitignore` gets one.
    ///
    /// # Errors
    /// If one of the files is there already, cannot be written, or there is no password; nothing is written then.
    pub(crate) fn make(folder: &Path, name: &str, protected: bool) -> Result<Self, KeyError> {
        let path = |ending: &str| folder.join(format!("{name}.{ending}"));
        let (public, secret) = (path("pub"), path("key"));
        for path in [&public, &secret] {
            if path.exists() {
                return Err(KeyError::Exists { path: path.clone() });
            }
        }
        let pair = match protected {
            true => KeyPair::generate_encrypted_keypair(Some(new_password()?)),
            false => KeyPair::generate_unencrypted_keypair(),
        };
        let pair = pair.map_err(KeyError::minisign)?;
        let public_text = pair.pk.to_box().map_err(KeyError::minisign)?.into_string();
        let comment = match protected {
            true => "minisign encrypted secret key",
            false => "minisign secret key without a password",
        };
        let secret_text = pair.sk.to_box(Some(comment)).map_err(KeyError::minisign)?;
        fs::create_dir_all(folder).map_err(KeyError::file(folder))?;
        let ignored = folder.join(".gitignore");
        if !ignored.exists() {
            fs::write(&ignored, "*.key\n").map_err(KeyError::file(&ignored))?;
        }
        write(&secret, &secret_text.into_string(), true)?;
        write(&public, &public_text, false).inspect_err(|_| {
            // Without its other half it is of no use; the first error is returned.
            let _ = fs::remove_file(&secret);
        })?;
        Ok(Self {
            public,
            secret,
            id: key_id(&pair.pk.to_base64()).unwrap_or_default(),
        })
    }
}

fn new_password() -> Result<String, KeyError> {
    let ask = |prompt: &str| password(prompt).map_err(|source| KeyError::NoPassword { source });
    let first = ask("Password of the new key: ")?;
    if std::env::var_os(VARIABLE).is_none() && ask("The same password again: ")? != first {
        return Err(KeyError::Differ);
    }
    Ok(first)
}

/// Writes a file that is not there yet.
fn write(path: &Path, text: &str, is_secret: bool) -> Result<(), KeyError> {
    let mut options = File::options();
    options.write(true).create_new(true);
    if is_secret {
        for_owner_only(&mut options);
    }
    let written = options
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|source| match source.kind() {
        ErrorKind::AlreadyExists => KeyError::Exists {
            path: path.to_owned(),
        },
        _ => KeyError::file(path)(source),
    })
}

#[cfg(unix)]
fn for_owner_only(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn for_owner_only(_: &mut OpenOptions) {}
