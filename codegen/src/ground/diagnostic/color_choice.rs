//! Whether a report carries colours.

/// How a report is drawn; the command line decides by whether it writes to a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorChoice {
    /// Text only.
    Plain,
    /// With ANSI escape sequences.
    Colored,
}
