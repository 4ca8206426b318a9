//! The declarations in the manifests.

mod app_declaration;
mod core_declaration;
mod core_entry;
mod declaration;
mod fault_policy;
mod generated_layer;
mod layer_kind;
mod log_level;
mod manifest;
mod module_kind;
mod module_table;
mod presence;
mod provider_declaration;
mod provision;
mod relation;
mod requirement;
mod role;
mod table_reader;
mod workspace_settings;

pub use app_declaration::AppDeclaration;
pub use core_declaration::CoreDeclaration;
pub use core_entry::CoreEntry;
pub use declaration::Declaration;
pub use fault_policy::FaultPolicy;
pub use generated_layer::GeneratedLayer;
pub use layer_kind::LayerKind;
pub use log_level::LogLevel;
pub(crate) use manifest::parse_manifest;
pub use module_kind::ModuleKind;
pub use presence::Presence;
pub use provider_declaration::ProviderDeclaration;
pub use provision::Provision;
pub use relation::Relation;
pub use requirement::Requirement;
pub use role::Role;
pub use workspace_settings::WorkspaceSettings;
