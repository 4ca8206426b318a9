//! `hosted.rs` of an App.

use super::rows::{HostedRow, ProvidedRow};
use super::{ChainPlan, SitePlan, Tables};

/// The modules of an App as dylibs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostedModules {
    /// Package name of the App.
    pub package: String,
    /// Sites of the modules, in the order of the seats.
    pub sites: Vec<SitePlan>,
    /// Rows of the candidates, seat by seat.
    pub seats: Vec<Vec<HostedRow>>,
    /// Where layers can be inserted that the App does not list.
    pub chains: Vec<ChainPlan>,
    /// The Cores that the App serves itself.
    pub provided: Vec<ProvidedRow>,
    /// Whether the App has tables.
    pub tables: Tables,
}
