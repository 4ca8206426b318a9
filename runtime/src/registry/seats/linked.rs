//! `Linked`.
use crate::module::Module;

/// The functions by which one candidate is bound in a static build. The generator writes one for each candidate of a
/// seat.
#[derive(Clone, Copy, Debug)]
pub struct Linked {
    /// Description of the module.
    pub module: &'static Module,
    /// Binds the module's import slots to the tables that serve them now.
    pub connect: fn(),
    /// Publishes the module's table.
    pub publish: fn(),
}
