//! How one module is bound that is linked statically.
use crate::module::Module;

/// How one candidate is bound in a static build. The generator writes one for each candidate of a seat.
#[derive(Clone, Copy, Debug)]
pub struct Linked {
    /// The module.
    pub module: &'static Module,
    /// Binds the module's import slots to what serves them now.
    pub connect: fn(),
    /// Publishes the module's table.
    pub publish: fn(),
}
