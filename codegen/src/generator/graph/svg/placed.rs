//! The place of a box.

/// The place of a box, or of an arrow that passes a row, in pixels.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Placed {
    /// Left edge.
    pub(super) x: usize,
    /// Upper edge.
    pub(super) y: usize,
    /// Width; none for an arrow.
    pub(super) width: usize,
    /// Height.
    pub(super) height: usize,
}

impl Placed {
    pub(super) fn middle(self) -> usize {
        self.x + self.width / 2
    }

    pub(super) fn bottom(self) -> usize {
        self.y + self.height
    }
}
