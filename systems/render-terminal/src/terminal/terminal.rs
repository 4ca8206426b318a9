//! The ViewModel.

use std::io::{Write, stdout};
use std::time::{Duration, Instant};

use core_render::{RenderError, Scene};
use keyway::viewmodel;

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
    pub(super) palette: Palette,
    /// Rows of the scene that is to be seen, over which the next one goes, also if another build draws that.
    #[viewmodel(persist)]
    pub(super) rows: usize,
    pub(super) shown: Option<Instant>,
}

impl Terminal {
    /// Puts a scene over the one before.
    pub(super) fn put(&mut self, scene: &Scene) -> Result<(), RenderError> {
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
    pub(super) fn wait(&self) {
        let seen = self.shown.map_or(FRAME, |shown| shown.elapsed());
        std::thread::sleep(FRAME.saturating_sub(seen));
    }
}
