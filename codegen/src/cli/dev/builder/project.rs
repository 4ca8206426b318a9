//! The workspace of a session with its App.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::cli::command_error::CommandError;
use crate::cli::work::discover_here;
use crate::generator::discover::{CrateSource, DependencyKind, Workspace};
use crate::workshop::compile::Artifact;
use crate::workshop::run::Way;
use crate::workshop::watch::{ReadFiles, Sources, source_folders};

/// The workspace of a session with its App.
#[derive(Debug)]
pub(in crate::cli::dev) struct Project {
    workspace: Workspace,
    app: String,
    way: Way,
    /// Package names of the dylibs: the App's modules, sorted, and the App if it is launched. Empty before the first run of the
    /// generator.
    modules: Vec<String>,
    /// The files that the builds of this session have read.
    read: ReadFiles,
}

impl Project {
    /// The project of an App in the workspace of the current folder.
    ///
    /// # Errors
    /// If cargo cannot read the workspace.
    pub(in crate::cli::dev) fn open(app: String, way: Way) -> Result<Self, CommandError> {
        Ok(Self::new(discover_here()?, app, way))
    }

    /// The project of an App in `workspace`.
    pub(super) fn new(workspace: Workspace, app: String, way: Way) -> Self {
        Self {
            workspace,
            app,
            way,
            modules: Vec::new(),
            read: ReadFiles::default(),
        }
    }

    /// Reads the workspace again, after a manifest has changed.
    ///
    /// # Errors
    /// If cargo cannot read the workspace; the earlier one stays.
    pub(super) fn reopen(&mut self) -> Result<(), CommandError> {
        self.workspace = discover_here()?;
        Ok(())
    }

    /// The workspace as of the last change of a manifest.
    pub(in crate::cli::dev) fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Package name of the App.
    pub(in crate::cli::dev) fn app(&self) -> &str {
        &self.app
    }

    /// How the App is run.
    pub(super) fn way(&self) -> Way {
        self.way
    }

    /// The App as a launcher is to load it; `None` if the App is the program.
    pub(in crate::cli::dev) fn launched(&self) -> Option<&str> {
        match self.way {
            Way::Launched => Some(&self.app),
            Way::Hosted => None,
        }
    }

    /// Package names of the dylibs.
    pub(super) fn modules(&self) -> &[String] {
        &self.modules
    }

    /// Takes the modules that the generator has found for the App, and returns whether they are others than before.
    pub(super) fn set_modules(&mut self, mut modules: Vec<String>) -> bool {
        modules.extend(self.launched().map(str::to_owned));
        let is_other = modules != self.modules;
        self.modules = modules;
        is_other
    }

    /// Package names for cargo: the App and its modules.
    pub(super) fn packages(&self) -> Vec<String> {
        let modules = self.modules.iter().filter(|module| **module != self.app);
        std::iter::once(&self.app).chain(modules).cloned().collect()
    }

    /// Cargo has built everything, and tells beside the artifacts what it has read for it.
    pub(super) fn set_read(&mut self, artifacts: &BTreeMap<PathBuf, Artifact>) {
        self.read = ReadFiles::default();
        for (manifest, artifact) in artifacts {
            let outputs = artifact.library.iter();
            let outputs = outputs.chain(artifact.executables.values());
            outputs.for_each(|output| self.read.add_output(output));
            if let (Some(output), Some(folder)) = (&artifact.script_output, manifest.parent()) {
                self.read.add_script(folder, output);
            }
        }
    }

    /// A compiler has read these files as well.
    pub(super) fn add_read(&mut self, files: impl IntoIterator<Item = PathBuf>) {
        self.read.files.extend(files);
    }

    /// The sources of the App and its modules, or of all members while the modules are not known.
    pub(in crate::cli::dev) fn sources(&self) -> Sources {
        let packages = if self.modules.is_empty() {
            let all = self.workspace.crates.iter();
            all.map(|member| member.package.clone()).collect()
        } else {
            self.packages()
        };
        Sources::of(&self.workspace, &packages, &self.read)
    }

    /// The files that cargo has made of a package.
    pub(super) fn artifact(
        &self,
        package: &str,
        artifacts: &BTreeMap<PathBuf, Artifact>,
    ) -> Artifact {
        let id = self.workspace.find(package);
        let manifest = id.map(|id| &self.workspace.crates[id.index()].manifest_path);
        manifest
            .and_then(|manifest| artifacts.get(manifest).cloned())
            .unwrap_or_default()
    }

    /// The packages whose code is linked into the App's program and among whose files are some of `changed`; none if the program
    /// is a launcher.
    pub(in crate::cli::dev) fn changed_in_program(
        &self,
        changed: &BTreeSet<PathBuf>,
    ) -> Vec<String> {
        if self.way == Way::Launched {
            return Vec::new();
        }
        let linked = self.linked().into_iter();
        let concerned = linked.filter(|member| changed.iter().any(|path| is_code(path, member)));
        let packages: BTreeSet<_> = concerned.map(|member| member.package.clone()).collect();
        packages.into_iter().collect()
    }

    /// The members whose code is linked into the App's program: the App and its dependencies, except for its modules, which are
    /// linked in the static variant only.
    fn linked(&self) -> Vec<&CrateSource> {
        let mut found: Vec<&CrateSource> = Vec::new();
        let mut open = vec![self.app.as_str()];
        while let Some(package) = open.pop() {
            let Some(id) = self.workspace.find(package) else {
                continue;
            };
            let member = &self.workspace.crates[id.index()];
            if found.iter().any(|other| other.package == member.package) {
                continue;
            }
            found.push(member);
            let dependencies = member.dependencies.iter();
            let linked = dependencies.filter(|entry| {
                entry.kind == DependencyKind::Normal && !self.modules.contains(&entry.package)
            });
            open.extend(linked.map(|entry| entry.package.as_str()));
        }
        found
    }
}

/// Whether a file may change the code that a crate compiles to.
fn is_code(path: &Path, member: &CrateSource) -> bool {
    let folders = source_folders(member);
    folders.iter().any(|folder| path.starts_with(folder)) || path == member.manifest_path
}
