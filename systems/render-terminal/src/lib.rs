//! Draws scenes in a terminal, each over the one before, with the eight dots of a Braille character per cell.
//!
//! # Floors
//!
//! ```text
//! 2 terminal
//! 1 canvas terminal_refusal
//! ```

#![forbid(unsafe_code)]

mod canvas;
#[rustfmt::skip]
pub mod generated;
mod terminal;
mod terminal_refusal;

pub use terminal::Terminal;
pub use terminal_refusal::TerminalRefusal;
