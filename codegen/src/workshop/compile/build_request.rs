//! `BuildRequest`, the arguments of one run of cargo.

use std::ffi::OsString;
use std::path::PathBuf;

use super::Profile;

/// The packages and options of one cargo invocation; a single one, so that Cargo features unify.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BuildRequest {
    /// Working directory of cargo. Cargo takes its configuration from there, and a relative target folder counts from
    /// it, so it is the folder that the workspace was discovered from.
    pub directory: PathBuf,
    /// Folder of the workspace, from which the compiler's paths count.
    pub root: PathBuf,
    /// Target folder. Each variant has its own: cargo gives a library that is also a dylib a file name without a hash,
    /// so that builds with other Cargo features would overwrite each other's.
    pub target: PathBuf,
    /// Names of the packages to build.
    pub packages: Vec<String>,
    /// Cargo features to enable, as `package/feature`.
    pub features: Vec<String>,
    /// Cargo profile to build with.
    pub profile: Profile,
    /// Additions to cargo's environment.
    pub variables: Vec<(OsString, OsString)>,
}
