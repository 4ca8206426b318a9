//! `Overview`, the output of `inspect` for a whole store.

use std::fmt;
use std::path::PathBuf;

use keyway::store::{LiveReport, Store};
use serde::Serialize;

use super::reports::read_all;
use super::running::running;
use super::{InspectError, ModuleEntry};

/// The current build of every published module, and the running Apps.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Overview {
    /// Folder of the store.
    pub store: PathBuf,
    /// The modules, sorted by name.
    pub modules: Vec<ModuleEntry>,
    /// The Apps that run with modules from the store, by process id.
    pub running: Vec<LiveReport>,
}

impl Overview {
    /// Reads the current set of `store`.
    ///
    /// # Errors
    /// If the set, one of its manifests, or the report of a running App cannot be read.
    pub(crate) fn read(store: &Store) -> Result<Self, InspectError> {
        let current = store.current()?;
        let modules = current.modules.iter();
        Ok(Self {
            store: store.root().to_owned(),
            modules: modules
                .map(|(module, digest)| ModuleEntry::new(store, module, digest))
                .collect::<Result<_, _>>()?,
            running: read_all(store)?,
        })
    }
}

impl fmt::Display for Overview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |of: fn(&ModuleEntry) -> &str| {
            self.modules
                .iter()
                .map(|entry| of(entry).len())
                .max()
                .unwrap_or(0)
        };
        let (names, cores) = (width(|entry| &entry.module), width(|entry| &entry.core));
        for entry in &self.modules {
            let kind = entry.kind.to_string();
            let (module, core, version) = (&entry.module, &entry.core, &entry.version);
            let (digest, bytes, builds) = (entry.digest.short(), entry.size, entry.builds);
            write!(
                f,
                "{module:names$}  {kind:6}  {core:cores$}  {version:8}  {digest}  {bytes:>10} bytes  {builds} {}",
                if builds == 1 { "build" } else { "builds" }
            )?;
            match &entry.quarantined {
                Some(reason) => writeln!(f, "  quarantined, since: {reason}")?,
                None => writeln!(f)?,
            }
        }
        write!(f, "store: {}", self.store.display())?;
        running(f, &self.running, None)
    }
}
