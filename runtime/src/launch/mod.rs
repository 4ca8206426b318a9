//! The launcher: a program that knows no Core and loads an App as a module.
mod guest;
mod launch_error;
mod launcher;

pub use launcher::{launch, launch_trusting};
