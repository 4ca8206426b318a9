//! `Field`.

use keyway::model;

use super::FieldRole;

/// Where a field of a component lies and what it holds. The fields of a Model within a component stand for themselves,
/// under names such as `orbit.radius`.
#[model]
#[derive(PartialEq, Eq)]
pub struct Field {
    /// The name, or the position of a field without a name.
    pub name: String,
    /// Names that it had before, for migration.
    pub was: Vec<String>,
    /// The type as Rust writes it, for example `[f64; 3]`.
    pub kind: String,
    /// What it means to the world.
    pub role: FieldRole,
    /// Bytes from the start of the component.
    pub offset: u32,
    /// Bytes, those of all elements of an array.
    pub size: u32,
}
