//! `Placed`.

/// The rectangle of a box, or of an arrow that passes a row, in pixels.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Placed {
    /// Left edge in pixels.
    pub(super) x: usize,
    /// Upper edge in pixels.
    pub(super) y: usize,
    /// Width in pixels; 0 for an arrow.
    pub(super) width: usize,
    /// Height in pixels.
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
