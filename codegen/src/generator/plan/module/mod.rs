//! Plans of the generated files of a System or Plugin.

mod behind_row;
mod import_slot;
mod lifecycle_plan;
mod module_binding;
mod module_imports;
mod persistence;
mod requirement_row;
mod state_kind;
mod table_row;

pub use behind_row::BehindRow;
pub use import_slot::ImportSlot;
pub use lifecycle_plan::LifecyclePlan;
pub use module_binding::ModuleBinding;
pub use module_imports::ModuleImports;
pub use persistence::Persistence;
pub use requirement_row::RequirementRow;
pub use state_kind::StateKind;
pub use table_row::TableRow;
