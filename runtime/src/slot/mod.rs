//! The atomic cells through which modules reach each other's tables.
mod plugins;
mod slot;

pub use plugins::Plugins;
pub use slot::Slot;
