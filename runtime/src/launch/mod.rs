//! The launcher: a program that knows no Core and loads an App as a module.
mod guest;
mod launch;
mod launcher;

pub use launch::launch;
