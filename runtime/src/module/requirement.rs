//! `Requirement`, one row of a module's imports.
use crate::contract::Contract;

/// A Core that a module reaches through an import slot.
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    /// The contract that the module was compiled against.
    pub contract: &'static Contract,
    /// Features that the System bound to the Core must provide.
    pub features: &'static [&'static str],
    /// Whether the module also runs while nothing serves the Core.
    pub optional: bool,
}
