//! `SavedApp`, the state that a process leaves for the next one.
use std::collections::BTreeMap;

use super::SavedModule;
use crate::descriptor::ModuleKind;
use crate::module::Module;
use crate::state::SavedState;

/// The persisted fields of an App and of its modules at one moment between two frames: the state from which a new
/// process continues.
///
/// As a file it begins with a mark and the number of its format. The App is one of the modules. Each field is encoded by
/// itself as in [`SavedState`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedApp {
    /// Package name of the App.
    pub app: String,
    /// States by package name; modules that persist nothing are left out.
    pub modules: BTreeMap<String, SavedModule>,
}

impl SavedApp {
    /// The format that this version writes and reads.
    pub const FORMAT: u32 = 2;

    /// Makes an empty state of an App.
    #[must_use]
    pub fn new(app: &str) -> Self {
        Self {
            app: app.to_owned(),
            modules: BTreeMap::new(),
        }
    }

    /// Adds the persisted fields of a module.
    pub(crate) fn put(&mut self, module: &Module, state: SavedState) {
        if state.fields.is_empty() {
            return;
        }
        let core = module.provides.core().to_owned();
        let kind = module.kind;
        let saved = SavedModule { kind, core, state };
        self.modules.insert(module.name.to_owned(), saved);
    }

    /// Takes out the state that a module is to restore: its own, or else that of the System that served its Core, as
    /// after a swap.
    pub(crate) fn take(&mut self, module: &Module) -> Option<SavedState> {
        let own = self.modules.remove(module.name);
        let other = || {
            let core = module.provides.core();
            let mut all = self.modules.iter();
            let found =
                all.find(|(_, saved)| saved.kind == ModuleKind::System && saved.core == core);
            let name = found.map(|(name, _)| name.clone())?;
            self.modules.remove(&name)
        };
        let found = match module.kind {
            ModuleKind::System => own.or_else(other),
            ModuleKind::Plugin | ModuleKind::App => own,
        };
        found.map(|saved| saved.state)
    }
}
