//! The traffic between a host and its modules besides calls: log records, Faults, reports.
mod attachment;
mod host_services;
mod log_line;

pub(crate) use attachment::{attach, attached};
pub use host_services::HostServices;
pub use log_line::LogLine;
