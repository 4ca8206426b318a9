//! `MarkOrder`.

use crate::generator::discover::CrateId;

/// A layer in front of a module that calls a traced Core.
#[derive(Clone, Debug)]
pub struct MarkOrder {
    /// Package name of the layer.
    pub package: String,
    /// The Core that the module serves.
    pub core: CrateId,
    /// The number of the trace.
    pub trace: u32,
    /// The place of the module among those that are told apart, from 1 on.
    pub number: usize,
}
