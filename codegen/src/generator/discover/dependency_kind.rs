//! `DependencyKind`.

/// The table of the manifest that a dependency stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DependencyKind {
    /// A dependency in `[dependencies]`.
    Normal,
    /// A dependency in `[dev-dependencies]`.
    Development,
    /// A dependency in `[build-dependencies]`.
    Build,
}
