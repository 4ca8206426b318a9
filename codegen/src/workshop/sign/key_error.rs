//! `KeyError`.

use std::io;
use std::path::PathBuf;

use keyway::store::{StoreError, command};

/// Why a key cannot be made, read or used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// A file of a key would be replaced.
    #[error("{} is there already, and nothing was written: without it nobody can sign any more for Apps that trust it; choose another name", path.display())]
    Exists {
        /// Path of the file.
        path: PathBuf,
    },
    /// A file of a key cannot be read or written.
    #[error("cannot read or write {}; check the path and its permissions", path.display())]
    File {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// The file holds no secret key.
    #[error("{} is no secret key of minisign: {reason}; name the `.key` file that {} or `minisign -G` has made", path.display(), command("keys new"))]
    NoSecretKey {
        /// Path of the file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The file holds no public key.
    #[error("{} is no public key of minisign: {reason}; name the `.pub` file that {} or `minisign -G` has made", path.display(), command("keys new"))]
    NoPublicKey {
        /// Path of the file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The secret key does not open.
    #[error("cannot open the secret key {}: {reason}; type its password, or give it in {}", path.display(), super::password::VARIABLE)]
    Locked {
        /// Path of the file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// The password cannot be asked for.
    #[error(
        "nobody is there to type a password; give it in {}, or make the key with --no-password",
        super::password::VARIABLE
    )]
    NoPassword {
        /// Error of the terminal.
        #[source]
        source: io::Error,
    },
    /// Two passwords that were typed differ.
    #[error("the two passwords differ, and no key was made; try again")]
    Differ,
    /// The current set is not signed for the App.
    #[error("the set in {} has no signature for {app}; publish it with {}", path.display(), command("build-modules --sign FILE"))]
    Unsigned {
        /// Path of the set.
        path: PathBuf,
        /// Package name of the App.
        app: String,
    },
    /// A module of the App is not in the set.
    #[error("{module} is not in the set that is to be signed for {app}; publish all modules of {app} together: {}", command(&format!("build-modules {app} --sign FILE")))]
    Missing {
        /// Package name of the App.
        app: String,
        /// Package name of the module.
        module: String,
    },
    /// A manifest that is to be signed cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The library of minisign failed.
    #[error("minisign failed: {0}")]
    Minisign(String),
}

impl KeyError {
    /// Makes the error of a file.
    pub(super) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }

    /// Takes over an error of the library.
    pub(super) fn minisign(error: minisign::PError) -> Self {
        Self::Minisign(error.to_string())
    }
}
