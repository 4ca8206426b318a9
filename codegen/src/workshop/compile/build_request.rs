//! What cargo is asked to build.

use std::ffi::OsString;
use std::path::PathBuf;

use super::Profile;

/// What cargo is asked to build, all in one invocation so that Cargo features unify over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildRequest {
    /// A folder of the workspace. Cargo takes its configuration from there, and a relative target folder counts from it, so it
    /// is the one that the workspace was discovered from.
    pub directory: PathBuf,
    /// Where cargo builds. A folder of its own for each variant: cargo gives a library that is also a dylib a file name
    /// without a hash, so that builds with other Cargo features would overwrite each other's.
    pub target: PathBuf,
    /// Package names.
    pub packages: Vec<String>,
    /// Cargo features, as `package/feature`.
    pub features: Vec<String>,
    /// The profile.
    pub profile: Profile,
    /// Additions to cargo's environment.
    pub variables: Vec<(OsString, OsString)>,
}
