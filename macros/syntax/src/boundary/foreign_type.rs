//! `ForeignType`.

use crate::text::text;
use syn::{Ident, Path, PathArguments};

/// A type of another crate that is listed as plain data, as `serde_json::Value` in `#[model(plain(serde_json::Value))]`.
///
/// Keyway cannot see the fields of such a type. They depend on the build of its crate: version, source, Cargo features,
/// and those of all its dependencies.
#[derive(Clone)]
pub struct ForeignType {
    path: Path,
}

impl ForeignType {
    /// Makes the type at `path`, whose first segment is the crate; arguments of the last one are dropped.
    pub(crate) fn new(path: &Path) -> Self {
        let mut path = path.clone();
        path.leading_colon = None;
        if let Some(last) = path.segments.last_mut() {
            last.arguments = PathArguments::None;
        }
        Self { path }
    }

    /// The path from the name of the crate on, without type arguments.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The path as text, as in `serde_json::Value`.
    #[must_use]
    pub fn name(&self) -> String {
        text(&self.path)
    }

    /// The name by which this crate knows the other one, which a dependency may have renamed.
    ///
    /// # Panics
    /// Never: a path has a segment.
    #[must_use]
    pub fn crate_name(&self) -> &Ident {
        let first = self.path.segments.first();
        &first.expect("syn parses no path without a segment").ident
    }

    /// Whether the crate is part of std, so that the build identity covers it.
    pub(crate) fn is_of_std(&self) -> bool {
        ["std", "core", "alloc"].contains(&self.crate_name().to_string().as_str())
    }
}
