//! `TrustError`, one variant for each reason to refuse a set.
use std::path::PathBuf;

use crate::command_line::command;
use crate::store_files::StoreError;

/// Why a set of modules is refused as a whole, before any of its files is opened. Each message is one line with the file and the
/// remedy.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TrustError {
    /// Nobody has signed the set for this App.
    #[error("the set in {} has no signature for {app}, which takes signed sets only; publish it with {}", path.display(), command("build-modules --sign FILE"))]
    Unsigned {
        /// Path of the set.
        path: PathBuf,
        /// Package name of the App.
        app: String,
    },
    /// The signature is no such thing.
    #[error("the signature of {app} in {} is none of minisign: {reason}; sign the set again", path.display())]
    Unreadable {
        /// Path of the set.
        path: PathBuf,
        /// Package name of the App.
        app: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Somebody has signed whom the App does not know.
    #[error("the set in {} is signed with the key {found}, and {app} trusts {}; sign it with a key that {app} was built with", path.display(), known.join(", "))]
    OtherKey {
        /// Path of the set.
        path: PathBuf,
        /// Package name of the App.
        app: String,
        /// Id of the key that has signed.
        found: String,
        /// Ids of the keys that the App trusts.
        known: Vec<String>,
    },
    /// The text or the signature was changed.
    #[error("the signature of {app} in {} does not fit what it signs: one of them was changed after the set was signed; publish and sign it again", path.display())]
    Changed {
        /// Path of the set.
        path: PathBuf,
        /// Package name of the App.
        app: String,
    },
    /// The signed bytes are no set that this version reads.
    #[error("what is signed for {app} in {} is no set that this version reads; sign it with the version that {app} was built with", path.display())]
    Text {
        /// Path of the set.
        path: PathBuf,
        /// Package name of the App.
        app: String,
    },
    /// The signature is that of another App's set.
    #[error("the set in {} is signed for the App {found}, not for {app}; publish the one of {app}", path.display())]
    OtherApp {
        /// Path of the set.
        path: PathBuf,
        /// Package name of the App.
        app: String,
        /// Package name of the App that was signed for.
        found: String,
    },
    /// The set is for machines of another kind.
    #[error("the set in {} is signed for {found}, and {app} runs on {target}; publish the one for {target}", path.display())]
    OtherTarget {
        /// Path of the set.
        path: PathBuf,
        /// Package name of the App.
        app: String,
        /// Target triple of this program.
        target: String,
        /// Target triple that was signed for.
        found: String,
    },
    /// A module of the set is another build than the one that was signed, or was not signed at all.
    #[error("the set in {} has another build of {module} than was signed for {app}; publish and sign the whole set", path.display())]
    Mixed {
        /// Path of the set.
        path: PathBuf,
        /// Package name of the App.
        app: String,
        /// Package name of the module.
        module: String,
    },
    /// The set is older than one that the App has run.
    #[error("the set in {} has the number {found}, and {app} has run {highest} from this store; publish a newer one, or allow this one with KEYWAY_ALLOW_OLDER=1", path.display())]
    Older {
        /// Path of the set.
        path: PathBuf,
        /// Package name of the App.
        app: String,
        /// Number of the set.
        found: u64,
        /// Highest number of a set that the App has run.
        highest: u64,
    },
    /// The highest number cannot be read.
    #[error(
        "the number of the last set that ran is unknown: {0}; without that file a set of any number is taken, so remove it only if the current set can be trusted"
    )]
    Number(StoreError),
}
