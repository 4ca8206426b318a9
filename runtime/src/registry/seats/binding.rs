//! How one module is loaded into a host.
use crate::contract::Contract;
use crate::identity::Digest;
use crate::loader::{Image, LoadError};
use crate::module::{Module, Requirement};

/// How one candidate is loaded into this host. The generator writes one for each candidate of a seat.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The contract of the seat as this host was compiled with it.
    pub contract: &'static Contract,
    /// What the module asked of each Core that it imports when the host was generated, in the order of its slots.
    pub requires: &'static [Requirement],
    /// Maps an image into the module's site, beside what runs there.
    pub load: fn(image: &Image) -> Result<&'static Module, LoadError>,
    /// Makes a mapped build the next one.
    pub stage: fn(digest: &Digest),
    /// Binds the import slots of the next build, or of the running one if there is no next, to what serves them now.
    pub connect: fn(),
    /// Publishes the next build's table, also to late callers of the running one, which it replaces.
    pub publish: fn(),
    /// Leads late callers of the running build to another module that has taken its seat.
    pub supersede: fn(),
    /// Gives the next build up.
    pub discard: fn(),
    /// Publishes a table of Faults in place of the running build's.
    pub fail: fn(),
}
