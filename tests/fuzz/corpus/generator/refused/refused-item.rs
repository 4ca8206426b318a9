//! A type with a parameter.
#[rustfmt::skip]
pub mod generated;

/// Not a Model for any `T`.
#[keyway::model]
pub struct Pair<T>(pub T, pub T);
