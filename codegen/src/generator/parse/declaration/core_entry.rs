//! `CoreEntry`, one Core that an App lists.

use super::Presence;
use crate::ground::source::{Located, Location};

/// An entry of `[[package.metadata.module.core]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoreEntry {
    /// Place of the entry.
    pub location: Location,
    /// Package name of the Core.
    pub name: Located<String>,
    /// The features asked for.
    pub features: Vec<Located<String>>,
    /// Package names of the Systems in order of preference; `None` where the key is absent, which leaves the choice to the
    /// only System of the workspace.
    pub systems: Option<Vec<Located<String>>>,
    /// Package names of the layers in front of what serves it, outermost first.
    pub layers: Vec<Located<String>>,
    /// Those of the layers that are out until they are inserted into the running App.
    pub layers_out: Vec<Located<String>>,
    /// Whether the Core must be bound.
    pub presence: Presence,
}
