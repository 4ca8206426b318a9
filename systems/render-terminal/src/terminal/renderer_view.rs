//! `RendererView`.

use std::path::{Path, PathBuf};

use core_render::{RenderError, RendererView, Scene};
use keyway::viewmodel;

use crate::Terminal;

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
