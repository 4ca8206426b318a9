//! The modules of the running App: loading, reloading, and the record of both.
//!
//! Five values in one direction: the watch reads the store and hands changes to the agenda; at a safe point a
//! transaction carries them out on the seats; the ledger records the outcome once. Each has a lock of its own, or none.
//!
//! # Floors
//!
//! ```text
//! 4 process – the one static
//! 3 start watch
//! 2 reload – agenda, transaction, verdict
//! 1 seats
//! 0 ledger
//! ```
#[cfg(test)]
mod fixture;
mod ledger;
mod process;
mod reload;
mod seats;
mod start;
mod watch;

pub(crate) use process::{
    host, is_outdated, refuse, replaces_another, resume, save_at_the_end, suspend, take_over,
    totals,
};
pub use process::{
    host_services, link, link_providing, load, load_providing, look_for_changes, reload_changed,
    report, shutdown,
};
pub(crate) use reload::at_safe_point;
pub use seats::{Binding, ChainBinding, Linked};
pub use start::{Start, StartError};
