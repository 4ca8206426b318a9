//! One field of a component.

use keyway::model;

/// Where a field of a component lies and what it holds.
#[model]
#[derive(PartialEq, Eq)]
pub struct Field {
    /// The name, or the position of a field without a name.
    pub name: String,
    /// The type as Rust writes it, for example `[f64; 3]`.
    pub kind: String,
    /// Bytes from the start of the component.
    pub offset: u32,
    /// Bytes.
    pub size: u32,
}
