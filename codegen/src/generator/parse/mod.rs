//! Stage three: declarations and items as plain data; the types of syn and toml end here.
//!
//! # Floors
//!
//! ```text
//! 7 parse
//! 6 parsed_workspace
//! 5 parsed_crate
//! 4 exports trust
//! 3 declaration items
//! 2 rules
//! 1 manifest_places trusted_key
//! ```

mod declaration;
mod exports;
mod items;
mod manifest_places;
mod parse;
mod parsed_crate;
mod parsed_workspace;
pub(crate) mod rules;
mod trust;
mod trusted_key;

pub use declaration::{
    AppDeclaration, CoreDeclaration, CoreEntry, Declaration, FaultPolicy, GeneratedLayer,
    LayerKind, LogLevel, ModuleKind, Presence, ProviderDeclaration, Provision, Relation,
    Requirement, Role, WorkspaceSettings,
};
pub use items::{
    ArgumentDecl, FieldDecl, FunctionDecl, Hazard, HazardKind, ImplFunctionDecl,
    ImplementationDecl, ModelDecl, ModelShape, Place, StateFieldDecl, TypeDecl, VariantDecl,
    ViewDecl, ViewModelDecl,
};
pub use keyway_syntax::{InitializeOutput, LifecycleStep, Receiver};
pub use manifest_places::ManifestPlaces;
pub use parse::parse;
pub use parsed_crate::ParsedCrate;
pub use parsed_workspace::ParsedWorkspace;
pub use trusted_key::TrustedKey;
