//! `SitePlan`, one static in `hosted.rs`.

use crate::generator::plan::contract::CoreRef;

/// The static that holds one module's builds in a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SitePlan {
    /// Name of the static.
    pub name: String,
    /// Package name of the module.
    pub module: String,
    /// The Core that it serves.
    pub core: CoreRef,
    /// The name for the type of its import slots, used if it has some.
    pub imports_type: String,
    /// The Cores that it imports, in the order of its slots.
    pub imports: Vec<CoreRef>,
}
