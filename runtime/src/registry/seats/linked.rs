//! `Linked`.
use crate::module::Module;

/// The functions by which code of this image is bound: one candidate of a seat in a static build, or the ViewModel by
/// which the App itself serves a Core, in both builds. The generator writes one for each.
#[derive(Clone, Copy, Debug)]
pub struct Linked {
    /// Description of the module.
    pub module: &'static Module,
    /// Binds the module's import slots to the tables that serve them now.
    pub connect: fn(),
    /// Publishes the module's table.
    pub publish: fn(),
    /// Of a layer: lets callers reach what is behind it in its place. Does nothing for other modules.
    pub bypass: fn(),
}
