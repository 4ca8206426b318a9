//! Panics of modules as values.
mod absence;
mod attempt;
mod backtrace_text;
mod fault;
mod guard;
mod host_link;
mod journal;
mod leaving;
mod linked_sources;
mod origin;
mod panic_report;
mod state_loss;

pub use absence::Absence;
pub(crate) use attempt::attempt_as;
pub use attempt::{attempt, unwrap_or_raise};
pub use fault::{Fault, Outcome};
pub use guard::{absent, faulted, guard, guard_exclusive, rarely, unavailable};
pub(crate) use host_link::HostLink;
pub use journal::FaultJournal;
pub(crate) use journal::set_fault_of_core;
pub(crate) use leaving::{is_leaving, leave};
pub(crate) use linked_sources::{is_linked, note_linked};
pub use origin::Origin;
pub(crate) use panic_report::{install_hook, message_of, observe_panics};
pub use state_loss::StateLoss;
