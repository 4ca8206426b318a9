//! `WrittenLayer`.

use crate::generator::scaffold::NewCrate;

/// A layer that is to be built and put in front of a Core.
pub(super) struct WrittenLayer {
    /// Its crate.
    pub(super) created: NewCrate,
    /// Package name of the Core.
    pub(super) core: String,
}
