//! Where one module lives in a host.

use crate::generator::plan::contract::CoreRef;

/// Where one module lives in a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SitePlan {
    /// The static.
    pub name: String,
    /// The package.
    pub module: String,
    /// The Core that it serves.
    pub core: CoreRef,
    /// The name for the type of its import slots, used if it has some.
    pub imports_type: String,
    /// The Cores that it imports, in the order of its slots.
    pub imports: Vec<CoreRef>,
}
