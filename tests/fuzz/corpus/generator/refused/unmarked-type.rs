//! A field of a type of this crate that is no Model.
#[rustfmt::skip]
pub mod generated;

/// A Model.
#[keyway::model]
pub struct Whole {
    /// Its part.
    pub part: Part,
}

/// No Model.
pub struct Part;
