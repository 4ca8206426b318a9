//! The traffic between a host and its modules besides calls: log records, Faults, reports.
mod attachment;
mod call_nest;
mod counters;
mod host_services;
mod log_line;
mod note;
mod open_calls;
mod start_reason;
mod thread_slot;

pub(crate) use attachment::{attach, attached};
pub use call_nest::CallNest;
pub(crate) use counters::call_counters;
pub use counters::metrics;
pub use host_services::HostServices;
pub use log_line::LogLine;
pub(crate) use note::{note, write_note};
pub(crate) use open_calls::call_nest;
pub use start_reason::{PROBE, is_probe};
pub(crate) use start_reason::{SUPERVISOR, is_supervised};
pub(crate) use thread_slot::thread_slot;
