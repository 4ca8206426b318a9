//! `Variant`, hosted or static.

/// The way in which an App is bound to its modules. Each is built in a folder of its own: cargo gives a library that is also a
/// dylib a file name without a hash, so that builds with other Cargo features would overwrite each other's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Variant {
    /// Modules are loaded.
    Hosted,
    /// Modules are linked.
    Static,
}

impl Variant {
    /// Name of the folder, below `keyway` in cargo's target folder, of a workspace that shares it with nobody.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Hosted => "hosted",
            Self::Static => "static",
        }
    }
}
