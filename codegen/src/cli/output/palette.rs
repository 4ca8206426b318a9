//! `Palette`, the colours of a stream that is a terminal.

use std::env;
use std::io::{IsTerminal, stderr, stdout};

use crate::ground::diagnostic::ColorChoice;

/// The escape sequences of one stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    choice: ColorChoice,
}

impl Palette {
    /// The palette of the standard error stream.
    #[must_use]
    pub fn of_errors() -> Self {
        Self::of(stderr().is_terminal())
    }

    /// The palette of the standard output.
    #[must_use]
    pub fn of_output() -> Self {
        Self::of(stdout().is_terminal())
    }

    fn of(is_terminal: bool) -> Self {
        let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let is_dumb = env::var_os("TERM").is_some_and(|value| value == "dumb");
        let choice = if is_terminal && !refused && !is_dumb {
            ColorChoice::Colored
        } else {
            ColorChoice::Plain
        };
        Self { choice }
    }

    /// The same choice for the renderer of diagnostics.
    pub(in crate::cli) fn choice(self) -> ColorChoice {
        self.choice
    }

    /// Text in the colour of failure.
    #[must_use]
    pub fn bad(self, text: &str) -> String {
        self.paint("1;31", text)
    }

    /// Text in the colour of success.
    #[must_use]
    pub fn good(self, text: &str) -> String {
        self.paint("1;32", text)
    }

    /// Text in a faint colour.
    #[must_use]
    pub fn faint(self, text: &str) -> String {
        self.paint("2", text)
    }

    /// Text in the colour of a line that a difference adds.
    pub(in crate::cli) fn added(self, text: &str) -> String {
        self.paint("32", text)
    }

    /// Text in the colour of a line that a difference removes.
    pub(in crate::cli) fn removed(self, text: &str) -> String {
        self.paint("31", text)
    }

    fn paint(self, code: &str, text: &str) -> String {
        match self.choice {
            ColorChoice::Plain => text.to_owned(),
            ColorChoice::Colored => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        }
    }
}
