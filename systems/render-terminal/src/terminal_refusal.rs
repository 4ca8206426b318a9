//! `TerminalRefusal`.

/// Why nothing can be drawn here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TerminalRefusal {
    /// The standard output stream goes to a file or another program.
    #[error("the standard output stream is no terminal; run without redirecting it")]
    NoTerminal,
    /// The terminal says of itself that it cannot move the cursor.
    #[error("the terminal cannot move its cursor (TERM is `dumb`); run in another one")]
    Dumb,
}
