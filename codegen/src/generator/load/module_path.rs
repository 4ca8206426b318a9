//! `ModulePath`, the path of a Rust module inside its crate.

use std::fmt;

use crate::ground::names::written;

/// A module path such as `crate::a::b`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ModulePath {
    segments: Vec<String>,
}

impl ModulePath {
    /// The path of the child module `name`.
    #[must_use]
    pub fn child(&self, name: &str) -> Self {
        let mut segments = self.segments.clone();
        segments.push(name.to_owned());
        Self { segments }
    }

    /// The names behind `crate`.
    #[must_use]
    pub fn segments(&self) -> &[String] {
        &self.segments
    }

    /// Whether this is the root of the crate.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.segments.is_empty()
    }

    /// The path of `item` in this module, as code writes it.
    #[must_use]
    pub fn item(&self, item: &str) -> String {
        format!("{self}::{}", written(item))
    }
}

impl fmt::Display for ModulePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("crate")?;
        for segment in &self.segments {
            write!(formatter, "::{}", written(segment))?;
        }
        Ok(())
    }
}
