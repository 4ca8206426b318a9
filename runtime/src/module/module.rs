//! `Module`, the description that the generator writes for each module.
use super::{Lifecycle, Requirement};
use crate::contract::Contract;
use crate::descriptor::{ModuleKind, ViewModel};
use crate::fault::Outcome;

/// Description of a System, Plugin or App. Made by the generator as `generated::MODULE`.
#[derive(Clone, Copy, Debug)]
pub struct Module {
    /// Package name in Cargo.toml, as in `systems-ecs`.
    pub name: &'static str,
    /// Package version in Cargo.toml.
    pub version: &'static str,
    /// File of this description, as the compiler names it. The module's code lies under the folder two levels above.
    pub source: &'static str,
    /// System, Plugin or App.
    pub kind: ModuleKind,
    /// The contract that it implements.
    pub provides: &'static Contract,
    /// The features of that Core that it provides.
    pub features: &'static [&'static str],
    /// The Cores that it imports, in the order of its import slots.
    pub requires: &'static [Requirement],
    /// The type that implements the contract.
    pub view_model: &'static ViewModel,
    /// Functions that start, suspend and stop the module.
    pub lifecycle: Lifecycle,
}

impl Module {
    /// Shuts the module down at a safe point, where another build takes its place. What it has printed is written out soon.
    pub(crate) fn leave(&'static self) -> Outcome<()> {
        let ended = (self.lifecycle.shutdown)();
        self.flush_later();
        ended
    }

    /// Shuts the module down, and writes out what it has printed.
    pub(crate) fn end(&'static self) -> Outcome<()> {
        let ended = (self.lifecycle.shutdown)();
        self.flush();
        ended
    }
}
