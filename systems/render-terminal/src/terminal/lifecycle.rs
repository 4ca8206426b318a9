//! The beginning of the ViewModel.

use std::env::var_os;
use std::io::{IsTerminal, stdout};

use keyway::viewmodel;

use super::{Terminal, TerminalRefusal};
use crate::canvas::Palette;

#[viewmodel]
impl Terminal {
    /// Takes the terminal, without writing to it yet.
    ///
    /// # Errors
    /// The standard output stream is no terminal, or one that cannot move its cursor.
    pub fn initialize() -> Result<Self, TerminalRefusal> {
        if !stdout().is_terminal() {
            return Err(TerminalRefusal::NoTerminal);
        }
        if var_os("TERM").is_some_and(|name| name == "dumb") {
            return Err(TerminalRefusal::Dumb);
        }
        // https://no-color.org: any value but the empty one.
        let plain = var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let palette = if plain { Palette::Plain } else { Palette::Cube };
        Ok(Self {
            palette,
            rows: 0,
            shown: None,
        })
    }
}
