//! `AskedLayerOrder`.

use crate::generator::discover::CrateId;

/// A layer in front of a Core that the recorded System calls.
#[derive(Clone, Debug)]
pub struct AskedLayerOrder {
    /// Package name of the layer.
    pub package: String,
    /// The Core.
    pub core: CrateId,
    /// Its index in the header.
    pub index: usize,
    /// The number that the layer with the file has as well.
    pub recording: u64,
}
