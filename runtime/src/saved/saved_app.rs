//! `SavedApp`, the state that a process leaves for the next one.
use std::collections::BTreeMap;

use super::SavedModule;
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
    /// For each Core the System that had its seat; for each layer, as `core/layer`, the layer itself, or an empty text if it was
    /// taken out.
    pub seats: BTreeMap<String, String>,
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
            seats: BTreeMap::new(),
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

    /// Takes out the state that a module is to restore: its own, and for a System the fields of the one that had the seat of
    /// its Core, if that was another one.
    pub(crate) fn take(&mut self, module: &Module) -> Option<SavedState> {
        let own = self.modules.remove(module.name).map(|saved| saved.state);
        if !module.kind.serves() {
            return own;
        }
        let seated = self.seats.get(module.provides.core());
        match own {
            // Its own is older where another one had the seat.
            Some(own) if seated.is_some_and(|seated| seated != module.name) => {
                let seated = self.take_seated(module).unwrap_or_default();
                Some(own.overlaid_by(&seated))
            }
            Some(own) => Some(own),
            None => self.take_seated(module),
        }
    }

    /// Takes out the fields that `module` persists of the System that had the seat of its Core; the others stay.
    fn take_seated(&mut self, module: &Module) -> Option<SavedState> {
        let core = module.provides.core();
        let seated = self.seats.get(core);
        let mut all = self.modules.iter();
        let found = all.find(|(name, saved)| {
            saved.kind.serves() && saved.core == core && seated.is_none_or(|seated| seated == *name)
        });
        let name = found.map(|(name, _)| name.clone())?;
        let persisted = module.view_model.persisted;
        let saved = self.modules.get_mut(&name)?;
        let taken = saved.state.limited_to(persisted);
        let fields = &mut saved.state.fields;
        fields.retain(|field, _| !persisted.contains(&field.as_str()));
        if fields.is_empty() {
            self.modules.remove(&name);
        }
        Some(taken)
    }
}
