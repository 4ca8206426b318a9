//! Panics of modules as values.
mod attempt;
mod fault;
mod guard;
mod journal;
mod outcome;
mod panic_report;

pub use attempt::attempt;
pub(crate) use attempt::attempt_as;
pub use fault::Fault;
pub use guard::{absent, faulted, guard, rarely, unavailable};
pub use journal::FaultJournal;
pub use outcome::{Outcome, unwrap_or_raise};
pub(crate) use panic_report::install_hook;
