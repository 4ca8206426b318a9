//! The App of this process, and the functions through which the rest of the crate reaches it.
mod calls;
mod host_services;
mod launched;
mod process;
mod registry;
mod supervision;

pub(crate) use calls::{host, is_outdated, replaces_another, save_at_the_end};
pub use calls::{
    link, link_providing, load, load_providing, look_for_changes, reload_changed, shutdown,
};
pub use host_services::host_services;
pub(crate) use launched::{refuse, resume, suspend, take_over, totals};
use process::Process;
pub use process::report;
use registry::Registry;
