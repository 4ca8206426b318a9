//! What a world knows of a component.

use keyway::model;

use super::Field;

/// A registered component: everything that inspection, saving and migration need, without a type.
#[model]
#[derive(PartialEq, Eq)]
pub struct Component {
    /// The name, unique in a world; by convention `<package>::<type>`.
    pub name: String,
    /// Bytes per value; 0 for a tag.
    pub size: u32,
    /// Alignment of a value in bytes: a power of two, at most 64.
    pub alignment: u32,
    /// Fingerprint of size, alignment and fields (FNV-1a, 64 bits).
    pub layout: u64,
    /// The fields, in the order of declaration.
    pub fields: Vec<Field>,
}
