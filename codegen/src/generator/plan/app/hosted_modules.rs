//! `hosted.rs` of an App.

use super::{HostedRow, SitePlan, Tables};

/// The modules of an App as dylibs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostedModules {
    /// The package.
    pub package: String,
    /// Where each module lives, in the order of the seats.
    pub sites: Vec<SitePlan>,
    /// How each candidate of each seat is loaded.
    pub seats: Vec<Vec<HostedRow>>,
    /// Whether the App has tables.
    pub tables: Tables,
}
