//! `GeneratedLayer`, the key `generated` of a layer.

use super::{LayerKind, LogLevel};
use crate::ground::source::Located;

/// What Keyway writes the functions of a layer for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedLayer {
    /// What the layer does.
    pub kind: LayerKind,
    /// Severity of the records of a layer that logs.
    pub level: LogLevel,
    /// Whether a layer that counts times each call, however short it is.
    pub every_call: bool,
    /// The functions that it looks at, each `View.function`, or `View` for all of one; all functions of the Core if the key is
    /// absent. The others pass through.
    pub functions: Option<Vec<Located<String>>>,
}

impl GeneratedLayer {
    /// Whether the layer looks at a function.
    #[must_use]
    pub fn covers(&self, view: &str, function: &str) -> bool {
        let Some(functions) = &self.functions else {
            return true;
        };
        functions.iter().any(|own| match own.value.split_once('.') {
            Some(own) => own == (view, function),
            None => own.value == view,
        })
    }
}
