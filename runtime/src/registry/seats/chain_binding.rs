//! `ChainBinding`.
use crate::contract::Contract;
use crate::identity::Digest;
use crate::loader::{Image, LoadError};
use crate::module::{Module, Requirement};

/// The functions of the [`Chain`](crate::private::Chain) in front of one Core. The generator writes one for each Core of a loaded
/// App that a single table serves.
#[derive(Clone, Copy, Debug)]
pub struct ChainBinding {
    /// The contract of the Core as this host was compiled with it.
    pub contract: &'static Contract,
    /// The one import of a layer in the chain: the Core itself.
    pub requires: &'static [Requirement],
    /// Maps an image of a layer.
    pub load: fn(image: &Image) -> Result<&'static Module, LoadError>,
    /// Lets a mapped layer call what serves the Core now, while no caller reaches it.
    pub prepare: fn(digest: &Digest),
    /// Puts a mapped layer in front of the others.
    pub insert: fn(digest: &Digest),
    /// Takes a layer out.
    pub remove: fn(digest: &Digest),
    /// Puts the layers in front of what was published into the slot of the Core.
    pub join: fn(),
}
