//! `Opaque`.
use super::TypeLayout;

/// A type that is no Model.
#[derive(Clone, Copy, Debug)]
pub struct Opaque;

impl Opaque {
    /// Makes the layout unknown.
    pub const fn describe(&self, layout: &mut TypeLayout) {
        layout.lose();
    }
}
