//! What the running App is made of and what happened to it, as values to show or to serialize.
mod event;
mod module_record;
mod module_state;
mod reload;
mod reload_event;
mod reload_step;
mod report;

pub use event::Event;
pub use module_record::ModuleRecord;
pub use module_state::ModuleState;
pub use reload::Reload;
pub use reload_event::ReloadEvent;
pub use reload_step::ReloadStep;
pub use report::Report;
