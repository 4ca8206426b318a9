//! The description of a module.
use super::{Lifecycle, Requirement};
use crate::contract::Contract;
use crate::descriptor::{ModuleKind, ViewModel};

/// What a System, Plugin or App says of itself. Made by the generator as `generated::MODULE`.
#[derive(Clone, Copy, Debug)]
pub struct Module {
    /// Package name.
    pub name: &'static str,
    /// Package version.
    pub version: &'static str,
    /// What it is.
    pub kind: ModuleKind,
    /// The contract that it implements.
    pub provides: &'static Contract,
    /// The features of that Core that it provides.
    pub features: &'static [&'static str],
    /// The Cores that it imports, in the order of its import slots.
    pub requires: &'static [Requirement],
    /// The type that implements the contract.
    pub view_model: &'static ViewModel,
    /// How it is started and stopped.
    pub lifecycle: Lifecycle,
}
