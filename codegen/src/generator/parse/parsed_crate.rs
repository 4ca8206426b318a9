//! `ParsedCrate`, one crate with its declaration and items.

use std::collections::BTreeSet;

use super::{
    Declaration, Hazard, ImplementationDecl, ManifestPlaces, ModelDecl, ModuleKind, Requirement,
    TrustedKey, ViewDecl, ViewModelDecl,
};
use crate::generator::discover::CrateSource;
use crate::ground::names::APP_VIEW;
use crate::ground::source::{FileId, Location};

/// The facts about a crate that all later stages use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedCrate {
    /// Cargo's description of the crate.
    pub source: CrateSource,
    /// Its manifest, if it was read.
    pub manifest: Option<FileId>,
    /// Root file of its library, if it was read.
    pub root: Option<FileId>,
    /// Where `mod generated` is declared in the root of the library.
    pub generated: Option<Location>,
    /// Declaration in the manifest; `None` for a crate that is no module, or whose table is broken.
    pub declaration: Option<Declaration>,
    /// Public keys that its sets of modules are signed with, if it is an App that trusts some.
    pub trust: Vec<TrustedKey>,
    /// Places in the manifest that findings point at.
    pub places: ManifestPlaces,
    /// Text of `generated/layer.rs`, for a layer whose functions Keyway writes.
    pub layer_text: Option<String>,
    /// Its Models, in the order of the walk.
    pub models: Vec<ModelDecl>,
    /// Its Views, in the order of the walk.
    pub views: Vec<ViewDecl>,
    /// Its ViewModels, in the order of the walk.
    pub view_models: Vec<ViewModelDecl>,
    /// Its impl blocks with `#[viewmodel]`, in the order of the walk.
    pub implementations: Vec<ImplementationDecl>,
    /// Code in it that behaves differently in a module.
    pub hazards: Vec<Hazard>,
    /// The names that its code writes behind `imports::`: the accessors of the Cores that it means to call.
    pub imported: BTreeSet<String>,
}

impl ParsedCrate {
    /// Kind of the module; `None` for a crate that is no module, or whose table is broken.
    #[must_use]
    pub fn kind(&self) -> Option<ModuleKind> {
        self.declaration.as_ref().map(Declaration::kind)
    }

    /// Whether it declares a View of this name.
    #[must_use]
    pub fn has_view(&self, name: &str) -> bool {
        self.views.iter().any(|view| view.place.name.value == name)
    }

    /// Index of the impl block of the View `view`.
    #[must_use]
    pub fn implementation(&self, view: &str) -> Option<usize> {
        let mut blocks = self.implementations.iter();
        blocks.position(|block| {
            let own = block.view.as_ref();
            own.is_some_and(|own| own.value == view)
        })
    }

    /// The Cores that a System, Plugin or layer requires, in the order of its import slots; none of other crates.
    pub fn requirements(&self) -> impl Iterator<Item = &Requirement> {
        let provider = self.declaration.as_ref().and_then(|own| own.provider());
        provider.into_iter().flat_map(|own| &own.requires)
    }

    /// Whether it implements `AppView`, so that the loop around an App can run it; else an App has a loop of its own.
    #[must_use]
    pub fn has_app_view(&self) -> bool {
        self.implementation(APP_VIEW).is_some()
    }

    /// Index of the ViewModel that an impl block is written for.
    #[must_use]
    pub fn view_model_of(&self, block: &ImplementationDecl) -> Option<usize> {
        let mut items = self.view_models.iter();
        items.position(|item| item.place.name.value == block.target.value)
    }

    /// Whether it is a module that can stand where this kind is asked for, and provides the Core `core`.
    #[must_use]
    pub fn provides(&self, kind: ModuleKind, core: &str) -> bool {
        let declaration = self.declaration.as_ref();
        let declaration = declaration.filter(|own| own.kind().stands_for(kind));
        let provider = declaration.and_then(Declaration::provider);
        provider.is_some_and(|own| own.provides.core.value == core)
    }
}
