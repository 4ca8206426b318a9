//! The modules of the running App and what became of them.
mod binding;
mod event;
mod global;
mod ledger;
mod linked;
mod load;
mod module_record;
mod module_state;
mod refusal;
mod registry;
mod report;
mod start_error;
#[cfg(test)]
mod tests;

pub use binding::Binding;
pub use event::Event;
pub use global::{link, load, report, shutdown};
pub use linked::Linked;
pub use module_record::ModuleRecord;
pub use module_state::ModuleState;
pub use report::Report;
pub use start_error::StartError;
