//! Derives that stand below the attribute, in any order and by any path, and derives beside `Model`.
#[rustfmt::skip]
pub mod generated;

/// What the attribute would derive is here already.
#[keyway::model]
#[derive(PartialEq, Clone)]
#[derive(std::fmt::Debug)]
#[non_exhaustive]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From below.
    pub y: f32,
}

/// `Debug` by hand.
#[derive(Clone, Copy, keyway::Model)]
pub struct Secret(pub u64);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}
