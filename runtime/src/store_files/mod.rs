//! The store on disk: published builds as a running App reads them, and the files that it exchanges with tools.
//!
//! # Floors
//!
//! ```text
//! 6 running
//! 5 accepted presence
//! 4 store
//! 3 current_set live_report quarantine signed_set trace_report
//! 2 traced_function
//! 1 control crate_build live_module manifests quarantined_build set_signature signed_module store_error traced_caller
//! ```
mod accepted;
mod control;
mod crate_build;
mod current_set;
mod live_module;
mod live_report;
mod manifests;
mod presence;
mod quarantine;
mod quarantined_build;
mod running;
mod set_signature;
mod signed_module;
mod signed_set;
mod store;
mod store_error;
mod trace_report;
mod traced_caller;
mod traced_function;

pub use accepted::Accepted;
pub use control::{ControlAnswer, ControlCommand, ControlRequest};
pub use crate_build::CrateBuild;
pub use current_set::CurrentSet;
pub use live_module::LiveModule;
pub use live_report::LiveReport;
pub use manifests::{Manifest, ManifestContract, ManifestRequirement};
pub(crate) use presence::{Presence, is_locked};
pub use quarantine::Quarantine;
pub use quarantined_build::QuarantinedBuild;
pub use set_signature::SetSignature;
pub use signed_module::SignedModule;
pub use signed_set::SignedSet;
pub use store::Store;
pub(crate) use store::{path_of_variable, read_text};
pub use store_error::StoreError;
pub use trace_report::TraceReport;
pub use traced_caller::TracedCaller;
pub use traced_function::TracedFunction;
