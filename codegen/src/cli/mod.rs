//! The command line, as a library: `cargo keyway` is [`cargo_keyway`]; a workspace's `xtask` calls [`main`] and has all commands, or
//! [`main_with`] and adds its own.
//!
//! # Floors
//!
//! ```text
//! 7 main
//! 6 command – arguments and function of each, by name
//! 5 commands
//! 4 dev
//! 3 work
//! 2 arguments command_error output shipping
//! 1 examples
//! ```

mod arguments;
mod command;
mod command_error;
mod commands;
mod dev;
mod examples;
mod main;
mod output;
pub mod shipping;
mod work;

pub use command::Command;
pub use main::{cargo_keyway, definition, main, main_with};
pub use output::{Palette, note, print, print_json, report, with_causes};
