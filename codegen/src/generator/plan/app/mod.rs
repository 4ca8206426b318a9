//! Plans of the generated files of an App.
//!
//! # Floors
//!
//! ```text
//! 4 app_imports app_plan app_provided hosted_modules linked_modules
//! 3 app_slot provided_core seat_plan
//! 2 app_binding rows
//! 1 candidate_plan chain_plan plugin_slots serving site_plan tables variants
//! ```

mod app_binding;
mod app_imports;
mod app_plan;
mod app_provided;
mod app_slot;
mod candidate_plan;
mod chain_plan;
mod hosted_modules;
mod linked_modules;
mod plugin_slots;
mod provided_core;
mod rows;
mod seat_plan;
mod serving;
mod site_plan;
mod tables;
mod variants;

pub use app_binding::AppBinding;
pub use app_imports::AppImports;
pub use app_plan::AppPlan;
pub use app_provided::AppProvided;
pub use app_slot::AppSlot;
pub use candidate_plan::CandidatePlan;
pub use chain_plan::ChainPlan;
pub use hosted_modules::HostedModules;
pub use linked_modules::LinkedModules;
pub use plugin_slots::PluginSlots;
pub use provided_core::ProvidedCore;
pub use rows::{FollowPlan, HostedRow, LinkedRow, ProvidedRow, SlotRef};
pub use seat_plan::SeatPlan;
pub use serving::Serving;
pub use site_plan::SitePlan;
pub use tables::Tables;
pub use variants::Variants;
