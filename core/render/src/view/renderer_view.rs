//! Scenes are shown.

use std::path::{Path, PathBuf};

use keyway::view;

use crate::{RenderError, Scene};

/// Shows scenes, one after the other.
#[view]
pub struct RendererView {
    /// Shows a scene in place of the one before.
    ///
    /// Cost: with the feature `interactive` it takes until the next scene may come, so that one can follow; else nothing.
    ///
    /// # Errors
    /// The medium cannot be written.
    pub show: fn(scene: &Scene) -> Result<(), RenderError>,

    /// Shows the last scene, to stay. With the feature `file` it writes it to `file` and returns where that is; else
    /// `file` is left alone.
    ///
    /// # Errors
    /// The medium cannot be written. Then `file` is as it was.
    pub finish: fn(scene: &Scene, file: &Path) -> Result<Option<PathBuf>, RenderError>,
}
