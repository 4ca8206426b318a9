//! `ParsedCrate`, one crate with its declaration and items.

use super::{
    Declaration, Hazard, ImplementationDecl, ManifestPlaces, ModelDecl, ViewDecl, ViewModelDecl,
};
use crate::generator::discover::CrateSource;
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
    /// Places in the manifest that findings point at.
    pub places: ManifestPlaces,
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
}
