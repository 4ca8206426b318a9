//! A component as the code that uses it states it.

use keyway::model;

use super::Field;

/// What a library was compiled with: everything that registration, inspection, saving and migration need, without a type.
#[model]
#[derive(PartialEq, Eq)]
pub struct Description {
    /// The name, unique in a world; by convention `<package>::<type>`.
    pub name: String,
    /// Names that it had before, for migration.
    pub was: Vec<String>,
    /// Bytes per value; 0 for a tag.
    pub size: u32,
    /// Alignment of a value in bytes: a power of two, at most 64.
    pub alignment: u32,
    /// The fields, in the order of declaration.
    pub fields: Vec<Field>,
}
