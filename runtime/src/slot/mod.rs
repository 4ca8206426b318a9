//! The cells through which tables are reached.
mod plugins;
mod slot;

pub use plugins::Plugins;
pub use slot::Slot;
