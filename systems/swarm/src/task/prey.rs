//! A grazer in sight of a hunter.

/// A grazer in sight of a hunter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prey {
    /// Which resident of the grid it is.
    pub(super) place: usize,
    /// The way to it.
    pub(super) way: [f32; 2],
    /// The square of the distance.
    pub(super) square: f32,
}
