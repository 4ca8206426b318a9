//! `note!`, by which this crate itself logs.
use std::fmt::Arguments;
use std::panic::{AssertUnwindSafe, catch_unwind};

use log::Level;

/// Logs a record of this crate, with the level and the arguments of `format_args!`.
macro_rules! note {
    ($level:ident, $($text:tt)+) => {
        $crate::host::write_note(::log::Level::$level, format_args!($($text)+))
    };
}
pub(crate) use note;

/// Hands a record to the logger of the program. The logger is foreign code: a panic there ends neither a reload half-way
/// nor the thread that watches the store. The program's panic hook has shown it.
pub(crate) fn write_note(level: Level, text: Arguments<'_>) {
    let written = catch_unwind(AssertUnwindSafe(|| {
        log::log!(target: "keyway", level, "{text}");
    }));
    // The payload may panic when dropped.
    let _ = written.map_err(std::mem::forget);
}
