//! `Binding`.
use crate::contract::Contract;
use crate::identity::Digest;
use crate::loader::{Image, LoadError};
use crate::module::{Module, Requirement};

/// The functions by which one candidate is loaded into this host. The generator writes one for each candidate of a
/// seat.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The contract of the seat as this host was compiled with it.
    pub contract: &'static Contract,
    /// Features that the module asked of each Core that it imports when the host was generated, in the order of its
    /// import slots.
    pub requires: &'static [Requirement],
    /// Maps an image into the module's site, beside the running build.
    pub load: fn(image: &Image) -> Result<&'static Module, LoadError>,
    /// Stages a mapped build: makes it the next one to be published.
    pub stage: fn(digest: &Digest),
    /// Binds the import slots of the staged build, or else of the running one, to the tables that serve them now.
    pub connect: fn(),
    /// Publishes the staged build's table, also as the successor of the running build, for late callers.
    pub publish: fn(),
    /// Forwards late callers of the running build to the module that took its seat.
    pub supersede: fn(),
    /// Of a layer: lets callers reach what is behind it in its place. Called again whenever that has changed. Does nothing
    /// for other modules.
    pub bypass: fn(),
    /// Drops the staged build.
    pub discard: fn(),
    /// Publishes a table that answers with Faults in place of the running build's.
    pub fail: fn(),
}
