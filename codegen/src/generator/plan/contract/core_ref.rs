//! `CoreRef`, the paths to a Core from another crate.

/// A Core as the generated code of another crate names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoreRef {
    /// Package name of the Core.
    pub package: String,
    /// Path of its `Views`.
    pub views: String,
    /// Path of its `CONTRACT`.
    pub contract: String,
    /// Path of its `CORE`.
    pub core: String,
}

impl CoreRef {
    /// The contract of Apps, which is the runtime's own.
    #[must_use]
    pub fn app() -> Self {
        Self {
            package: "keyway".to_owned(),
            views: "::keyway::private::AppViews".to_owned(),
            contract: "::keyway::private::APP_CONTRACT".to_owned(),
            core: "::keyway::private::APP_CORE".to_owned(),
        }
    }
}
