//! Plans of the generated files of an App.
//!
//! # Floors
//!
//! ```text
//! 4 app_imports app_plan app_provided hosted_modules linked_modules
//! 3 app_slot hosted_row linked_row provided_core seat_plan
//! 2 app_binding follow_plan provided_row
//! 1 candidate_plan chain_plan plugin_slots serving site_plan slot_ref tables variants
//! ```

mod app_binding;
mod app_imports;
mod app_plan;
mod app_provided;
mod app_slot;
mod candidate_plan;
mod chain_plan;
mod follow_plan;
mod hosted_modules;
mod hosted_row;
mod linked_modules;
mod linked_row;
mod plugin_slots;
mod provided_core;
mod provided_row;
mod seat_plan;
mod serving;
mod site_plan;
mod slot_ref;
mod tables;
mod variants;

pub use app_binding::AppBinding;
pub use app_imports::AppImports;
pub use app_plan::AppPlan;
pub use app_provided::AppProvided;
pub use app_slot::AppSlot;
pub use candidate_plan::CandidatePlan;
pub use chain_plan::ChainPlan;
pub use follow_plan::FollowPlan;
pub use hosted_modules::HostedModules;
pub use hosted_row::HostedRow;
pub use linked_modules::LinkedModules;
pub use linked_row::LinkedRow;
pub use plugin_slots::PluginSlots;
pub use provided_core::ProvidedCore;
pub use provided_row::ProvidedRow;
pub use seat_plan::SeatPlan;
pub use serving::Serving;
pub use site_plan::SitePlan;
pub use slot_ref::SlotRef;
pub use tables::Tables;
pub use variants::Variants;
