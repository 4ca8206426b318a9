//! `ColorChoice`, plain or coloured diagnostics.

/// How a report is drawn; the command line decides by whether it writes to a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorChoice {
    /// Plain text, for files and pipes.
    Plain,
    /// Text with ANSI escape sequences.
    Colored,
}
