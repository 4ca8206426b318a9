//! `Compiled`, what a build is before it is published.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use keyway::store::CrateBuild;

use super::this_program;
use crate::cli::command_error::CommandError;
use crate::generator::pipeline::Resolved;
use crate::workshop::bundle::BundledModules;
use crate::workshop::compile::BuildError;
use crate::workshop::publish::BuiltLibrary;

/// What cargo has made of Apps and their modules.
#[derive(Debug)]
pub(in crate::cli) struct Compiled {
    pub(in crate::cli) executables: BTreeMap<String, PathBuf>,
    /// Libraries of the modules.
    pub(super) modules: Vec<BuiltLibrary>,
    /// Libraries of the Apps that can be launched.
    pub(super) launchable: Vec<BuiltLibrary>,
    pub(super) crates: BTreeMap<String, CrateBuild>,
}

impl Compiled {
    /// The modules, to be published into the store of a bundle.
    ///
    /// # Errors
    /// If the path of this program is unknown.
    pub(in crate::cli) fn into_bundled(
        self,
        resolved: &Resolved,
        limit: Duration,
    ) -> Result<BundledModules, CommandError> {
        Ok(BundledModules {
            libraries: self.modules,
            crates: self.crates,
            workspace: resolved.workspace.root.clone(),
            program: this_program()?,
            limit,
        })
    }
}

/// The program of the App called `app` among those that were built.
///
/// # Errors
/// If the App has none.
pub(in crate::cli) fn program_of(
    executables: &BTreeMap<String, PathBuf>,
    app: &str,
) -> Result<PathBuf, BuildError> {
    let program = executables.get(app).cloned();
    program.ok_or_else(|| BuildError::NoExecutable {
        package: app.to_owned(),
        found: Vec::new(),
    })
}
