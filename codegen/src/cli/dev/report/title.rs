//! The title of the terminal's window.

use std::env::var_os;
use std::io::{IsTerminal, Write, stderr, stdout};

/// The title of the terminal's window, which shows the last message: an App that draws in the terminal draws over all lines that
/// are written there, but not over the title. Dropping this value restores the earlier title.
#[derive(Debug)]
pub(in crate::cli) struct Title(());

impl Title {
    /// Saves the earlier title; `None` without a terminal that has a title.
    pub(super) fn take() -> Option<Self> {
        let is_there = stderr().is_terminal() || stdout().is_terminal();
        let is_dumb = var_os("TERM").is_none_or(|name| name == "dumb" || name == "linux");
        if !is_there || is_dumb {
            return None;
        }
        write("\x1b[22;2t");
        Some(Self(()))
    }

    /// Shows the first line of `text`.
    pub(super) fn show(&self, text: &str) {
        let line = text.lines().next().unwrap_or_default();
        let line: String = line.chars().filter(|sign| !sign.is_control()).collect();
        write(&format!("\x1b]2;{line}\x07"));
    }
}

impl Drop for Title {
    fn drop(&mut self) {
        write("\x1b[23;2t");
    }
}

fn write(text: &str) {
    // The title only repeats a message: a failure loses nothing.
    let _ = if stderr().is_terminal() {
        stderr().write_all(text.as_bytes())
    } else {
        let mut stream = stdout().lock();
        stream
            .write_all(text.as_bytes())
            .and_then(|()| stream.flush())
    };
}
