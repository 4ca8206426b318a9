//! A type of std by another name: the macro, which sees the item alone, could not know it.
#[rustfmt::skip]
pub mod generated;

use std::time::Duration as Span;

/// A Model.
#[keyway::model]
pub struct Pause {
    /// How long.
    pub length: Span,
}
