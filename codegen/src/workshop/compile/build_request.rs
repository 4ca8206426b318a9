//! `BuildRequest`, the arguments of one run of cargo.

use std::ffi::OsString;
use std::path::PathBuf;

use super::{Profile, Variant};

/// The packages and options of one cargo invocation; a single one, so that Cargo features unify.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BuildRequest {
    /// Working directory of cargo. Cargo takes its configuration from there, and a relative target folder counts from
    /// it, so it is the folder that the workspace was discovered from.
    pub directory: PathBuf,
    /// Folder of the workspace, from which the compiler's paths count.
    pub root: PathBuf,
    /// Cargo's target folder of the workspace, below which the build has its own.
    pub target_directory: PathBuf,
    /// Whether modules are loaded or linked.
    pub variant: Variant,
    /// Names of the packages to build.
    pub packages: Vec<String>,
    /// Names of the programs to build of them, each with what it needs; all libraries and programs if there are none.
    pub programs: Vec<String>,
    /// Cargo features to enable, as `package/feature`.
    pub features: Vec<String>,
    /// Cargo profile to build with.
    pub profile: Profile,
    /// Additions to cargo's environment.
    pub variables: Vec<(OsString, OsString)>,
}
