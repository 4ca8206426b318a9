//! What a host and the modules it loads say to each other besides calls: log records, Faults, reports.
mod attachment;
mod host_services;
mod log_line;

pub(crate) use attachment::{attach, attached};
pub use host_services::HostServices;
pub use log_line::LogLine;
