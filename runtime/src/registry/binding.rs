//! How one module is loaded into a host.
use crate::contract::Contract;
use crate::descriptor::Module;
use crate::loader::{Image, LoadError};

/// How one candidate is loaded into this host. The generator writes one for each candidate of a seat.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The contract of the seat as this host was compiled with it.
    pub contract: &'static Contract,
    /// The contracts behind the module's import slots, in their order.
    pub requires: &'static [&'static Contract],
    /// Loads an image into the module's site.
    pub load: fn(image: &Image) -> Result<&'static Module, LoadError>,
    /// Binds the module's import slots to what serves them now.
    pub connect: fn(),
    /// Publishes the module's table.
    pub publish: fn(),
}
