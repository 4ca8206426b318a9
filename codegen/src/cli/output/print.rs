//! Writing lines and JSON to the two streams.

use std::fmt::Display;
use std::io::{Write, stderr, stdout};
use std::process::exit;

use serde::Serialize;

/// Writes a line to the standard output. If the reader has closed it, as in `| head`, the process ends quietly.
pub fn print(text: impl Display) {
    if writeln!(stdout().lock(), "{text}").is_err() {
        exit(1);
    }
}

/// Writes one JSON object to the standard output.
pub fn print_json(value: &impl Serialize) {
    let text = serde_json::to_string_pretty(value).expect("all keys of our values are strings");
    print(text);
}

/// Writes a line to the standard error stream.
pub fn note(text: impl Display) {
    // There is nowhere left to report that the error stream itself fails.
    let _ = writeln!(stderr().lock(), "{text}");
}
