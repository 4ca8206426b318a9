//! `Report`.
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Event, ModuleRecord, ModuleState, ReloadEvent};
use crate::identity::RunId;

/// A snapshot of the running App, as a value to show or to serialize.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Report {
    /// Package name of the App; empty before the modules are loaded.
    pub app: String,
    /// Name of this run of the App; `None` before the modules are loaded.
    #[serde(default)]
    pub run: Option<RunId>,
    /// Modules in the order of the Plan.
    pub modules: Vec<ModuleRecord>,
    /// Latest changes of module states, oldest first.
    pub events: Vec<Event>,
    /// Latest steps of reloads, oldest first.
    #[serde(default)]
    pub reloads: Vec<ReloadEvent>,
    /// Bytes of libraries that stay mapped although no slot leads to them any more.
    #[serde(default)]
    pub kept: u64,
}

impl Report {
    /// The modules in the state `Running`.
    pub fn running(&self) -> impl Iterator<Item = &ModuleRecord> {
        self.modules
            .iter()
            .filter(|module| module.state == ModuleState::Running)
    }

    /// The running System that serves the Core of this package name.
    #[must_use]
    pub fn serving(&self, core: &str) -> Option<&ModuleRecord> {
        self.running().find(|module| module.core == core)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self
            .modules
            .iter()
            .map(|module| module.name.len())
            .max()
            .unwrap_or(0);
        for module in &self.modules {
            write!(
                f,
                "{:width$}  {:7} {:8}",
                module.name, module.kind, module.version
            )?;
            match &module.digest {
                Some(digest) => write!(f, " {} generation {}", digest.short(), module.generation)?,
                None => write!(f, " {:12}", "linked")?,
            }
            write!(f, "  {}", module.state)?;
            if let Some(reason) = &module.reason {
                write!(f, ": {reason}")?;
            }
            match module.faults {
                0 => {}
                1 => write!(f, ", 1 fault")?,
                several => write!(f, ", {several} faults")?,
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
