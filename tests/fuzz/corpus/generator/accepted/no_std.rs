//! A Core without std.
#![no_std]

extern crate alloc;

#[rustfmt::skip]
pub mod generated;

use alloc::string::String;
use alloc::vec::Vec;
use core::time::Duration;

/// A row of text.
#[keyway::model]
pub struct Row {
    /// Cells, from the left.
    pub cells: Vec<String>,
    /// Since the start.
    pub age: Option<Duration>,
}
