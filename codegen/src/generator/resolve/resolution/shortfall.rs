//! `Shortfall`, the reasons for a Core without a module.

use crate::generator::discover::CrateId;

/// The reason why nothing serves a Core.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shortfall {
    /// No System of the workspace provides it, or the App lists none.
    NoSystem,
    /// These Systems provide it and the App does not say which to take.
    SeveralSystems(Vec<CrateId>),
    /// Each candidate was rejected for lack of features.
    NoneSuitable,
    /// A Plugin that serves it was rejected for lack of features.
    PluginUnsuitable,
}
