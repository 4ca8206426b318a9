//! `Terminal`, the renderer into the terminal, with its View and its lifecycle.

use std::env::var_os;
use std::io::{IsTerminal, Write, stdout};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use core_render::{RenderError, RendererView, Scene};
use keyway::viewmodel;

use crate::TerminalRefusal;
use crate::canvas::{Palette, Size, frame, over};

/// How long a scene is to be seen: thirty of them a second.
const FRAME: Duration = Duration::from_millis(33);

/// Provides `core-render` in the terminal that the standard output stream is.
///
/// It draws in place, without a screen of its own and with the cursor to be seen, so that nothing has to be put back,
/// whichever way the program ends.
#[viewmodel]
#[derive(Debug)]
pub struct Terminal {
    palette: Palette,
    /// Rows of the scene that is to be seen, over which the next one goes, also if another build draws that.
    #[viewmodel(persist)]
    rows: usize,
    shown: Option<Instant>,
}

impl Terminal {
    /// Puts a scene over the one before.
    fn put(&mut self, scene: &Scene) -> Result<(), RenderError> {
        let rows = frame(scene, Size::of_terminal(), self.palette);
        let text = over(self.rows, &rows);
        self.rows = rows.len();
        self.shown = Some(Instant::now());
        let mut stream = stdout().lock();
        // A module has a standard library of its own, whose buffer nobody else empties.
        let written = stream
            .write_all(text.as_bytes())
            .and_then(|()| stream.flush());
        written.map_err(|error| RenderError::Terminal {
            reason: error.to_string(),
        })
    }

    /// Waits until the scene before was to be seen for long enough.
    fn wait(&self) {
        let seen = self.shown.map_or(FRAME, |shown| shown.elapsed());
        std::thread::sleep(FRAME.saturating_sub(seen));
    }
}

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

#[viewmodel(RendererView)]
impl Terminal {
    /// See [`RendererView::show`].
    pub fn show(&mut self, scene: &Scene) -> Result<(), RenderError> {
        self.wait();
        self.put(scene)
    }

    /// See [`RendererView::finish`].
    pub fn finish(&mut self, scene: &Scene, _file: &Path) -> Result<Option<PathBuf>, RenderError> {
        self.put(scene)?;
        self.rows = 0;
        Ok(None)
    }
}
