//! What a session knows.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::PathBuf;

use keyway::store::Store;

use super::app_process::AppProcess;
use super::dev_arguments::DevArguments;
use super::happening::Happening;
use super::happenings::Happenings;
use super::teller::Teller;
use crate::cli::command_error::CommandError;
use crate::cli::work::{BuildOptions, discover_here, store};
use crate::generator::discover::Workspace;
use crate::workshop::probe::ReadyProbe;
use crate::workshop::replay::Memory;
use crate::workshop::run::Way;
use crate::workshop::watch::{Contents, Folder, Stamp, Watcher, folders};

/// One `dev`: an App, its sources, and what is known of both.
///
/// Field order is drop order: the App ends before the folders that it may still read from are cleared.
#[derive(Debug)]
pub(in crate::cli) struct Session {
    /// The running App.
    pub(super) process: Option<AppProcess>,
    /// Package name of the App.
    pub(super) app: String,
    /// Its arguments.
    pub(super) arguments: Vec<OsString>,
    /// Who loads what.
    pub(super) way: Way,
    /// How to build.
    pub(super) options: BuildOptions,
    /// Where events go.
    pub(super) teller: Teller,
    /// What has happened.
    pub(super) happenings: Happenings,
    /// Whether somebody may still ask for something.
    pub(super) has_keys: bool,
    /// The workspace, as it is until a manifest changes.
    pub(super) workspace: Workspace,
    /// The store of the App.
    pub(super) store: Store,
    /// Package names of what is loaded: the App's modules, and the App if it is launched.
    pub(super) modules: Vec<String>,
    /// The watched folders.
    pub(super) folders: Vec<Folder>,
    /// Their watcher.
    pub(super) watcher: Option<Watcher>,
    /// What the sources held when they were looked at last.
    pub(super) seen: Contents,
    /// What the sources held that were built and published; `None` before the first time.
    pub(super) good: Option<Contents>,
    /// Whether a build was tried: what failed is tried again only when something has changed.
    pub(super) tried: bool,
    /// What is known of builds.
    pub(super) memory: Memory,
    /// A process for the next probe.
    pub(super) ready: Option<ReadyProbe>,
    /// Modules whose current build was made without cargo, and is still what its sources say.
    pub(super) replayed: BTreeSet<String>,
    /// Cargo's libraries as they were when they were published.
    pub(super) published: BTreeMap<PathBuf, Stamp>,
    /// The App's program.
    pub(super) program: Option<PathBuf>,
    /// The state that the last App has left and that nobody has taken over yet.
    pub(super) left: Option<PathBuf>,
    /// The findings that were shown last, to not show warnings again and again.
    pub(super) shown: Vec<String>,
}

impl Session {
    /// Reads the workspace of the current folder.
    pub(in crate::cli) fn open(
        arguments: DevArguments,
        teller: Teller,
    ) -> Result<Self, CommandError> {
        let workspace = discover_here()?;
        let profile = arguments.options.profile();
        let folder = workspace.target_directory.join("keyway-dev");
        let memory = Memory::new(&workspace.root, &folder.join(profile.folder()));
        Ok(Self {
            process: None,
            store: store(&workspace, profile),
            app: arguments.app,
            way: match arguments.launched {
                true => Way::Launched,
                false => Way::Hosted,
            },
            arguments: arguments.arguments,
            options: arguments.options,
            teller,
            happenings: Happenings::new(),
            has_keys: true,
            workspace,
            modules: Vec::new(),
            folders: Vec::new(),
            watcher: None,
            seen: Contents::default(),
            good: None,
            tried: false,
            memory,
            ready: None,
            replayed: BTreeSet::new(),
            published: BTreeMap::new(),
            program: None,
            left: None,
            shown: Vec::new(),
        })
    }

    /// Watches the folders of the App and its modules, or of all members while the modules are not known.
    pub(super) fn watch(&mut self) -> Result<(), CommandError> {
        let packages: Vec<String> = if self.modules.is_empty() {
            let all = self.workspace.crates.iter();
            all.map(|member| member.package.clone()).collect()
        } else {
            let app = std::iter::once(self.app.clone());
            app.chain(self.modules.iter().cloned()).collect()
        };
        let folders = folders(&self.workspace, &packages);
        if folders != self.folders {
            let sender = self.happenings.sender();
            let notice = move |notice| {
                // The session may have ended, and nobody listens any more.
                let _ = sender.send(Happening::Files(notice));
            };
            self.watcher = Some(Watcher::start(&folders, notice)?);
            self.folders = folders;
        }
        Ok(())
    }

    /// A path as it is shown.
    pub(super) fn name(&self, path: &std::path::Path) -> String {
        let relative = path.strip_prefix(&self.workspace.root).unwrap_or(path);
        relative.to_string_lossy().replace('\\', "/")
    }
}
