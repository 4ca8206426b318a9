//! `Opaque`.
use super::TypeLayout;

/// A type that is no Model.
#[derive(Clone, Copy, Debug)]
pub struct Opaque;

impl Opaque {
    /// Makes the layout unknown.
    #[expect(clippy::unused_self, reason = "called where a Model would be")]
    pub const fn describe(&self, layout: &mut TypeLayout) {
        layout.lose();
    }
}
