//! The command line, as a library: a workspace's `xtask` calls [`main`] and has all commands.

mod arguments;
mod bench_gen;
mod ci;
mod command_error;
mod commands;
mod dev;
mod main;
mod output;
mod work;

pub use main::main;
