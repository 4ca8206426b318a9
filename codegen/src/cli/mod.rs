//! The command line, as a library: a workspace's `xtask` calls [`main`] and has all commands, or [`main_with`] and adds its own.

mod arguments;
mod command_error;
mod commands;
mod dev;
mod main;
mod output;
mod work;

pub use arguments::Command;
pub use main::{main, main_with};
pub use output::{Palette, note, print, print_json, report};
