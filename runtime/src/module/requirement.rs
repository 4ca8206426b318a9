//! A Core that a module imports.
use crate::contract::Contract;

/// A Core that a module reaches through an import slot.
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    /// The contract that the module was compiled against.
    pub contract: &'static Contract,
    /// Features that whoever serves the Core must provide.
    pub features: &'static [&'static str],
    /// Whether the module also runs while nothing serves the Core.
    pub optional: bool,
}
